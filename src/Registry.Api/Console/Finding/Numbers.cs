using Registry.Domain;

namespace Registry.Api.Console.Finding;

/// <summary>What somebody types to find a person, told by its looks.</summary>
public static class Numbers
{
    /// <summary>Not a field: an id of ours.</summary>
    public const string Appeal = "appeal";

    /// <summary>To choose from, where the looks deceive.</summary>
    public static IReadOnlyList<string> Kinds { get; } =
        [.. Field.All.Values.Where(field => field.IsFindable).Select(field => field.Code), Appeal];

    public static string KindOf(string text)
    {
        var digits = text.Count(char.IsAsciiDigit);
        return Guid.TryParse(text, out _) ? Appeal
            : text.Contains('@') ? Field.Email.Code
            : text.Contains(':') ? Field.Messenger.Code
            : text.StartsWith('+') || (digits is 10 or 11 && !text.Any(char.IsLetter)) ? Field.Phone.Code
            : digits == 12 && text.All(letter => char.IsAsciiDigit(letter) || letter == ' ') ? Field.Iin.Code
            : Field.DocumentNumber.Code;
    }

    public static string Told(string kind, string text) =>
        kind == Field.Iin.Code ? text.Replace(" ", "", StringComparison.Ordinal) : text;

    /// <summary>What a page may show of it: the last four digits of an IIN or BIN, nothing of anything else.</summary>
    public static string? Shown(string kind, string text) =>
        kind == Field.Iin.Code || kind == Field.Bin.Code ? Told(kind, text)[^4..] : null;
}
