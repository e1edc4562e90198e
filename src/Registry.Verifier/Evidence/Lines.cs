using System.Text.Json;
using Registry.Audit;

namespace Registry.Verifier.Evidence;

/// <summary>What a line of <c>data.jsonl</c> is by its first byte and members.</summary>
internal enum LineKind
{
    Head = 1,
    Rest = 2,
    Body = 3,
    Opening = 4,
    Place = 5,
    Loss = 6,
}

/// <summary>Lines that are told from one another, and the small ones read.</summary>
internal static class Lines
{
    private static readonly JsonDocumentOptions Once = new() { AllowDuplicateProperties = false };

    private static readonly JsonSerializerOptions Places =
        new(JsonSerializerOptions.Strict) { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

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
                    : it.TryGetProperty("proof"u8, out _) ? LineKind.Place
                    : it.TryGetProperty("lost"u8, out _) ? LineKind.Loss : LineKind.Body,
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

    private static bool IsText(JsonElement one) => one.ValueKind == JsonValueKind.String;

    private sealed record Place(long Index, IReadOnlyList<string> Proof);
}
