using System.Globalization;
using Registry.Domain;

namespace Registry.Api.Console.Words;

/// <summary>Numbers and times.</summary>
public sealed partial class Speech
{
    /// <summary>Ours: what lies outside is a slip of the finger, and the calendar's own edge is near.</summary>
    private const int Earliest = 1900;
    private const int Latest = 2199;

    private const string NoBreak = "\u00a0";

    private static readonly string[] KkMonths =
    [
        "қаңтар", "ақпан", "наурыз", "сәуір", "мамыр", "маусым", "шілде", "тамыз", "қыркүйек", "қазан", "қараша",
        "желтоқсан",
    ];

    private static readonly string[] RuMonths =
    [
        "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября",
        "декабря",
    ];

    public string Number(long number) => number.ToString("#,0", CultureInfo.InvariantCulture)
        .Replace(",", language == Language.En ? "," : NoBreak, StringComparison.Ordinal);

    /// <summary>Of an entry of the log.</summary>
    public string Entry(long position) => (language == Language.En ? "No." : "№") + NoBreak + Number(position);

    /// <summary>For a sentence.</summary>
    public string LongDay(DateOnly day) => language switch
    {
        Language.Kk => $"{day.Year}{NoBreak}ж. {day.Day}{NoBreak}{KkMonths[day.Month - 1]}",
        Language.Ru => $"{day.Day}{NoBreak}{RuMonths[day.Month - 1]} {day.Year}{NoBreak}года",
        _ => day.ToString($"d{NoBreak}MMMM yyyy", CultureInfo.InvariantCulture),
    };

    /// <summary>For a table.</summary>
    public string Day(DateOnly day) => day.ToString(
        language == Language.En ? $"d{NoBreak}MMM{NoBreak}yyyy" : "dd.MM.yyyy", CultureInfo.InvariantCulture);

    public string Day(DateTimeOffset moment) => Day(Astana.DayOf(moment));

    public string Clock(DateTimeOffset moment) =>
        moment.ToOffset(Astana.Offset).ToString("HH:mm:ss", CultureInfo.InvariantCulture);

    public string Moment(DateTimeOffset moment) =>
        $"{Day(moment)}{(language == Language.En ? "," : "")} {Clock(moment)}";

    /// <summary>How a day is typed: гггг in Russian, жжжж in Kazakh, yyyy in English.</summary>
    public static DateOnly? Typed(string? text) => DateOnly.TryParseExact(
        text?.Trim(), ["dd.MM.yyyy", "d.M.yyyy", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None,
        out var day) && day.Year is >= Earliest and <= Latest
        ? day
        : null;

    /// <summary>As <see cref="Typed"/> reads it.</summary>
    public static string Typing(DateOnly day) => day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);
}
