using System.Text.RegularExpressions;

namespace Registry.House.Tests;

/// <summary>How SQL files are written: keywords in lower case, columns named.</summary>
public static partial class SqlText
{
    public static IEnumerable<string> Breaches(Source file)
    {
        var bare = Bare(file.Text);
        return Upper().Matches(bare).Select(word => $"{file.Path} shouts {word.Value}")
            .Concat(Star().Matches(bare).Select(star => $"{file.Path} has {star.Value}"));
    }

    /// <summary>Without comments, texts and quoted names; a body between $tags$ is code.</summary>
    private static string Bare(string sql) => Quoted().Replace(sql, " ");

    [GeneratedRegex("""--[^\n]*|/\*.*?\*/|'(?:[^']|'')*'|"[^"]*"|\$\w*\$""", RegexOptions.Singleline)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\b[A-Z][A-Z_]+\b")]
    private static partial Regex Upper();

    [GeneratedRegex(@"\bselect\s+\*|\b\w+\.\*", RegexOptions.IgnoreCase)]
    private static partial Regex Star();
}
