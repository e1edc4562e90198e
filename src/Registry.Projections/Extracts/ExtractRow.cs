using Registry.Domain;
using Registry.Domain.Extracts;

namespace Registry.Projections.Extracts;

/// <summary>An extract: what was asked for, by whom, and how it stands.</summary>
/// <param name="Asked">What it is to show.</param>
/// <param name="DecidedBy">Who approved or declined.</param>
/// <param name="Failure">Code of why it could not be built.</param>
/// <param name="Made">The file, once it is issued.</param>
/// <param name="HandedOver">How often.</param>
/// <param name="HandedOverAt">UTC; the last time.</param>
/// <param name="EndedAt">UTC; when it failed, expired or was destroyed.</param>
/// <param name="Position">Of the event that asked for it.</param>
public sealed record ExtractRow(
    Guid ExtractId,
    string State,
    AskedRow Asked,
    string Purpose,
    string Ground,
    Guid AskedBy,
    DateTimeOffset AskedAt,
    Guid? DecidedBy,
    DateTimeOffset? DecidedAt,
    string? Failure,
    MadeRow? Made,
    int HandedOver,
    DateTimeOffset? HandedOverAt,
    DateTimeOffset? EndedAt,
    long Position)
{
    public const string AskedFor = "asked";
    public const string Approved = "approved";
    public const string Declined = "declined";
    public const string Failed = "failed";
    public const string Issued = "issued";
    public const string Expired = "expired";
    public const string Destroyed = "destroyed";

    public static Table<ExtractRow> Table { get; } =
        new("extracts", "extract_id", ExtractColumns.All, ExtractColumns.Read, Of);

    public static Projection Projection { get; } = new("extracts", StreamKind.Extract, [Table]);

    public static IReadOnlyList<Change<ExtractRow>> Of(Recorded recorded) => recorded.Fact is ExtractEvent fact
        ? [Change.To<ExtractRow>(recorded.Stream, row => Next(row, fact, recorded))]
        : [];

    private static ExtractRow Next(ExtractRow? row, ExtractEvent fact, Recorded recorded) => (row, fact) switch
    {
        (null, ExtractAsked it) => New(it, it.Circumstances, recorded),
        ({ State: AskedFor } it, ExtractApproved) => Decided(it, Approved, fact.Circumstances),
        ({ State: AskedFor } it, ExtractDeclined) => Decided(it, Declined, fact.Circumstances),
        ({ State: Approved } it, ExtractFailed failed) =>
            Ended(it, Failed, fact) with { Failure = Code.Of(failed.Because) },
        ({ State: Approved } it, ExtractIssued issued) => it with { State = Issued, Made = MadeRow.Of(issued) },
        ({ State: Issued } it, ExtractHandedOver) => it with
        {
            HandedOver = it.HandedOver + 1, HandedOverAt = fact.Circumstances.OccurredAt,
        },
        ({ State: Issued } it, ExtractExpired) => Ended(it, Expired, fact),
        ({ State: Issued } it, ExtractDestroyed) => Ended(it, Destroyed, fact),
        _ => throw CorruptStreamException.Of((object?)row ?? Extract.None, fact),
    };

    private static ExtractRow Decided(ExtractRow row, string state, Circumstances about) => row with
    {
        State = state,
        DecidedBy = about.Actor.Value,
        DecidedAt = about.OccurredAt,
    };

    private static ExtractRow Ended(ExtractRow row, string state, ExtractEvent fact) => row with
    {
        State = state,
        EndedAt = fact.Circumstances.OccurredAt,
    };

    private static ExtractRow New(ExtractAsked fact, Circumstances about, Recorded recorded) => new(
        recorded.Stream, AskedFor, AskedRow.Of(fact.Query), about.Purpose, Code.Of(about.Ground), about.Actor.Value,
        about.OccurredAt, null, null, null, null, 0, null, null, recorded.Position);
}

/// <summary>What an extract is to show; empty lists narrow nothing.</summary>
public sealed record AskedRow(
    string Kind,
    Guid? ReceiverId,
    Guid? Login,
    Guid? SubjectId,
    DateTimeOffset? From,
    DateTimeOffset? To,
    ValueList<string> Types,
    ValueList<Guid> Recipients,
    ValueList<string> Purposes,
    ValueList<string> Grounds,
    ValueList<string> Categories,
    DateOnly? OccurredFrom,
    DateOnly? OccurredTo,
    Guid? AppealId,
    Guid? ActorId,
    ValueList<string> Fields,
    string Language)
{
    public static AskedRow Of(ExtractQuery query)
    {
        var filter = query.Filter ?? ExtractFilter.Everything;
        return new(
            Code.Of(query.Kind), query.Receiver?.Value, query.Login?.Value, query.SubjectId?.Value, query.Period?.From,
            query.Period?.To, filter.Types, ValueList.Of(filter.Recipients.Select(it => it.Value)), filter.Purposes,
            ValueList.Of(filter.Grounds.Select(ground => Code.Of(ground))), ValueList.Of(filter.Categories),
            filter.OccurredFrom, filter.OccurredTo, query.Narrowed?.AppealId?.Value, query.Narrowed?.ActorId?.Value,
            query.Fields, Code.Of(query.Language));
    }
}

/// <summary>The file as it was issued.</summary>
/// <param name="End">The size of the tree it was made of.</param>
public sealed record MadeRow(
    DateTimeOffset IssuedAt, string Sha256, long Length, long Begin, long End, long Shown, DateTimeOffset ExpiresAt)
{
    public static MadeRow Of(ExtractIssued fact) => new(
        fact.Circumstances.OccurredAt, fact.File.Sha256, fact.File.Length, fact.File.Begin, fact.File.End,
        fact.File.Shown, fact.ExpiresAt);
}
