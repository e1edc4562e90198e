using System.Buffers;
using Registry.Audit;
using Registry.Audit.Extracts;

namespace Registry.Verifier.Evidence;

/// <summary>One leaf after the other: head, and of those that are shown rest, body and openings.</summary>
/// <remarks>A fault is a code and words; where it stands is the caller's to say. Nothing is kept but ids.</remarks>
internal sealed class LeafCheck(Manifest manifest)
{
    private readonly Selection? asked = manifest.IsRange
        ? new(manifest.Period!, manifest.Filter!, manifest.Narrowed)
        : null;
    private readonly HashSet<Guid> events = [];
    private readonly Dictionary<Guid, HashSet<long>> versions = [];
    private readonly ArrayBufferWriter<byte> headLine = new();
    private readonly ArrayBufferWriter<byte> bodyLine = new();
    private readonly byte[][] fields = [.. manifest.Fields.Select(Strict.Bytes)];
    private readonly string?[] values = new string?[manifest.Fields.Count];
    private HeadForm head;
    private RestForm rest;
    private EventForm body;
    private byte[] restBody = [];
    private int nextField;

    public ReadHead Head => new(headLine.WrittenSpan, head);

    private ReadBody Body => new(bodyLine.WrittenSpan, body);

    /// <summary>Values that were opened, in all leaves.</summary>
    public long Values { get; private set; }

    /// <summary>Values of which the registry says that their keys were destroyed.</summary>
    public long Destroyed { get; private set; }

    /// <summary>Versions of each stream among the shown.</summary>
    public IReadOnlyDictionary<Guid, HashSet<long>> Versions => versions;

    public bool TakeHead(ReadOnlySpan<byte> line)
    {
        var before = headLine.WrittenSpan[head.RecordedAt];
        Span<byte> earlier = stackalloc byte[before.Length];
        before.CopyTo(earlier);
        if (!HeadForm.TryRead(line, out head))
            return false;
        Keep(line, headLine);
        IsLater = line[head.RecordedAt].SequenceCompareTo(earlier) >= 0;
        return true;
    }

    /// <summary>Whether the head was asked for; of a person's extract all are.</summary>
    public bool IsMatch => asked?.Matches(Head) ?? true;

    /// <summary>Whether the head was not recorded before the one above it.</summary>
    public bool IsLater { get; private set; }

    public (FaultCode, string)? TakeRest(ReadOnlySpan<byte> line)
    {
        if (!Hash.Of(line).Is(headLine.WrittenSpan[head.Rest]))
            return (FaultCode.Rest, "The rest is not the one that its head names.");
        if (!RestForm.TryRead(line, out rest))
            return (FaultCode.Rest, "The rest has not the members of a rest.");
        restBody = line[rest.Body].ToArray();
        return null;
    }

    public (FaultCode, string)? TakeBody(ReadOnlySpan<byte> line)
    {
        if (!Hash.Of(line).Is(restBody))
            return (FaultCode.Body, "The body is not the one that its rest names.");
        if (!EventForm.TryRead(line, out body))
            return (FaultCode.Body, "The body is not in its canonical form.");
        Keep(line, bodyLine);
        Array.Clear(values);
        nextField = 0;
        return Facets() ?? Narrowed() ?? Doubled();
    }

    /// <summary>Salt, field and value; or, where a value's key was destroyed, the field and that it was.</summary>
    public (FaultCode, string)? TakeOpening(ReadOnlySpan<byte> line)
    {
        Span<Range> texts = stackalloc Range[3];
        var count = Lines.Opening(line, texts);
        var commitment = NextCommitment();
        if (count == 0 || commitment.IsEmpty || manifest.Fields[nextField] != Strict.Open(line[texts[count - 2]]))
            return (FaultCode.Opening, "The opening's field is not the next one to be opened.");
        var value = line[texts[count - 1]];
        if (count == 3 ? !Hash.Of(line).Is(commitment) : !value.SequenceEqual("destroyed"u8))
            return (FaultCode.Opening, "The opening is not of the value that the body is committed to.");
        values[nextField++] = count == 3 ? Strict.Open(value) : null;
        Values += count == 3 ? 1 : 0;
        Destroyed += count == 3 ? 0 : 1;
        return null;
    }

    public (FaultCode, string)? Finish() => NextCommitment().IsEmpty
        ? null
        : (FaultCode.Opening, "The entry above has a value that is to be opened and is not.");

    /// <summary>Goes on to the next field that the body has a commitment of; nothing if there is none.</summary>
    private ReadOnlySpan<byte> NextCommitment()
    {
        for (; nextField < values.Length; nextField++)
            if (body.Commitment(bodyLine.WrittenSpan, fields[nextField]) is { IsEmpty: false } commitment)
                return commitment;
        return [];
    }

    public void PutRow(IBufferWriter<byte> to, long index) =>
        CsvRows.Row(to, index, Head, Body, values);

    private (FaultCode, string)? Facets()
    {
        var line = headLine.WrittenSpan;
        var shown = bodyLine.WrittenSpan;
        var isSame = body.Conforms
            && LeafHead.Of(Strict.Open(line[head.Type]), line[head.RecordedAt], line[head.Rest], shown, body)
                .AsSpan().SequenceEqual(line);
        return isSame ? null : (FaultCode.Facets, "The head is not the one that its body makes.");
    }

    private (FaultCode, string)? Narrowed() => asked is null || asked.Agrees(Body)
        ? null
        : (FaultCode.NotAskedFor, "The body is not of the appeal or the employee asked for.");

    private (FaultCode, string)? Doubled()
    {
        if (!versions.TryGetValue(rest.StreamTag, out var known))
            versions.Add(rest.StreamTag, known = []);
        return known.Add(rest.Version) & events.Add(rest.EventId)
            ? null
            : (FaultCode.Doubled, "An event with this id, or with this place in its stream, was shown before.");
    }

    private static void Keep(ReadOnlySpan<byte> line, ArrayBufferWriter<byte> kept)
    {
        kept.ResetWrittenCount();
        kept.Write(line);
    }
}
