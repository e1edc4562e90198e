using System.Text;

namespace Registry.Audit.Extracts;

/// <summary>Which leaves a range's extract shows: docs/extract-format.md section 3, <c>filter</c>.</summary>
public sealed class Selection(Period period, Filter filter, Narrowing? narrowed)
{
    private const int ShortText = 256;
    private readonly byte[] from = Strict.Bytes(period.From);
    private readonly byte[] to = Strict.Bytes(period.To);
    private readonly byte[]? first = Bytes(filter.OccurredFrom);
    private readonly byte[]? last = Bytes(filter.OccurredTo);
    private readonly byte[]? appeal = Bytes(narrowed?.Appeal);
    private readonly byte[]? actor = Bytes(narrowed?.Actor);
    private readonly HashSet<string>? types = Set(filter.Types);
    private readonly HashSet<string>? recipients = Set(filter.Recipients);
    private readonly HashSet<string>? purposes = Set(filter.Purposes);
    private readonly HashSet<string>? grounds = Set(filter.Grounds);
    private readonly HashSet<string>? categories = Set(filter.Categories);

    /// <param name="head">Without its line feed, as is the body.</param>
    public bool Shows(ReadOnlySpan<byte> head, ReadOnlySpan<byte> body) =>
        HeadForm.TryRead(head, out var form) && Matches(new(head, form))
        && (narrowed is null || (EventForm.TryRead(body, out var members) && Agrees(new(body, members))));

    /// <summary>Whether the head is asked for, whatever its body would say.</summary>
    public bool Asks(ReadOnlySpan<byte> head) => HeadForm.TryRead(head, out var form) && Matches(new(head, form));

    /// <summary>Whether the head is asked for; one of a row that is no event of the registry's form never is.</summary>
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

    /// <summary>Whether the body is of the appeal or the actor that was asked for, if one was: no head tells.</summary>
    public bool Agrees(ReadBody body)
    {
        var line = body.Line;
        return (appeal is null || line[body.Form.Matter].SequenceEqual(appeal)
                || line[body.Form.Appeal].SequenceEqual(appeal))
            && (actor is null || line[body.Form.Actor].SequenceEqual(actor));
    }

    private static bool Has(HashSet<string>? texts, ReadOnlySpan<byte> raw)
    {
        if (texts is null)
            return true;
        if (raw.Contains((byte)'\\') || raw.Length > ShortText)
            return texts.Contains(Strict.Open(raw));
        Span<char> letters = stackalloc char[ShortText];
        var length = Encoding.UTF8.GetChars(raw, letters);
        return texts.GetAlternateLookup<ReadOnlySpan<char>>().Contains(letters[..length]);
    }

    private static byte[]? Bytes(string? text) => text is null ? null : Strict.Bytes(text);

    private static HashSet<string>? Set(IReadOnlyList<string>? texts) =>
        texts is null ? null : new(texts, StringComparer.Ordinal);
}
