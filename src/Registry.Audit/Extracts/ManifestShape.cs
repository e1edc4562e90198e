using System.Globalization;

namespace Registry.Audit.Extracts;

/// <summary>What the members of a manifest may be, one by one and together.</summary>
internal static class ManifestShape
{
    public const string Moment = "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'";
    private const string Day = "yyyy-MM-dd";

    /// <summary>The first thing that does not hold, without what the manifest says; null when all holds.</summary>
    public static string? FaultOf(Manifest one) =>
        one.V != 1 ? "is of another version"
        : !AreIds([one.ExtractId, one.Receiver ?? one.ExtractId]) ? "has an id that is not a UUID in lower case"
        : !AreTexts([one.Origin, one.Purpose, one.Ground]) ? "has an empty text"
        : !IsTime(one.IssuedAt) ? "has a time that is not one"
        : one.Begin < 0 || one.End < one.Begin || one.Shown < 0 || one.Lost < 1 ? "has a number that cannot be"
        : !AreTexts(one.Fields) || one.Fields.Distinct().Count() != one.Fields.Count ? "has fields that are not codes"
        : !one.Earlier.All(tree => IsEarlier(tree, one.End))
            || one.Earlier.DistinctBy(tree => tree.Size).Count() != one.Earlier.Count
            ? "has an earlier tree that is none"
        : !one.Coverage.All(words => words is not null) ? "has coverage without words"
        : one.Kind switch
        {
            Manifest.OfRange => FaultOfRange(one),
            Manifest.OfPerson => FaultOfPerson(one),
            _ => "is of no kind",
        };

    private static string? FaultOfRange(Manifest one) =>
        one is not { Period: { } period, Filter: { } filter, Left: { } left, Streams: null, Receiver: not null }
            ? "has not the members of a range"
        : !IsTime(period.From) || !IsTime(period.To) || string.CompareOrdinal(period.From, period.To) >= 0
            ? "has a period that is none"
        : !IsFilter(filter) ? "has a filter that is none"
        : one.Narrowed is { } narrowed && !IsNarrowing(narrowed) ? "has a narrowing that is none"
        : left.Nodes.All(IsHash) ? null : "has a node that is not a hash";

    private static string? FaultOfPerson(Manifest one) =>
        one is not
        {
            Period: null, Filter: null, Left: null, Narrowed: null, Lost: null, Streams: { } streams, Begin: 0,
        }
            ? "has not the members of a person's extract"
        : streams.All(stream => stream is { Kind.Length: > 0, Versions: > 0 } && IsId(stream.StreamTag))
            && streams.DistinctBy(stream => stream.StreamTag).Count() == streams.Count
            ? null
            : "has a stream that is none";

    private static bool IsFilter(Filter filter) =>
        new[] { filter.Types, filter.Recipients, filter.Purposes, filter.Grounds, filter.Categories }
            .All(texts => texts is null || (texts.Count > 0 && AreTexts(texts)))
        && new[] { filter.OccurredFrom, filter.OccurredTo }.All(day => day is null || IsDay(day));

    private static bool IsNarrowing(Narrowing narrowed) => narrowed is { Appeal: null } or { Actor: null }
        && IsId(narrowed.Appeal ?? narrowed.Actor);

    private static bool IsEarlier(EarlierTree tree, long end) =>
        tree is not null && tree.Size > 0 && tree.Size <= end && tree.Proof.All(IsHash);

    private static bool AreTexts(IEnumerable<string> texts) => texts.All(text => !string.IsNullOrEmpty(text));

    private static bool AreIds(IEnumerable<string> texts) => texts.All(IsId);

    private static bool IsHash(string? text) => text is not null && Hash.TryParse(text, out _);

    private static bool IsId(string? text) => Guid.TryParseExact(text, "D", out var id) && id.ToString() == text;

    private static bool IsTime(string? text) =>
        DateTime.TryParseExact(text, Moment, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static bool IsDay(string? text) =>
        DateOnly.TryParseExact(text, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
