using System.Linq.Expressions;
using System.Text.Json;
using System.Text.Json.Serialization;
using Registry.Domain;

namespace Registry.Store.Codec;

/// <summary>An id type as its bare UUID.</summary>
public sealed class IdJson : JsonConverterFactory
{
    private static readonly HashSet<Type> Ids =
    [
        typeof(SubjectId), typeof(AppealId), typeof(ConsentId), typeof(RecipientId), typeof(SliceId),
        typeof(BlockId), typeof(ProposalId), typeof(ActorId), typeof(LimitId), typeof(DisclosureId),
        typeof(WithheldId), typeof(BatchId), typeof(ExtractId),
    ];

    public override bool CanConvert(Type typeToConvert) => Ids.Contains(typeToConvert);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Of<>).MakeGenericType(typeToConvert))!;

    private sealed class Of<TId> : JsonConverter<TId>
        where TId : struct
    {
        private static readonly Func<Guid, TId> Make = Constructor();
        private static readonly Func<TId, Guid> Value = Property();

        public override TId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Make(reader.GetGuid());

        public override void Write(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) =>
            writer.WriteStringValue(Value(value));

        private static Func<Guid, TId> Constructor()
        {
            var value = Expression.Parameter(typeof(Guid));
            return Expression.Lambda<Func<Guid, TId>>(
                Expression.New(typeof(TId).GetConstructor([typeof(Guid)])!, value), value).Compile();
        }

        private static Func<TId, Guid> Property()
        {
            var id = Expression.Parameter(typeof(TId));
            return Expression.Lambda<Func<TId, Guid>>(Expression.Property(id, "Value"), id).Compile();
        }
    }
}

/// <summary>A value list as an array.</summary>
public sealed class ValueListJson : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(ValueList<>);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Of<>).MakeGenericType(typeToConvert.GetGenericArguments()))!;

    private sealed class Of<T> : JsonConverter<ValueList<T>>
    {
        public override ValueList<T> Read(
            ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new(JsonSerializer.Deserialize<T[]>(ref reader, options).WithoutNulls());

        public override void Write(Utf8JsonWriter writer, ValueList<T> value, JsonSerializerOptions options)
        {
            writer.WriteStartArray();
            foreach (var member in value)
                JsonSerializer.Serialize(writer, member, options);
            writer.WriteEndArray();
        }
    }
}
