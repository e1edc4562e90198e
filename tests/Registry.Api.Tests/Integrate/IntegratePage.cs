using System.Text.RegularExpressions;
using Registry.Store.Tests;

namespace Registry.Api.Tests.Integrate;

/// <summary>A shell block of docs/integrate.md with what the page says of it.</summary>
/// <param name="Status">The last line of its output; none if the page says nothing.</param>
/// <param name="With">Texts its output contains.</param>
/// <param name="Without">Texts its output does not contain.</param>
public sealed record ShellBlock(
    string Text, string? Status, IReadOnlyList<string> With, IReadOnlyList<string> Without);

/// <summary>docs/integrate.md, as a test reads it.</summary>
public sealed partial record IntegratePage(string Text)
{
    public static IntegratePage Read() => new(File.ReadAllText(Database.InRepository("docs/integrate.md")));

    public IReadOnlyList<ShellBlock> Blocks => [.. Block().Matches(Text).Select(Of)];

    /// <summary>Cells of the table whose header begins like this.</summary>
    public IReadOnlyList<string[]> Table(string header) => [.. Text
        .Split($"\n| {header} |")[1].Split("\n\n")[0].Split('\n').Skip(2)
        .Select(row => row.Trim('|').Split('|').Select(cell => cell.Trim().Trim('`')).ToArray())];

    private static ShellBlock Of(Match found)
    {
        var said = found.Groups["said"].Value.Split(" without ");
        var status = Span().Matches(said[0]).Select(span => span.Groups[1].Value).ToList();
        return new(
            found.Groups["text"].Value,
            status.FirstOrDefault(),
            [.. status.Skip(1)],
            [.. said.Skip(1).SelectMany(part => Span().Matches(part)).Select(span => span.Groups[1].Value)]);
    }

    [GeneratedRegex(@"^```bash\n(?<text>.*?)^```\n(\n(?<said>Answers `.*?\.)\n(\n|\z))?",
        RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Span();
}
