using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Registry.Audit;

/// <summary>Reads the one spelling of a JSON text that may be hashed, and refuses every other.</summary>
/// <remarks>
/// RFC 8785 for a subset: no null, integers within ±(2^53 − 1), member names of ASCII that need no escape and stand in
/// their order, no U+0000, no lone surrogate, 64 levels deep at most.
/// </remarks>
public ref struct JcsReader
{
    /// <summary>Room for the last name at each level: where it begins, and how long it is.</summary>
    public const int Levels = 65;

    private const long LargestInteger = (1L << 53) - 1;

    private readonly ReadOnlySpan<byte> json;
    private readonly Span<(int At, int Length)> names;
    private Utf8JsonReader reader;

    /// <param name="names">As many as <see cref="Levels"/>.</param>
    /// <exception cref="MalformedException">Bytes that are not UTF-8.</exception>
    public JcsReader(ReadOnlySpan<byte> json, Span<(int At, int Length)> names)
    {
        Require(Utf8.IsValid(json));
        this.json = json;
        this.names = names;
        reader = new(json);
    }

    public readonly JsonTokenType Token => reader.TokenType;

    /// <summary>Of a text or name what stands between its quotation marks.</summary>
    public readonly ReadOnlySpan<byte> Value => reader.ValueSpan;

    /// <summary>Where the token begins.</summary>
    public readonly int At => (int)reader.TokenStartIndex;

    /// <summary>Where it ends; of a name, with its colon.</summary>
    public readonly int End => (int)reader.BytesConsumed;

    /// <exception cref="MalformedException">The text ends here, is no JSON, or has another spelling.</exception>
    public void Read()
    {
        var before = End;
        try
        {
            Require(reader.Read());
        }
        catch (JsonException)
        {
            Require(false);
        }

        Require(At == before || (At == before + 1 && json[before] == ','));
        switch (Token)
        {
            case JsonTokenType.StartObject: names[reader.CurrentDepth] = default; break;
            case JsonTokenType.PropertyName: Name(); break;
            case JsonTokenType.String: Require(!reader.ValueIsEscaped || AreCanonical(Value)); break;
            case JsonTokenType.Number: Require(IsCanonical(ref reader)); break;
            case JsonTokenType.Null: Require(false); break;
        }
    }

    /// <summary>Goes into the object that comes next, or past another value.</summary>
    public bool Enter()
    {
        Read();
        if (Token == JsonTokenType.StartObject)
            return true;
        Skip();
        return false;
    }

    /// <returns>Whether the name of a member stands here; else the object is over.</returns>
    public bool Next()
    {
        Read();
        return Token == JsonTokenType.PropertyName;
    }

    /// <summary>Goes past the value that comes next.</summary>
    public void Pass()
    {
        Read();
        Skip();
    }

    /// <summary>Whether the number that comes next is this one; false for another value.</summary>
    public bool Is(ReadOnlySpan<byte> number)
    {
        Pass();
        return Token == JsonTokenType.Number && Value.SequenceEqual(number);
    }

    /// <summary>The text that comes next, between its quotation marks; nothing for another value.</summary>
    public Range Text()
    {
        Pass();
        return Token == JsonTokenType.String ? (At + 1)..(End - 1) : default;
    }

    /// <summary>The array of texts that comes next, with its brackets; nothing for another value.</summary>
    public Range Texts()
    {
        Read();
        var (begin, areTexts) = (At, Token == JsonTokenType.StartArray);
        if (!areTexts)
            Skip();
        else
            for (Read(); Token != JsonTokenType.EndArray; Read())
            {
                areTexts &= Token == JsonTokenType.String;
                Skip();
            }

        return areTexts ? begin..End : default;
    }

    /// <summary>The object that comes next, with its braces; nothing for another value.</summary>
    public Range Members()
    {
        Read();
        var (begin, isObject) = (At, Token == JsonTokenType.StartObject);
        Skip();
        return isObject ? begin..End : default;
    }

    /// <summary>Nothing follows.</summary>
    public readonly void Finish() => Require(End == json.Length);

    public static bool IsEmpty(Range value) => value.Start.Equals(value.End);

    public static void Require(bool holds)
    {
        if (!holds)
            throw new MalformedException("JSON", "is not in its canonical form");
    }

    private void Skip()
    {
        if (Token is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
            return;
        var depth = reader.CurrentDepth;
        do
            Read();
        while (reader.CurrentDepth > depth);
    }

    private readonly void Name()
    {
        Require(!reader.ValueIsEscaped && Ascii.IsValid(Value) && End == At + Value.Length + 3);
        ref var last = ref names[reader.CurrentDepth - 1];
        Require(last.At == 0 || json.Slice(last.At, last.Length).SequenceCompareTo(Value) < 0);
        last = (At + 1, Value.Length);
    }

    private static bool IsCanonical(ref Utf8JsonReader number) =>
        number.ValueSpan.IndexOfAny(".eE"u8) < 0 && !number.ValueSpan.SequenceEqual("-0"u8)
        && number.TryGetInt64(out var value) && value is >= -LargestInteger and <= LargestInteger;

    /// <summary>
    /// RFC 8785 section 3.2.2.2: the short escape where there is one, else <c>\u00xx</c> in lower case.
    /// </summary>
    private static bool AreCanonical(ReadOnlySpan<byte> escaped)
    {
        for (var at = escaped.IndexOf((byte)'\\'); at >= 0; at = escaped.IndexOf((byte)'\\'))
        {
            var length = escaped[at + 1] == 'u' ? 6 : 2;
            if (length == 6 && !IsControl(escaped.Slice(at + 2, 4)) || escaped[at + 1] == '/')
                return false;
            escaped = escaped[(at + length)..];
        }

        return true;
    }

    private static bool IsControl(ReadOnlySpan<byte> hex) => hex[..2].SequenceEqual("00"u8)
        && (hex[2] == '0' && "1234567bef"u8.Contains(hex[3])
            || hex[2] == '1' && "0123456789abcdef"u8.Contains(hex[3]));
}
