using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Registry.Domain;
using Registry.Store.Codec;

namespace Registry.Api;

/// <summary>JSON at the door: camel case, codes in kebab-case, and nothing that is not expected.</summary>
/// <remarks>Without these a missing ground would become the first member of its list: style, section 3.4.</remarks>
public static class ApiJson
{
    public static JsonSerializerOptions Options { get; } = Make();

    public static JsonSerializerOptions Set(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        options.RespectRequiredConstructorParameters = true;
        options.RespectNullableAnnotations = true;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.AllowDuplicateProperties = false;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.MaxDepth = 16;
        options.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All); // Kazakh and Russian stay readable
        options.Converters.Add(new CodeJson());
        options.Converters.Add(new UtcTimeJson());
        options.Converters.Add(new CategorySetJson());
        return options;
    }

    private static JsonSerializerOptions Make()
    {
        var options = Set(new());
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}

/// <summary>RFC 3339 with any offset in, UTC with microseconds out.</summary>
public sealed class UtcTimeJson : JsonConverter<DateTimeOffset>
{
    private static readonly TimeJson Written = new();

    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (!HasOffset(reader.GetString()!))
            throw new JsonException(); // it would be read in the zone of this machine
        var utc = reader.GetDateTimeOffset().ToUniversalTime();
        return new(utc.Ticks / TimeSpan.TicksPerMicrosecond * TimeSpan.TicksPerMicrosecond, TimeSpan.Zero);
    }

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        Written.Write(writer, value, options);

    /// <summary>RFC 3339, section 5.6: Z or ±hh:mm at the end of what has a time of day.</summary>
    private static bool HasOffset(string text) =>
        text.IndexOf('T', StringComparison.Ordinal) is > 0 and var time
        && (text.EndsWith('Z') || text.AsSpan(time).ContainsAny('+', '-'));
}

/// <summary>Codes of closed lists in kebab-case, letter for letter.</summary>
/// <remarks>The framework's reader takes any case, and makes a third ground of "consent, art-9-1".</remarks>
public sealed class CodeJson : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum;

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Of<>).MakeGenericType(typeToConvert))!;

    private sealed class Of<TCode> : JsonConverter<TCode> where TCode : struct, Enum
    {
        private static readonly Dictionary<string, TCode> Known =
            Enum.GetValues<TCode>().ToDictionary(code => Code.Of(code), StringComparer.Ordinal);

        public override TCode Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String && Known.TryGetValue(reader.GetString()!, out var code)
                ? code
                : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, TCode value, JsonSerializerOptions options) =>
            writer.WriteStringValue(Code.Of(value));
    }
}
