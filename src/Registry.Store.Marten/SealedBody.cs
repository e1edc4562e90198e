using System.Text.Json;
using System.Text.Json.Serialization;

namespace Registry.Store.Marten;

/// <summary>An event's body as it is: UTF-8 JSON whose values were sealed long before any engine saw it.</summary>
/// <remarks>
/// Marten names events by their type; here one type carries all of them, and each says its own name
/// (<see cref="MartenAppendCommand"/>).
/// </remarks>
[JsonConverter(typeof(Verbatim))]
internal sealed record SealedBody(ReadOnlyMemory<byte> Json)
{
    /// <summary>The bytes go to the database unread: PostgreSQL refuses what is no JSON.</summary>
    private sealed class Verbatim : JsonConverter<SealedBody>
    {
        public override void Write(Utf8JsonWriter writer, SealedBody value, JsonSerializerOptions options) =>
            writer.WriteRawValue(value.Json.Span, skipInputValidation: true);

        public override SealedBody Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("Bodies are read past Marten: docs/engines.md.");
    }
}
