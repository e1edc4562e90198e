using System.Globalization;
using System.Text.RegularExpressions;
using Registry.Api.Console.Words;

namespace Registry.Api.Console.Entry;

/// <summary>What came of a line.</summary>
/// <param name="Position">Of its entry; none if it was not recorded.</param>
/// <param name="Code">Why not: of a problem or of what is wrong with the line; or that it had been recorded.</param>
public sealed partial record ListResult(int Line, long? Position, IReadOnlyList<string> Findings, string? Code)
{
    /// <summary>For the form that saves the table.</summary>
    public string Written => $"{Line},{Position},{string.Join('+', Findings)},{Code}";

    public static ListResult? Read(string written) => Form().Match(written.TrimEnd('\r')) is { Success: true } it
        ? new(
            int.Parse(it.Groups[1].Value, CultureInfo.InvariantCulture),
            long.TryParse(it.Groups[2].Value, CultureInfo.InvariantCulture, out var position) ? position : null,
            it.Groups[3].Value.Split('+', StringSplitOptions.RemoveEmptyEntries), it.Groups[4].Value)
        : null;

    public string Said(Speech say) => (Position, Code) switch
    {
        (null, { } code) when code.StartsWith("wrong.", StringComparison.Ordinal) =>
            say.Text("entry.not-recorded", say.Wrong(code["wrong.".Length..])),
        (null, { } code) => say.Text("entry.not-recorded", say.Problem(code)),
        (_, "repeated") => say["entry.repeated"],
        _ => say["entry.recorded"],
    };

    [GeneratedRegex(@"^(\d{1,7}),(\d{0,15}),([a-z0-9+-]{0,600}),([a-z0-9.-]{0,80})$")]
    private static partial Regex Form();
}
