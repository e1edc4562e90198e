using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Registry.Keys;

/// <summary>
/// Reads JSON once and writes its canonical form; an object is put in order when it closes, if it was not.
/// </summary>
/// <remarks>
/// A canonical form is never longer than any other spelling, so all buffers are rented once. They held personal
/// values and are wiped on return.
/// </remarks>
internal ref struct JcsWriter
{
    private const long LargestInteger = (1L << 53) - 1;

    private Utf8JsonReader reader;
    private readonly byte[] output;

    /// <summary>Names of the objects that are open, then room for one unescaped string or one object's copy.</summary>
    private readonly byte[] scratch;

    private readonly JcsMember[] members;
    private int written;
    private int named;
    private int open;

    public JcsWriter(ReadOnlySpan<byte> validUtf8)
    {
        reader = new Utf8JsonReader(validUtf8);
        output = ArrayPool<byte>.Shared.Rent(validUtf8.Length);
        scratch = ArrayPool<byte>.Shared.Rent(2 * validUtf8.Length);
        members = ArrayPool<JcsMember>.Shared.Rent(validUtf8.Length / 4 + 1); // a member takes four bytes: "":1
    }

    public readonly void Dispose()
    {
        ArrayPool<byte>.Shared.Return(output, clearArray: true);
        ArrayPool<byte>.Shared.Return(scratch, clearArray: true);
        ArrayPool<JcsMember>.Shared.Return(members);
    }

    public byte[] Write()
    {
        reader.Read();
        Value();
        reader.Read(); // throws if anything follows
        return output.AsSpan(0, written).ToArray();
    }

    private void Value()
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject: Object(); break;
            case JsonTokenType.StartArray: Array(); break;
            case JsonTokenType.String: Text(); break;
            case JsonTokenType.Number: Integer(); break;
            case JsonTokenType.True: Put("true"u8); break;
            case JsonTokenType.False: Put("false"u8); break;
            default: throw new NotCanonicalException("no value", "null");
        }
    }

    private void Array()
    {
        Put("["u8);
        for (var first = true; reader.Read() && reader.TokenType != JsonTokenType.EndArray; first = false)
        {
            if (!first)
                Put(","u8);
            Value();
        }
        Put("]"u8);
    }

    private void Object()
    {
        var (first, namesAt, ordered) = (open, named, true);
        Put("{"u8);
        var body = written;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            if (open > first)
                Put(","u8);
            Member();
            ordered = ordered && (open - first < 2 || members[open - 2].CompareTo(members[open - 1], scratch) < 0);
        }
        if (!ordered)
            PutInOrder(members.AsSpan(first, open - first), body);
        Put("}"u8);
        (open, named) = (first, namesAt);
    }

    private void Member()
    {
        var (at, nameAt) = (written, named);
        var name = Unescaped();
        if (!Ascii.IsValid(name))
            throw new NotCanonicalException("a member name that is not ASCII", "object");
        named += name.Length;
        written += JcsString.Write(name, output.AsSpan(written));
        Put(":"u8);
        reader.Read();
        Value();
        members[open++] = new JcsMember(nameAt, name.Length, at, written - at);
    }

    private void PutInOrder(Span<JcsMember> unordered, int body)
    {
        unordered.Sort(new JcsMember.ByName(scratch));
        var copy = scratch.AsSpan(named, written - body);
        output.AsSpan(body, copy.Length).CopyTo(copy);
        written = body;
        for (var i = 0; i < unordered.Length; i++)
        {
            if (i > 0 && unordered[i - 1].CompareTo(unordered[i], scratch) == 0)
                throw new NotCanonicalException("a member name that stands twice", "object");
            if (i > 0)
                Put(","u8);
            Put(copy.Slice(unordered[i].At - body, unordered[i].Length));
        }
    }

    private void Text() => written += JcsString.Write(Unescaped(), output.AsSpan(written));

    private readonly ReadOnlySpan<byte> Unescaped()
    {
        var into = scratch.AsSpan(named);
        try
        {
            var text = into[..reader.CopyString(into)];
            return text.Contains((byte)0) ? throw new NotCanonicalException("U+0000", "string") : text;
        }
        catch (InvalidOperationException)
        {
            throw new NotCanonicalException("a lone surrogate", "string");
        }
    }

    private void Integer()
    {
        if (reader.ValueSpan.IndexOfAny(".eE"u8) >= 0)
            throw new NotCanonicalException("a fraction or an exponent", "number");
        if (!reader.TryGetInt64(out var value) || value is > LargestInteger or < -LargestInteger)
            throw new NotCanonicalException("an integer beyond 2^53 - 1", "number");
        value.TryFormat(output.AsSpan(written), out var length, provider: null);
        written += length;
    }

    private void Put(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(output.AsSpan(written));
        written += bytes.Length;
    }
}
