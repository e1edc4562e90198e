using System.Text.Json;

namespace Registry.Ops.Wire;

/// <summary>All items of a list, page by page.</summary>
public static class Pages
{
    private const int Most = 500;

    /// <exception cref="OpsException">A page was refused, or says that it is not complete.</exception>
    public static async Task<List<JsonElement>> All(Line line, string path, CancellationToken ct)
    {
        var items = new List<JsonElement>();
        var first = $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}limit={Most}";
        for (string? next = first; next is not null;)
        {
            var page = await line.Ask(new("officer", next), ct);
            if (!page.IsGood)
                throw new OpsException($"GET {path} was answered {page.Status} {page.Code}.");
            if (!page.Is("complete"))
                throw new OpsException($"GET {path} says that its answer is not complete.");
            items.AddRange(page.Body.GetProperty("items").EnumerateArray());
            next = page.Text("next") is { } cursor ? $"{first}&cursor={Uri.EscapeDataString(cursor)}" : null;
        }

        return items;
    }
}
