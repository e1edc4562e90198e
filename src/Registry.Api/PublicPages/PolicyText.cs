using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Registry.Api.PublicPages;

/// <summary>
/// A text of the policy as paragraphs, headings and lists. Whoever takes the tags away has the text again, to the byte.
/// </summary>
public static partial class PolicyText
{
    /// <summary>Ours: a line of its own that is no sentence and not longer than this heads what follows.</summary>
    private const int LongestHeading = 120;

    private const char Bullet = '•';

    public static string Html(string text)
    {
        var html = new StringBuilder();
        var from = 0;
        foreach (Match gap in BlankLines().Matches(text))
        {
            html.Append(Block(text[from..gap.Index])).Append(Escaped(gap.Value));
            from = gap.Index + gap.Length;
        }

        return html.Append(Block(text[from..])).ToString();
    }

    private static string Block(string block) => block switch
    {
        "" => "",
        _ when block.Split('\n').All(line => line.TrimStart().StartsWith(Bullet)) =>
            $"<ul><li>{string.Join("</li>\n<li>", block.Split('\n').Select(Escaped))}</li></ul>",
        _ when IsHeading(block) => $"<h2>{Escaped(block)}</h2>",
        _ => $"<p>{Escaped(block)}</p>",
    };

    private static bool IsHeading(string block) =>
        block.Length <= LongestHeading && !block.Contains('\n', StringComparison.Ordinal)
        && block[^1] is not ('.' or ':' or ';' or ',' or ')' or ']' or '\r');

    /// <summary>A carriage return in clear would be read as a line feed.</summary>
    private static string Escaped(string text) =>
        WebUtility.HtmlEncode(text).Replace("\r", "&#13;", StringComparison.Ordinal);

    [GeneratedRegex(@"\r?\n([ \t]*\r?\n)+")]
    private static partial Regex BlankLines();
}
