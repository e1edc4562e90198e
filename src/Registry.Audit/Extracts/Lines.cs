using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace Registry.Audit.Extracts;

/// <summary>What a line of <c>data.jsonl</c> is by its first byte and members.</summary>
internal enum LineKind
{
    Head = 1,
    Rest = 2,
    Body = 3,
    Opening = 4,
    Place = 5,
}

/// <summary>Small things that lines are made of. What reads a value expects its name to have been read.</summary>
internal static class Lines
{
    private static readonly JsonDocumentOptions Once = new() { AllowDuplicateProperties = false };

    private static readonly JsonSerializerOptions Places =
        new(JsonSerializerOptions.Strict) { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    private const string Time = "0000-00-00T00:00:00.000000Z";

    /// <summary>However it is spelt; null for what is none of these, or has a member twice.</summary>
    public static LineKind? KindOf(ReadOnlySpan<byte> line)
    {
        try
        {
            using var json = JsonDocument.Parse(line.ToArray(), Once);
            var it = json.RootElement;
            return it.ValueKind switch
            {
                JsonValueKind.Array => it.GetArrayLength() is 2 or 3 && it.EnumerateArray().All(IsText)
                    ? LineKind.Opening : null,
                JsonValueKind.Object => it.TryGetProperty("streamTag"u8, out _) ? LineKind.Rest
                    : it.TryGetProperty("v"u8, out _) ? LineKind.Head
                    : it.TryGetProperty("proof"u8, out _) ? LineKind.Place : LineKind.Body,
                _ => null,
            };
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary><c>{"index":n,"proof":["…"]}</c>.</summary>
    public static bool IsPlace(ReadOnlySpan<byte> line, out long index, out Hash[] proof)
    {
        (index, proof) = (0, []);
        try
        {
            var place = JsonSerializer.Deserialize<Place>(line, Places)!;
            index = place.Index;
            proof = Checkpoints.Hashes(place.Proof);
            return index >= 0 && place.Proof.All(text => text is not null && Hash.TryParse(text, out _));
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>An array of texts, two or three of them.</summary>
    /// <returns>How many; 0 for what is no such array in its canonical form.</returns>
    public static int Opening(ReadOnlySpan<byte> line, Span<Range> texts)
    {
        try
        {
            var reader = new JcsReader(line, stackalloc (int, int)[JcsReader.Levels]);
            var count = 0;
            reader.Read();
            JcsReader.Require(reader.Token == JsonTokenType.StartArray);
            for (reader.Read(); reader.Token != JsonTokenType.EndArray; reader.Read())
            {
                JcsReader.Require(reader.Token == JsonTokenType.String && count < texts.Length);
                texts[count++] = (reader.At + 1)..(reader.End - 1);
            }

            reader.Finish();
            return count < 2 ? 0 : count;
        }
        catch (MalformedException)
        {
            return 0;
        }
    }

    /// <summary>A text that is not empty, between its quotation marks.</summary>
    public static Range Text(ref JcsReader reader)
    {
        reader.Read();
        JcsReader.Require(reader.Token == JsonTokenType.String && !reader.Value.IsEmpty);
        return (reader.At + 1)..(reader.End - 1);
    }

    /// <summary>An array of texts, with its brackets.</summary>
    public static Range Texts(ref JcsReader reader)
    {
        reader.Read();
        JcsReader.Require(reader.Token == JsonTokenType.StartArray);
        var begin = reader.At;
        for (reader.Read(); reader.Token != JsonTokenType.EndArray; reader.Read())
            JcsReader.Require(reader.Token == JsonTokenType.String);
        return begin..reader.End;
    }

    public static long Number(ref JcsReader reader)
    {
        reader.Read();
        JcsReader.Require(reader.Token == JsonTokenType.Number && Utf8Parser.TryParse(reader.Value, out long _, out _));
        return Utf8Parser.TryParse(reader.Value, out long number, out _) ? number : 0;
    }

    /// <param name="text">Between its quotation marks.</param>
    public static string Open(ReadOnlySpan<byte> text)
    {
        if (!text.Contains((byte)'\\'))
            return Encoding.UTF8.GetString(text);
        byte[] quoted = [(byte)'"', .. text, (byte)'"'];
        var reader = new Utf8JsonReader(quoted);
        reader.Read();
        return reader.GetString()!;
    }

    public static bool IsTime(ReadOnlySpan<byte> text) => Is(text, Time);

    public static bool IsDay(ReadOnlySpan<byte> text) => Is(text, Time.AsSpan(0, 10));

    /// <summary>32 bytes in base64url without padding, and no other spelling of them.</summary>
    public static bool IsHash(ReadOnlySpan<byte> text)
    {
        Span<byte> bytes = stackalloc byte[Hash.Length];
        Span<byte> again = stackalloc byte[43];
        return text.Length == again.Length && Base64Url.IsValid(text)
            && Base64Url.DecodeFromUtf8(text, bytes) == bytes.Length
            && Base64Url.EncodeToUtf8(bytes, again) == text.Length && again.SequenceEqual(text);
    }

    /// <summary>Whether the hash of bytes is the one a text names in base64url.</summary>
    public static bool Hashes(ReadOnlySpan<byte> preimage, ReadOnlySpan<byte> named)
    {
        Span<byte> hash = stackalloc byte[Hash.Length];
        Span<byte> text = stackalloc byte[43];
        System.Security.Cryptography.SHA256.HashData(preimage, hash);
        Base64Url.EncodeToUtf8(hash, text);
        return text.SequenceEqual(named);
    }

    private static bool IsText(JsonElement one) => one.ValueKind == JsonValueKind.String;

    private static bool Is(ReadOnlySpan<byte> text, ReadOnlySpan<char> shape)
    {
        if (text.Length != shape.Length)
            return false;
        for (var n = 0; n < shape.Length; n++)
            if (shape[n] == '0' ? !char.IsAsciiDigit((char)text[n]) : shape[n] != text[n])
                return false;
        return true;
    }

    private sealed record Place(long Index, IReadOnlyList<string> Proof);
}
