using System.Collections;
using System.Globalization;
using System.Reflection;

namespace Registry.Store.Tests.Histories;

/// <summary>A state written out, so that two of them compare member by member whatever their lists are.</summary>
internal static class Shape
{
    public static string Of(object? it) => it switch
    {
        null => "none",
        IFormattable plain => plain.ToString(null, CultureInfo.InvariantCulture),
        string or bool => it.ToString()!,
        IEnumerable many when IsUnordered(it) => $"[{string.Join(' ', Each(many).Order(StringComparer.Ordinal))}]",
        IEnumerable many => $"[{string.Join(' ', Each(many))}]",
        _ => $"{it.GetType().Name}({string.Join(' ', Members(it))})",
    };

    private static IEnumerable<string> Each(IEnumerable many) => many.Cast<object?>().Select(Of);

    private static bool IsUnordered(object it) => it.GetType().GetInterfaces().Any(face =>
        face.IsGenericType
        && (face.GetGenericTypeDefinition() == typeof(IReadOnlySet<>)
            || face.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>)));

    private static IEnumerable<string> Members(object it) => it.GetType()
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(member => member.GetIndexParameters().Length == 0)
        .Select(member => $"{member.Name}={Of(member.GetValue(it))}");
}
