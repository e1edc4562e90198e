using System.Text.Json;
using Registry.Api.Extracts.Printing;

namespace Registry.Api.Extracts.Evidence;

/// <summary>A leaf that is shown: its lines and what was opened of it.</summary>
/// <param name="Day">Of its recording in Astana, 2026-03-02.</param>
/// <param name="Recipient">Empty if it has none.</param>
/// <param name="Values">In the order of the fields; null where none is opened.</param>
public sealed record ShownLeaf(
    long Index, string Day, string Recipient, byte[] Head, byte[] Body, IReadOnlyList<string?> Values)
{
    /// <summary>The row of a printed page.</summary>
    public PrintedRow Row()
    {
        using var head = JsonDocument.Parse(Head);
        using var body = JsonDocument.Parse(Body);
        var about = body.RootElement.GetProperty("Circumstances");
        string Of(string member) => Text(head.RootElement, member);
        return new(
            Index, Of("recordedAt"), Text(about, "OccurredAt"), Text(about, "Operation"), Of("recipient"),
            Of("purpose"), Of("ground"), Codes(head.RootElement), Values);
    }

    private static string Text(JsonElement element, string member) =>
        element.TryGetProperty(member, out var value) ? value.GetString()! : "";

    private static IReadOnlyList<string> Codes(JsonElement head) =>
        head.TryGetProperty("categories", out var codes)
            ? [.. codes.EnumerateArray().Select(code => code.GetString()!)]
            : [];
}
