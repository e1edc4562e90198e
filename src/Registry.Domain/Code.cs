using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Registry.Domain;

/// <summary>
/// The stored and public form of a member of a closed list: kebab-case, or what the member says itself.
/// </summary>
public static class Code
{
    public static string Of<TList>(TList member) where TList : struct, Enum => Codes<TList>.Of[member];

    private static class Codes<TList> where TList : struct, Enum
    {
        public static readonly FrozenDictionary<TList, string> Of =
            Enum.GetValues<TList>().ToFrozenDictionary(member => member, Written);

        private static string Written(TList member)
        {
            var name = member.ToString();
            var said = typeof(TList).GetField(name)?.GetCustomAttribute<JsonStringEnumMemberNameAttribute>();
            return said?.Name ?? JsonNamingPolicy.KebabCaseLower.ConvertName(name);
        }
    }
}
