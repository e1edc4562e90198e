using System.Globalization;
using Registry.Api.Console.Frame;
using Registry.Api.Console.Words;
using Registry.Domain;

namespace Registry.Api.Console.Entry;

/// <summary>Something that has already happened, as an officer typed it or as a line of a list says it.</summary>
/// <param name="Kind">disclosure, appeal or access.</param>
/// <param name="OperationId">Of the form: sent twice, it is one operation.</param>
public sealed record EntryForm(string Kind, Guid OperationId)
{
    public const string Disclosure = "disclosure";
    public const string Appeal = "appeal";
    public const string Access = "access";

    public static IReadOnlyList<string> Kinds { get; } = [Disclosure, Appeal, Access];

    /// <summary>What a person gives with an appeal on paper or by telephone.</summary>
    public static IReadOnlyList<Field> Asked { get; } =
        [Field.Name, Field.Iin, Field.Phone, Field.Address, Field.AppealText];

    /// <summary>The number that leads to the person, and what it is; told by its looks if that is not said.</summary>
    public string? Find { get; init; }

    public string? By { get; init; }

    /// <summary>Who it was, once found.</summary>
    public Guid? SubjectId { get; init; }

    public Guid? AppealId { get; init; }

    /// <summary>The person is nobody on record, and it is entered all the same.</summary>
    public bool Nobody { get; init; }

    public Guid? RecipientId { get; init; }

    public IReadOnlyList<string> Categories { get; init; } = [];

    public string? Day { get; init; }

    public string? Time { get; init; }

    public string? Channel { get; init; }

    public string? Medium { get; init; }

    public string? Purpose { get; init; }

    public string? Ground { get; init; }

    /// <summary>The policy was shown in it.</summary>
    public string? Language { get; init; }

    public string? Reason { get; init; }

    public string? Document { get; init; }

    public string? AppealKind { get; init; }

    public string? AppealForm { get; init; }

    /// <summary>Of an appeal: field code to what was typed.</summary>
    public IReadOnlyDictionary<string, string> Values { get; init; } = new Dictionary<string, string>();

    public Wrongs Wrong { get; init; } = Wrongs.None;

    /// <summary>The operation in the OpenAPI document.</summary>
    public string Door => Kind switch
    {
        Appeal => "ReportAppeal",
        Access => "ReportAccess",
        _ => "ReportDisclosure",
    };

    /// <summary>Astana's; none if it is not a day and a time.</summary>
    public DateTimeOffset? OccurredAt => Speech.Typed(Day) is { } day && TimeTyped is { } time
        ? new DateTimeOffset(day.ToDateTime(time), Astana.Offset)
        : null;

    private TimeOnly? TimeTyped => TimeOnly.TryParseExact(
        Time?.Trim(), ["HH:mm", "H:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
        ? time
        : null;

    public static EntryForm Of(string kind, IFormCollection form) => new(kind, Id(form["operation"]) ?? Guid.NewGuid())
    {
        Find = $"{form["find"]}".Trim(),
        By = form["by"],
        SubjectId = Id(form["subject"]),
        AppealId = Id(form["matter"]),
        Nobody = form["nobody"] == "yes",
        RecipientId = Id(form["recipient"]),
        Categories = [.. form["categories"].OfType<string>()],
        Day = form["day"],
        Time = form["time"],
        Channel = form["channel"],
        Medium = form["medium"],
        Purpose = form["purpose"],
        Ground = form["ground"],
        Language = form["language"],
        Reason = form["reason"],
        Document = form["document-reference"],
        AppealKind = form["kind"],
        AppealForm = form["form"],
        Values = Asked.Where(field => !string.IsNullOrWhiteSpace(form[field.Code]))
            .ToDictionary(field => field.Code, field => $"{form[field.Code]}".Trim(), StringComparer.Ordinal),
    };

    /// <summary>All that is lacking before it is worth asking, by the name of its field on the page.</summary>
    public IReadOnlyList<(string At, string Code)> Lacks(DateTimeOffset now) =>
    [
        .. new (bool Lacking, string At, string Code)[]
        {
            (Kind != Appeal && string.IsNullOrEmpty(Find), "find", "missing"),
            (Kind == Disclosure && RecipientId is null, "recipient", "choose"),
            (Kind != Appeal && Categories.Count == 0, "categories", "choose"),
            (Kind == Appeal && string.IsNullOrEmpty(AppealKind), "kind", "choose"),
            (Kind == Appeal && string.IsNullOrEmpty(AppealForm), "form", "choose"),
            (Kind == Appeal && Values.Count == 0, Field.AppealText.Code, "missing"),
            (Speech.Typed(Day) is null, "day", "not-a-day"),
            (TimeTyped is null, "time", "not-a-time"),
            (OccurredAt > now, "day", "in-the-future"),
            (string.IsNullOrEmpty(Channel), "channel", "choose"),
            (string.IsNullOrEmpty(Medium), "medium", "choose"),
            (string.IsNullOrEmpty(Purpose), "purpose", "choose"),
            (string.IsNullOrEmpty(Ground), "ground", "choose"),
        }.Where(it => it.Lacking).Select(it => (it.At, it.Code)),
    ];

    internal static Guid? Id(string? text) =>
        Guid.TryParse(text, CultureInfo.InvariantCulture, out var id) ? id : null;
}
