using Registry.Domain;
using Registry.Domain.Accesses;
using Registry.Domain.Subjects;

namespace Registry.Projections.Accesses;

/// <summary>Values of a person were shown to somebody.</summary>
/// <param name="Slices">Whose key was used.</param>
/// <param name="Findings">Codes of the rules a reported one broke.</param>
public sealed record AccessRow(
    long Position,
    Guid SubjectId,
    ValueList<string> Categories,
    ValueList<Guid> Slices,
    Guid Actor,
    Guid Source,
    string Purpose,
    string Ground,
    DateTimeOffset OccurredAt,
    DateTimeOffset RecordedAt,
    string Door,
    ValueList<string> Findings)
{
    public static Table<AccessRow> Table { get; } = new(
        "accesses",
        "position",
        new Columns<AccessRow>()
            .Bigint("position", row => row.Position)
            .Uuid("subject_id", row => row.SubjectId)
            .Texts("categories", row => row.Categories)
            .Uuids("slices", row => row.Slices)
            .Uuid("actor", row => row.Actor)
            .Uuid("source", row => row.Source)
            .Text("purpose", row => row.Purpose)
            .Text("ground", row => row.Ground)
            .Time("occurred_at", row => row.OccurredAt)
            .Time("recorded_at", row => row.RecordedAt)
            .Text("door", row => row.Door)
            .Texts("findings", row => row.Findings),
        reader => new(
            reader.GetInt64(0), reader.GetGuid(1), reader.Texts(2), reader.Guids(3), reader.GetGuid(4),
            reader.GetGuid(5), reader.GetString(6), reader.GetString(7), reader.Time(8), reader.Time(9),
            reader.GetString(10), reader.Texts(11)),
        Of);

    public static Projection Projection { get; } = new("accesses", StreamKind.AccessJournal, [Table]);

    public static IReadOnlyList<Change<AccessRow>> Of(Recorded recorded) =>
        recorded.Fact is PersonalDataAccessed accessed
            ? [Change.Add(New(accessed, accessed.Circumstances, recorded))]
            : [];

    private static AccessRow New(PersonalDataAccessed fact, Circumstances about, Recorded recorded) => new(
        recorded.Position,
        fact.SubjectId.Value,
        ValueList.Of(fact.Categories),
        ValueList.Of(fact.Slices.Select(slice => slice.Value)),
        about.Actor.Value,
        about.Source.Value,
        about.Purpose,
        Code.Of(about.Ground),
        about.OccurredAt,
        recorded.RecordedAt,
        Code.Of(about.Door),
        ValueList.Of((fact.Findings ?? ValueList.Of<Finding>()).Select(finding => finding.Code)));
}
