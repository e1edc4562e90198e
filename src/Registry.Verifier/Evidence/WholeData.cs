using Registry.Audit.Extracts;

namespace Registry.Verifier.Evidence;

/// <summary>What can be said of the evidence only when all of it was read: docs/extract-format.md section 4.</summary>
internal static class WholeData
{
    private const string File = "data.jsonl";

    /// <summary>What lies outside the range lies outside the period, since times never fall.</summary>
    public static Fault? Edges(Manifest manifest, string? first, string? last)
    {
        var isCovered = first is not null
            && (manifest.Begin == 0 || string.CompareOrdinal(first, manifest.Period!.From) < 0)
            && string.CompareOrdinal(last, manifest.Period!.To) >= 0;
        return isCovered
            ? null
            : new(FaultCode.PeriodEdge, File, "The range does not reach beyond both ends of the period.");
    }

    /// <summary>Each stream has its versions from 1 on, and there is no other.</summary>
    public static Fault? Streams(Manifest manifest, IReadOnlyDictionary<Guid, HashSet<long>> shown)
    {
        var isWhole = shown.Count == manifest.Streams!.Count && manifest.Streams.All(stream =>
            shown.TryGetValue(Guid.Parse(stream.StreamTag), out var versions)
            && versions.Count == stream.Versions && versions.Max() == stream.Versions);
        return isWhole ? null : new(FaultCode.StreamGap, File, "A stream has not just its versions 1 to n.");
    }

    public static Fault? Count(Manifest manifest, long shown, long lost) =>
        shown != manifest.Shown
            ? new(FaultCode.Manifest, "manifest.json", "Another number of entries is shown than it says.")
        : lost != (manifest.Lost ?? 0)
            ? new(FaultCode.Manifest, "manifest.json", "Another number of entries is called lost than it says.")
            : null;
}
