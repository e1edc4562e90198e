using System.Text.RegularExpressions;

namespace Registry.House.Tests;

/// <summary>Shell scripts: strict, and executable where somebody calls them by name.</summary>
public static partial class Scripts
{
    public static bool IsOne(Source file) => file.Ends(".sh") || IsCommand(file);

    /// <summary>Has a first line that says what runs it.</summary>
    public static bool IsCommand(Source file) =>
        file.Text.StartsWith("#!", StringComparison.Ordinal) && file.Lines[0].EndsWith("sh", StringComparison.Ordinal);

    /// <summary>Strict by its own line or by base.sh; what is sourced after base.sh says so.</summary>
    public static bool IsStrict(Source file) =>
        Strict().IsMatch(file.Text) || Says(file, "ourced after base.sh") || HandsOver(file);

    private static bool Says(Source file, string words) =>
        !IsCommand(file) && file.Text.Contains(words, StringComparison.Ordinal);

    /// <summary>A single command after the comments, which becomes another one.</summary>
    private static bool HandsOver(Source file) =>
        file.Lines.Where(line => line.Length > 0 && line[0] != '#').ToList() is [var only]
        && only.Contains("exec ", StringComparison.Ordinal);

    [GeneratedRegex(@"^set -\w*u|^set -o nounset|^\. .*lib/base\.sh""?$", RegexOptions.Multiline)]
    private static partial Regex Strict();
}
