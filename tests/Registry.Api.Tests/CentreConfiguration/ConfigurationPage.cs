using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Registry.Api.CentreConfiguration;
using Registry.Api.Hosting;

namespace Registry.Api.Tests.CentreConfiguration;

/// <summary>docs/configuration.md, made from the settings, the document's records and what they say of themselves.</summary>
internal static partial class ConfigurationPage
{
    private static readonly XDocument Comments =
        XDocument.Load(Path.Combine(AppContext.BaseDirectory, "Registry.Api.xml"));

    public static string Of()
    {
        var page = new StringBuilder("""
            # Configuration

            This page is made from the code; a test fails when it is not what the code says.

            ## Environment

            | variable | if it is not set | meaning |
            | --- | --- | --- |

            """);
        foreach (var setting in SettingNames.Service)
            page.Append(CultureInfo.InvariantCulture, $"| `{setting.Name}` | {setting.Default ?? "the service does not start"} | {setting.Means} |\n");
        page.Append("""

            ## The centre's configuration

            One JSON document in UTF-8. A change of it raises `version`; the service adopts it at its next start, and an event
            with its version and SHA-256 (`configuration_adopted`) is on record before the first call. From that event on every
            rule asks the new one. The same version with another content, and a version older than the one on record, are refused
            at start, and so is whatever is not of this form: a line for each place. Nothing but what stands here is taken. The one
            that ships is `src/Registry.Api/Defaults/centre.json`; `GET /v1/configuration` answers the one in use.

            """);
        foreach (var type in Records(typeof(CentreDocument)))
            Describe(type, page);
        return page.ToString();
    }

    private static void Describe(Type type, StringBuilder page)
    {
        page.Append(CultureInfo.InvariantCulture, $"\n### {type.Name}\n\n{Said(type, "summary", null)}\n\n");
        page.Append("| member | form | meaning |\n| --- | --- | --- |\n");
        foreach (var member in type.GetConstructors().Single().GetParameters())
            page.Append(
                CultureInfo.InvariantCulture,
                $"| `{JsonNamingPolicy.CamelCase.ConvertName(member.Name!)}` | {Form(member)} "
                + $"| {Said(type, "param", member.Name)} |\n");
    }

    /// <summary>The record and those it is made of, each before what is inside it.</summary>
    private static List<Type> Records(Type root)
    {
        var found = new List<Type> { root };
        for (var n = 0; n < found.Count; n++)
            foreach (var inner in found[n].GetProperties().Select(member => Inner(member.PropertyType)))
                if (inner.Assembly == root.Assembly && inner.IsClass && !found.Contains(inner))
                    found.Add(inner);
        return found;
    }

    private static Type Inner(Type type) => type.IsGenericType ? type.GetGenericArguments()[0] : type;

    private static string Form(ParameterInfo member)
    {
        var type = member.ParameterType;
        var inner = Inner(type);
        var one = inner.IsEnum ? $"one of {string.Join(", ", Codes(inner))}"
            : inner == typeof(int) ? "integer"
            : inner == typeof(string) ? "text"
            : $"{inner.Name}";
        var many = typeof(IEnumerable).IsAssignableFrom(type) && type != typeof(string) ? $"list: {one}" : one;
        return member.HasDefaultValue || IsNullable(member) ? $"{many}; may be left out" : many;
    }

    private static bool IsNullable(ParameterInfo member) =>
        new NullabilityInfoContext().Create(member).WriteState == NullabilityState.Nullable;

    private static IEnumerable<string> Codes(Type list) =>
        JsonSerializer.Deserialize<string[]>(
            JsonSerializer.Serialize(Enum.GetValues(list), ApiJson.Options))!.Select(code => $"`{code}`");

    /// <summary>What the record says of itself or of a member; a missing one stops the page.</summary>
    private static string Said(Type type, string element, string? member)
    {
        var said = Comments.Descendants("member")
            .Single(it => it.Attribute("name")!.Value == $"T:{type.FullName}")
            .Elements(element)
            .Single(it => member is null || it.Attribute("name")!.Value == member);
        return Blanks().Replace(said.Value, " ").Trim();
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
