using System.Collections;
using System.Reflection;
using System.Text;
using Registry.Domain;

namespace Registry.Store.Tests.Codec;

/// <summary>Makes one of any record of ours, with a person's value wherever a person's value can be.</summary>
internal static class Planted
{
    public const string Value = "ЖАСЫРЫН-KEEP-SECRET";

    private static readonly FieldMap Map = FieldMap.Of((Field.Name, Value), (Field.Phone, Value));

    /// <summary>Every concrete record of an assembly that can be made at all.</summary>
    public static IEnumerable<Type> Records(Assembly assembly) => assembly.GetTypes().Where(type =>
        type is { IsAbstract: false, ContainsGenericParameters: false, IsNestedPrivate: false }
        && type.GetMethod("PrintMembers", BindingFlags.Instance | BindingFlags.NonPublic) is not null
        && Constructor(type).GetParameters().All(parameter => !parameter.ParameterType.IsSubclassOf(typeof(Delegate))));

    public static object Of(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
            return Of(inner);
        if (type == typeof(FieldMap))
            return Map;
        if (type == typeof(Personal))
            return new Personal.Open(new(new(Guid.Empty), "appeals", null, 1), Map);
        if (type == typeof(ReadOnlyMemory<byte>))
            return new ReadOnlyMemory<byte>(Encoding.UTF8.GetBytes(Value));
        if (type == typeof(string))
            return "code";
        if (type == typeof(CategorySet))
            return CategorySet.Of("contact");
        if (type.IsEnum)
            return Enum.GetValues(type).GetValue(0)!;
        if (type.IsArray || Element(type) is not null)
            return Many(type);
        if (type.IsAbstract)
            return Of(Derived(type));
        return type.IsPrimitive || type.Namespace == nameof(System) ? Activator.CreateInstance(type)! : Made(type);
    }

    private static object Made(Type type)
    {
        var constructor = Constructor(type);
        var made = constructor.Invoke([.. constructor.GetParameters().Select(Argument)]);
        foreach (var property in type.GetProperties().Where(property => property.SetMethod is not null))
            property.SetValue(made, constructor.GetParameters().Any(it => it.Name == property.Name)
                ? property.GetValue(made)
                : Of(property.PropertyType));
        return made;
    }

    /// <summary>A text that is a value and not a code says so in its name.</summary>
    private static object Argument(ParameterInfo parameter) =>
        parameter.ParameterType == typeof(string) && parameter.Name is "Normalised" or "Text" or "Value"
            ? Value
            : Of(parameter.ParameterType);

    private static object Many(Type type)
    {
        var element = type.IsArray ? type.GetElementType()! : Element(type)!;
        if (type.GetGenericArguments() is [var key, var value] && type.IsInterface)
            return Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(key, value))!;
        var one = Array.CreateInstance(element, 1);
        one.SetValue(element == typeof((Field, string)) ? (Field.Phone, Value) : Of(element), 0);
        if (type.IsAssignableFrom(one.GetType()))
            return one;
        return type.GetGenericTypeDefinition() == typeof(ValueList<>)
            ? Activator.CreateInstance(type, one)!
            : type.GetField("Empty", BindingFlags.Static | BindingFlags.Public)!.GetValue(null)!;
    }

    private static Type? Element(Type type) => typeof(IEnumerable).IsAssignableFrom(type) && type.IsGenericType
        ? type.GetGenericArguments() is [var only] ? only : Pair(type.GetGenericArguments())
        : null;

    private static Type Pair(Type[] arguments) => typeof(KeyValuePair<,>).MakeGenericType(arguments);

    private static Type Derived(Type type) => type.Assembly.GetTypes().First(other =>
        !other.IsAbstract && other.IsSubclassOf(type) && other.GetInterfaces().Contains(typeof(ICarryPersonal))
            == (type == typeof(DomainEvent)));

    private static ConstructorInfo Constructor(Type type) =>
        type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .Where(constructor => constructor.GetParameters() is not [var only] || only.ParameterType != type)
            .MaxBy(constructor => constructor.GetParameters().Length)!;
}
