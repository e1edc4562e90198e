using Registry.Domain;
using Registry.Domain.Subjects;

namespace Registry.Projections.Disseminations;

/// <summary>Data of a person that were made public; the address is sealed and not here.</summary>
public sealed record DisseminationRow(
    long Position,
    Guid EventId,
    Guid SubjectId,
    Guid AppealId,
    Guid? ConsentId,
    string Purpose,
    string Ground,
    ValueList<string> Categories,
    string Channel,
    Guid Actor,
    Guid Source,
    DateTimeOffset OccurredAt,
    DateTimeOffset RecordedAt)
{
    public static Table<DisseminationRow> Table { get; } = new(
        "disseminations",
        "position",
        new Columns<DisseminationRow>()
            .Bigint("position", row => row.Position)
            .Uuid("event_id", row => row.EventId)
            .Uuid("subject_id", row => row.SubjectId)
            .Uuid("appeal_id", row => row.AppealId)
            .Uuid("consent_id", row => row.ConsentId)
            .Text("purpose", row => row.Purpose)
            .Text("ground", row => row.Ground)
            .Texts("categories", row => row.Categories)
            .Text("channel", row => row.Channel)
            .Uuid("actor", row => row.Actor)
            .Uuid("source", row => row.Source)
            .Time("occurred_at", row => row.OccurredAt)
            .Time("recorded_at", row => row.RecordedAt),
        reader => new(
            reader.GetInt64(0), reader.GetGuid(1), reader.GetGuid(2), reader.GetGuid(3), reader.MaybeGuid(4),
            reader.GetString(5), reader.GetString(6), reader.Texts(7), reader.GetString(8), reader.GetGuid(9),
            reader.GetGuid(10), reader.Time(11), reader.Time(12)),
        Of);

    public static Projection Projection { get; } = new("disseminations", StreamKind.Subject, [Table]);

    public static IReadOnlyList<Change<DisseminationRow>> Of(Recorded recorded) =>
        recorded.Fact is DataDisseminated disseminated
            ? [Change.Add(New(disseminated, disseminated.Circumstances, recorded))]
            : [];

    private static DisseminationRow New(DataDisseminated fact, Circumstances about, Recorded recorded) => new(
        recorded.Position,
        recorded.EventId,
        recorded.Stream,
        fact.AppealId.Value,
        fact.ConsentId?.Value,
        about.Purpose,
        Code.Of(about.Ground),
        ValueList.Of(fact.Categories),
        Code.Of(about.Channel),
        about.Actor.Value,
        about.Source.Value,
        about.OccurredAt,
        recorded.RecordedAt);
}
