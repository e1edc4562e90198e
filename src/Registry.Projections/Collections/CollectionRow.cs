using Registry.Domain;
using Registry.Domain.Subjects;

namespace Registry.Projections.Collections;

/// <summary>Values came in, and what made that lawful.</summary>
/// <param name="AppealId">The appeal they came with; none for what finds and names the person.</param>
/// <param name="ConsentId">The consent it named; none for the appeal's own.</param>
public sealed record CollectionRow(
    long Position, Guid SubjectId, Guid? AppealId, Guid? ConsentId, string Ground, DateTimeOffset OccurredAt)
{
    public static Table<CollectionRow> Table { get; } = new(
        "collections",
        "position",
        new Columns<CollectionRow>()
            .Bigint("position", row => row.Position)
            .Uuid("subject_id", row => row.SubjectId)
            .Uuid("appeal_id", row => row.AppealId)
            .Uuid("consent_id", row => row.ConsentId)
            .Text("ground", row => row.Ground)
            .Time("occurred_at", row => row.OccurredAt),
        reader => new(
            reader.GetInt64(0), reader.GetGuid(1), reader.MaybeGuid(2), reader.MaybeGuid(3), reader.GetString(4),
            reader.Time(5)),
        Of);

    public static Projection Projection { get; } = new("collections", StreamKind.Subject, [Table]);

    /// <summary>
    /// One operation is one collection: what an appeal adds to who the person is has the appeal's matter, and its own
    /// values are counted.
    /// </summary>
    public static IReadOnlyList<Change<CollectionRow>> Of(Recorded recorded) =>
        recorded.Fact is PersonalDataCollected collected
        && collected.Personal.Slice.Matter == collected.Circumstances.Matter
            ? [Change.Add(New(collected, collected.Circumstances, recorded))]
            : [];

    /// <summary>An appeal that is opened brings a consent of its own, whatever else was named.</summary>
    private static CollectionRow New(PersonalDataCollected fact, Circumstances about, Recorded recorded) => new(
        recorded.Position, recorded.Stream, about.Matter, fact.Accounting is null ? about.ConsentId?.Value : null,
        Code.Of(about.Ground), about.OccurredAt);
}
