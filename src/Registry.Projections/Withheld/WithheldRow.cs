using Registry.Domain;
using Registry.Domain.Withheld;

namespace Registry.Projections.Withheld;

/// <summary>A disclosure that an order forbids to tell the person of, and how it stands.</summary>
/// <param name="Until">UTC; the end of its term.</param>
/// <param name="DecidedBy">Who approved or declined.</param>
/// <param name="Position">Of the event that proposed it.</param>
public sealed record WithheldRow(
    Guid WithheldId,
    Guid SubjectId,
    Guid? AppealId,
    Guid RecipientId,
    string Purpose,
    string Ground,
    ValueList<string> Categories,
    DateTimeOffset Until,
    string State,
    Guid ProposedBy,
    DateTimeOffset ProposedAt,
    Guid? DecidedBy,
    DateTimeOffset? DecidedAt,
    Guid? ReleasedBy,
    DateTimeOffset? ReleasedAt,
    long Position)
{
    public const string Proposed = "proposed";
    public const string Standing = "standing";
    public const string Released = "released";
    public const string Declined = "declined";

    public static Table<WithheldRow> Table { get; } = new(
        "withheld",
        "withheld_id",
        new Columns<WithheldRow>()
            .Uuid("withheld_id", row => row.WithheldId)
            .Uuid("subject_id", row => row.SubjectId)
            .Uuid("appeal_id", row => row.AppealId)
            .Uuid("recipient_id", row => row.RecipientId)
            .Text("purpose", row => row.Purpose)
            .Text("ground", row => row.Ground)
            .Texts("categories", row => row.Categories)
            .Time("until", row => row.Until)
            .Text("state", row => row.State)
            .Uuid("proposed_by", row => row.ProposedBy)
            .Time("proposed_at", row => row.ProposedAt)
            .Uuid("decided_by", row => row.DecidedBy)
            .Time("decided_at", row => row.DecidedAt)
            .Uuid("released_by", row => row.ReleasedBy)
            .Time("released_at", row => row.ReleasedAt)
            .Bigint("position", row => row.Position),
        reader => new(
            reader.GetGuid(0), reader.GetGuid(1), reader.MaybeGuid(2), reader.GetGuid(3), reader.GetString(4),
            reader.GetString(5), reader.Texts(6), reader.Time(7), reader.GetString(8), reader.GetGuid(9),
            reader.Time(10), reader.MaybeGuid(11), reader.MaybeTime(12), reader.MaybeGuid(13), reader.MaybeTime(14),
            reader.GetInt64(15)),
        Of);

    public static Projection Projection { get; } = new("withheld", StreamKind.Withheld, [Table]);

    public static IReadOnlyList<Change<WithheldRow>> Of(Recorded recorded) => recorded.Fact is WithheldEvent fact
        ? [Change.To<WithheldRow>(recorded.Stream, row => Next(row, fact, recorded))]
        : [];

    private static WithheldRow Next(WithheldRow? row, WithheldEvent fact, Recorded recorded) => (row, fact) switch
    {
        (null, WithholdingProposed it) => New(it, it.Circumstances, recorded),
        ({ State: Proposed } it, DisclosureWithheld) => Decided(it, Standing, fact.Circumstances),
        ({ State: Proposed } it, WithholdingDeclined) => Decided(it, Declined, fact.Circumstances),
        ({ State: Standing } it, WithheldReleased) => it with
        {
            State = Released,
            ReleasedBy = fact.Circumstances.Actor.Value,
            ReleasedAt = fact.Circumstances.OccurredAt,
        },
        _ => throw CorruptStreamException.Of((object?)row ?? WithheldEntry.None, fact),
    };

    private static WithheldRow Decided(WithheldRow row, string state, Circumstances about) => row with
    {
        State = state,
        DecidedBy = about.Actor.Value,
        DecidedAt = about.OccurredAt,
    };

    private static WithheldRow New(WithholdingProposed fact, Circumstances about, Recorded recorded) => new(
        recorded.Stream,
        fact.SubjectId.Value,
        fact.AppealId?.Value,
        fact.RecipientId.Value,
        about.Purpose,
        Code.Of(about.Ground),
        ValueList.Of(fact.Categories),
        fact.Until,
        Proposed,
        about.Actor.Value,
        about.OccurredAt,
        null, null, null, null,
        recorded.Position);
}
