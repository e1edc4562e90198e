using System.Text;

namespace Registry.Audit.Extracts;

/// <summary>Which heads a range's extract must show: docs/extract-format.md section 3, <c>filter</c>.</summary>
internal sealed class HeadFilter(Period period, Filter filter)
{
    private readonly byte[] from = Strict.Bytes(period.From);
    private readonly byte[] to = Strict.Bytes(period.To);
    private readonly byte[]? first = Bytes(filter.OccurredFrom);
    private readonly byte[]? last = Bytes(filter.OccurredTo);
    private readonly HashSet<string>? types = Set(filter.Types);
    private readonly HashSet<string>? recipients = Set(filter.Recipients);
    private readonly HashSet<string>? purposes = Set(filter.Purposes);
    private readonly HashSet<string>? grounds = Set(filter.Grounds);
    private readonly HashSet<string>? categories = Set(filter.Categories);

    /// <summary>A head of a row that is no event of the registry's form never does.</summary>
    public bool Matches(ReadHead head)
    {
        var line = head.Line;
        var form = head.Form;
        var at = line[form.RecordedAt];
        if (form.IsNonconforming || at.SequenceCompareTo(from) < 0 || at.SequenceCompareTo(to) >= 0)
            return false;
        var day = line[form.OccurredOn];
        return (first is null || day.SequenceCompareTo(first) >= 0)
            && (last is null || day.SequenceCompareTo(last) <= 0)
            && Has(types, line[form.Type]) && Has(recipients, line[form.Recipient])
            && Has(purposes, line[form.Purpose]) && Has(grounds, line[form.Ground])
            && (categories is null || head.Categories().Exists(categories.Contains));
    }

    private static bool Has(HashSet<string>? texts, ReadOnlySpan<byte> raw)
    {
        if (texts is null)
            return true;
        if (raw.Contains((byte)'\\') || raw.Length > 256)
            return texts.Contains(Lines.Open(raw));
        Span<char> letters = stackalloc char[256];
        var length = Encoding.UTF8.GetChars(raw, letters);
        return texts.GetAlternateLookup<ReadOnlySpan<char>>().Contains(letters[..length]);
    }

    private static byte[]? Bytes(string? text) => text is null ? null : Strict.Bytes(text);

    private static HashSet<string>? Set(IReadOnlyList<string>? texts) =>
        texts is null ? null : new(texts, StringComparer.Ordinal);
}
