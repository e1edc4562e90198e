using Registry.Ops.Wire;

namespace Registry.Ops.Day;

/// <summary>The views as they grew under the day's load, held against a rebuild of them from the whole log.</summary>
public static class Rebuilt
{
    /// <summary>Prints a table's SHA-256 twice, as it answers and as it was rebuilt.</summary>
    /// <returns>Whether every table is the same to the byte.</returns>
    public static async Task<bool> IsEqual(Line line, CancellationToken ct)
    {
        var reply = await line.Ask(new("administrator", "/v1/views/comparison", "{}"u8.ToArray()), ct);
        if (!reply.IsGood)
            throw new OpsException($"The views could not be compared with a rebuild: {reply.Code}.");
        Console.WriteLine($"views at position {reply.Body.GetProperty("position")} against a rebuild from zero, SHA-256:");
        foreach (var table in reply.Body.GetProperty("tables").EnumerateArray())
        {
            var (live, rebuilt) = (table.GetProperty("live").GetString()!, table.GetProperty("rebuilt").GetString()!);
            Console.WriteLine(
                $"  {table.GetProperty("table").GetString(),-12} {live[..16]}… {rebuilt[..16]}…  {(live == rebuilt ? "equal" : "DIFFERENT")}");
        }

        return reply.Is("equal");
    }
}
