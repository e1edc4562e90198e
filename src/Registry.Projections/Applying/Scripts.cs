using System.Reflection;
using System.Text.RegularExpressions;

namespace Registry.Projections.Applying;

/// <summary>The tables of the views as their numbered scripts make them, in whatever schema.</summary>
internal static partial class Scripts
{
    /// <summary>In their order. Every name in them is written with its schema. The ledger's are no view's.</summary>
    public static IEnumerable<string> In(string schema) => typeof(Scripts).Assembly.GetManifestResourceNames()
        .Where(name => Numbered().IsMatch(name))
        .Order(StringComparer.Ordinal)
        .Select(name => Text(name).Replace($"{Views.Schema}.", $"{schema}.", StringComparison.Ordinal));

    private static string Text(string name)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"^\d{4}_(?!ledger)[a-z0-9_]+\.sql$")]
    private static partial Regex Numbered();
}
