using Registry.Domain;
using Registry.Domain.Accesses;
using Registry.Domain.Extracts;
using Registry.Domain.Processings;
using Registry.Domain.Subjects;
using Registry.Domain.Unplaced;
using Registry.Store.Codec;

namespace Registry.Projections.Operations;

/// <summary>One operation on a person's data.</summary>
/// <param name="SubjectId">None for a report that no subject's stream could hold.</param>
/// <param name="Fact">The event's alias: what came of it.</param>
/// <param name="Categories">None where it is not of certain data.</param>
/// <param name="Findings">Codes of the rules a reported one broke.</param>
/// <param name="Channel">None in rows that are older than this column.</param>
public sealed record OperationRow(
    long Position,
    Guid EventId,
    Guid? SubjectId,
    string Fact,
    string Operation,
    string Purpose,
    string Ground,
    Guid? Matter,
    ValueList<string> Categories,
    string Door,
    Guid Actor,
    Guid Source,
    DateTimeOffset OccurredAt,
    DateTimeOffset RecordedAt,
    ValueList<string> Findings,
    string? Channel)
{
    public static Table<OperationRow> Table { get; } = new(
        "operations",
        "position",
        new Columns<OperationRow>()
            .Bigint("position", row => row.Position)
            .Uuid("event_id", row => row.EventId)
            .Uuid("subject_id", row => row.SubjectId)
            .Text("fact", row => row.Fact)
            .Text("operation", row => row.Operation)
            .Text("purpose", row => row.Purpose)
            .Text("ground", row => row.Ground)
            .Uuid("matter", row => row.Matter)
            .Texts("categories", row => row.Categories)
            .Text("door", row => row.Door)
            .Uuid("actor", row => row.Actor)
            .Uuid("source", row => row.Source)
            .Time("occurred_at", row => row.OccurredAt)
            .Time("recorded_at", row => row.RecordedAt)
            .Texts("findings", row => row.Findings)
            .Text("channel", row => row.Channel),
        reader => new(
            reader.GetInt64(0), reader.GetGuid(1), reader.MaybeGuid(2), reader.GetString(3), reader.GetString(4),
            reader.GetString(5), reader.GetString(6), reader.MaybeGuid(7), reader.Texts(8), reader.GetString(9),
            reader.GetGuid(10), reader.GetGuid(11), reader.Time(12), reader.Time(13), reader.Texts(14),
            reader.MaybeText(15)),
        Of);

    /// <summary>Made of several kinds of stream: a parked one touches every answer.</summary>
    public static Projection Projection { get; } = new("operations", StreamKind.AccessJournal, [Table]);

    public static IReadOnlyList<Change<OperationRow>> Of(Recorded recorded) => recorded.Fact switch
    {
        SubjectEvent fact => [Change.Add(New(recorded, recorded.Stream, CategoriesOf(fact), FindingsOf(fact)))],
        PersonalDataAccessed it => [Change.Add(New(recorded, it.SubjectId.Value, it.Categories, it.Findings))],
        ProcessingRecorded it => [Change.Add(New(recorded, it.SubjectId.Value, it.Categories, null))],
        UnplacedEvent it => [Change.Add(New(recorded, null, it.Categories, it.Findings))],
        _ => [],
    };

    private static OperationRow New(
        Recorded recorded, Guid? subject, CategorySet categories, ValueList<Finding>? findings)
    {
        var about = recorded.Fact.Circumstances;
        return new(
            recorded.Position, recorded.EventId, subject, EventTypes.Of(recorded.Fact), Code.Of(about.Operation),
            about.Purpose, Code.Of(about.Ground), about.Matter, ValueList.Of(categories), Code.Of(about.Door),
            about.Actor.Value, about.Source.Value, about.OccurredAt, recorded.RecordedAt,
            ValueList.Of((findings ?? ValueList.Of<Finding>()).Select(finding => finding.Code)),
            Code.Of(about.Channel));
    }

    private static CategorySet CategoriesOf(SubjectEvent fact) => fact switch
    {
        PersonalDataCollected it => it.Categories,
        PersonalDataUpdated it => it.Categories,
        PersonalDataCorrected it => it.Categories,
        DisclosureRecorded it => it.Categories,
        DataDisseminated it => it.Categories,
        PersonalDataDestroyed it => it.Categories,
        ExtractGiven it => it.Categories,
        _ => CategorySet.Empty,
    };

    private static ValueList<Finding>? FindingsOf(SubjectEvent fact) => fact switch
    {
        PersonalDataCollected it => it.Findings,
        DisclosureRecorded it => it.Findings,
        _ => null,
    };
}
