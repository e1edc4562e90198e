using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace Registry.Store;

/// <summary>What of an event is sealed, read without the rest of it.</summary>
/// <param name="Values">Field code to box and commitment, in the order of codes.</param>
internal sealed record SealedForm(Guid Slice, IReadOnlyDictionary<string, SealedForm.Value> Values)
{
    private const string Personal = "Personal";

    public sealed record Value(byte[] Box, byte[] Commitment);

    /// <param name="data">An event of the registry's form, with its boxes.</param>
    /// <returns>None if nothing in it is sealed.</returns>
    public static SealedForm? Of(ReadOnlySpan<byte> data)
    {
        var reader = new Utf8JsonReader(data);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isPersonal = reader.ValueTextEquals(Personal);
            reader.Read();
            if (isPersonal)
                return Read(ref reader);
            reader.Skip();
        }

        return null;
    }

    private static SealedForm? Read(ref Utf8JsonReader reader)
    {
        Dictionary<string, byte[]> boxes = [], commitments = [];
        Guid slice = default;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            reader.Read();
            if (name == "Boxes")
                boxes = Texts(ref reader);
            else if (name == "Commitments")
                commitments = Texts(ref reader);
            else if (name == "Slice")
                slice = SliceId(ref reader);
            else
                reader.Skip();
        }

        return boxes.Count == 0 ? null : new(slice, commitments.ToDictionary(
            pair => pair.Key, pair => new Value(boxes[pair.Key], pair.Value), StringComparer.Ordinal));
    }

    private static Dictionary<string, byte[]> Texts(ref Utf8JsonReader reader)
    {
        var texts = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            texts[name] = Base64Url.DecodeFromUtf8(reader.ValueSpan);
        }

        return texts;
    }

    private static Guid SliceId(ref Utf8JsonReader reader)
    {
        Guid slice = default;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isId = reader.ValueTextEquals("SliceId");
            reader.Read();
            if (isId)
                slice = reader.GetGuid();
            else
                reader.Skip();
        }

        return slice;
    }
}
