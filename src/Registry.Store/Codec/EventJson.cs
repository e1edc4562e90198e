using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Registry.Domain;

namespace Registry.Store.Codec;

/// <summary>
/// How facts are written: members as declared, no nulls, ids as UUIDs, lists sorted, codes in kebab-case, UTC times.
/// </summary>
/// <remarks>
/// Read as strictly: a member that is missing or null where its type has no null is an error, never an empty value.
/// </remarks>
public static class EventJson
{
    public static JsonSerializerOptions Options { get; } = Make();

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions
        {
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            RespectNullableAnnotations = true,
            NumberHandling = JsonNumberHandling.Strict,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { Demand } },
        };
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false));
        options.Converters.Add(new TimeJson());
        options.Converters.Add(new IdJson());
        options.Converters.Add(new CategorySetJson());
        options.Converters.Add(new FieldMapJson());
        options.Converters.Add(new ValueListJson());
        options.Converters.Add(new PersonalJson());
        options.MakeReadOnly();
        return options;
    }

    /// <summary>
    /// What cannot be null must be there. (The switch for this demands nullable members, too, which are left out.)
    /// </summary>
    private static void Demand(JsonTypeInfo type)
    {
        foreach (var member in type.Properties)
            member.IsRequired = member.AssociatedParameter is { IsNullable: false };
    }

    /// <exception cref="JsonException">A null stands among the members.</exception>
    internal static T[] WithoutNulls<T>(this T[]? members) =>
        members is null || members.Any(member => member is null) ? throw new JsonException() : members;
}

/// <summary>RFC 3339, UTC, six digits of a second, <c>Z</c>.</summary>
public sealed class TimeJson : JsonConverter<DateTimeOffset>
{
    public const string Format = "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'";

    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        DateTimeOffset.TryParseExact(
            reader.TokenType == JsonTokenType.String ? reader.GetString() : null, Format,
            CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
                ? time
                : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture));
}

/// <summary>Codes of categories as an array.</summary>
public sealed class CategorySetJson : JsonConverter<CategorySet>
{
    public override CategorySet Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        CategorySet.Of(JsonSerializer.Deserialize<string[]>(ref reader, options).WithoutNulls());

    public override void Write(Utf8JsonWriter writer, CategorySet value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var code in value)
            writer.WriteStringValue(code);
        writer.WriteEndArray();
    }
}

/// <summary>Field codes to texts as an object.</summary>
public sealed class FieldMapJson : JsonConverter<FieldMap>
{
    public override FieldMap Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Whole(JsonSerializer.Deserialize<Dictionary<string, string>>(ref reader, options)!);

    public override void Write(Utf8JsonWriter writer, FieldMap value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var (field, text) in value)
            writer.WriteString(field, text);
        writer.WriteEndObject();
    }

    private static FieldMap Whole(Dictionary<string, string> texts) =>
        texts.ContainsValue(null!) ? throw new JsonException() : FieldMap.Of(texts);
}

/// <summary>
/// Personal values only ever closed: an open one reaching the writer is a fault of ours, and says no value.
/// </summary>
public sealed class PersonalJson : JsonConverter<Personal>
{
    public override Personal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var stored = JsonSerializer.Deserialize<Stored>(ref reader, options)!;
        return new Personal.Closed(stored.Slice, stored.Boxes, stored.Commitments);
    }

    public override void Write(Utf8JsonWriter writer, Personal value, JsonSerializerOptions options)
    {
        if (value is not Personal.Closed closed)
            throw new InvalidOperationException("A personal value reached the writer unsealed.");
        JsonSerializer.Serialize(writer, new Stored(closed.Slice, closed.Boxes, closed.Commitments), options);
    }

    private sealed record Stored(Slice Slice, FieldMap Boxes, FieldMap Commitments);
}
