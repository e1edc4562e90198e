using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Registry.Domain;

/// <summary>
/// The stored and public form of a member of a closed list: kebab-case, or what the member says itself.
/// </summary>
public static class Code
{
    private static readonly ConcurrentDictionary<Enum, string> Codes = new();

    public static string Of(Enum member) => Codes.GetOrAdd(member, Written);

    private static string Written(Enum member)
    {
        var name = member.ToString();
        var said = member.GetType().GetField(name)?.GetCustomAttribute<JsonStringEnumMemberNameAttribute>();
        return said?.Name ?? JsonNamingPolicy.KebabCaseLower.ConvertName(name);
    }
}
