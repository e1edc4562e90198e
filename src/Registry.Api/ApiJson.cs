using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
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
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false));
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
        var utc = reader.GetDateTimeOffset().ToUniversalTime();
        return new(utc.Ticks / TimeSpan.TicksPerMicrosecond * TimeSpan.TicksPerMicrosecond, TimeSpan.Zero);
    }

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        Written.Write(writer, value, options);
}
