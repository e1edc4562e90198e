using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using Registry.Domain;

namespace Registry.Api.Extracts.Printing;

/// <summary>What a printed extract says around its rows. A missing word is an error at the first page.</summary>
/// <param name="TooMany">With the bound as {0}.</param>
/// <param name="ToThePerson">Stands for the receiver where there is none.</param>
/// <param name="CoverageSources">With four numbers.</param>
/// <param name="Time">Form of a moment.</param>
public sealed record ExtractWords(
    string Title, string Number, string Operator, string Bin, string Address, string Contact, string Officer,
    string Receiver, string Purpose, string Ground, string AskedBy, string ApprovedBy, string IssuedAt,
    string OfPerson, string Period, string Until, string Filter, string Everything, string Types, string Recipients,
    string Purposes, string Grounds, string Categories, string Occurred, string Appeal, string Actor, string Narrowed,
    string Tree, string Shown, string Lost, string Fields, string NoFields, string Coverage, string NotProved,
    string HowToVerify,
    string Verify, string Rows, string Summary, string TooMany, string Index, string RecordedAt, string OccurredAt,
    string Operation, string Recipient, string Day, string Count, string Time, string ToThePerson, string CoverageSince,
    string CoverageNone, string CoverageSources, string CoverageBound, string Zone)
{
    /// <summary>The two languages of the state: law.md 5.4.</summary>
    public static IReadOnlyList<Language> Languages { get; } = [Language.Kk, Language.Ru];

    private static readonly FrozenDictionary<Language, ExtractWords> All =
        Languages.ToFrozenDictionary(language => language, Read);

    public static ExtractWords In(Language language) => All[language];

    /// <param name="moment">As heads and bodies have it; shown as it is if it is none.</param>
    public string At(string moment) => DateTimeOffset.TryParse(
        moment, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
        ? at.ToOffset(Astana.Offset).ToString(Time, CultureInfo.InvariantCulture)
        : moment;

    private static ExtractWords Read(Language language)
    {
        using var stream =
            typeof(ExtractWords).Assembly.GetManifestResourceStream($"extract.{Code.Of(language)}.json")!;
        return JsonSerializer.Deserialize<ExtractWords>(stream, ApiJson.Options)!;
    }
}
