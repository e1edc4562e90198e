using Registry.Domain;
using Registry.Domain.Subjects;

namespace Registry.Projections.Disclosures;

/// <summary>One line of the record of disclosures.</summary>
/// <param name="Findings">Codes of the rules a reported one broke.</param>
/// <param name="WithheldUntil">UTC; until then an order forbade to show it.</param>
public sealed record DisclosureRow(
    long Position,
    Guid EventId,
    Guid SubjectId,
    Guid RecipientId,
    Guid? AppealId,
    Guid? ConsentId,
    string Purpose,
    string Ground,
    ValueList<string> Categories,
    string Channel,
    string Medium,
    bool Automated,
    string Door,
    int PolicyVersion,
    string Language,
    Guid Actor,
    Guid Source,
    Guid? OnBehalfOf,
    DateTimeOffset OccurredAt,
    DateTimeOffset RecordedAt,
    ValueList<string> Findings,
    DateTimeOffset? WithheldUntil = null)
{
    public static Table<DisclosureRow> Table { get; } = new(
        "disclosures",
        "position",
        new Columns<DisclosureRow>()
            .Bigint("position", row => row.Position)
            .Uuid("event_id", row => row.EventId)
            .Uuid("subject_id", row => row.SubjectId)
            .Uuid("recipient_id", row => row.RecipientId)
            .Uuid("appeal_id", row => row.AppealId)
            .Uuid("consent_id", row => row.ConsentId)
            .Text("purpose", row => row.Purpose)
            .Text("ground", row => row.Ground)
            .Texts("categories", row => row.Categories)
            .Text("channel", row => row.Channel)
            .Text("medium", row => row.Medium)
            .Bool("automated", row => row.Automated)
            .Text("door", row => row.Door)
            .Number("policy_version", row => row.PolicyVersion)
            .Text("language", row => row.Language)
            .Uuid("actor", row => row.Actor)
            .Uuid("source", row => row.Source)
            .Uuid("on_behalf_of", row => row.OnBehalfOf)
            .Time("occurred_at", row => row.OccurredAt)
            .Time("recorded_at", row => row.RecordedAt)
            .Texts("findings", row => row.Findings)
            .Time("withheld_until", row => row.WithheldUntil),
        reader => new(
            reader.GetInt64(0), reader.GetGuid(1), reader.GetGuid(2), reader.GetGuid(3), reader.MaybeGuid(4),
            reader.MaybeGuid(5), reader.GetString(6), reader.GetString(7), reader.Texts(8), reader.GetString(9),
            reader.GetString(10), reader.GetBoolean(11), reader.GetString(12), reader.GetInt32(13),
            reader.GetString(14), reader.GetGuid(15), reader.GetGuid(16), reader.MaybeGuid(17), reader.Time(18),
            reader.Time(19), reader.Texts(20), reader.MaybeTime(21)),
        Of);

    public static Projection Projection { get; } = new("disclosures", StreamKind.Subject, [Table]);

    public static IReadOnlyList<Change<DisclosureRow>> Of(Recorded recorded) =>
        recorded.Fact is DisclosureRecorded disclosed
            ? [Change.Add(New(disclosed, disclosed.Circumstances, recorded))]
            : [];

    private static DisclosureRow New(DisclosureRecorded fact, Circumstances about, Recorded recorded) => new(
        recorded.Position,
        recorded.EventId,
        recorded.Stream,
        fact.RecipientId.Value,
        fact.AppealId?.Value,
        fact.ConsentId?.Value,
        about.Purpose,
        Code.Of(about.Ground),
        ValueList.Of(fact.Categories),
        Code.Of(about.Channel),
        Code.Of(about.Medium),
        about.Automated,
        Code.Of(about.Door),
        about.PolicyVersion,
        Code.Of(about.Language),
        about.Actor.Value,
        about.Source.Value,
        about.OnBehalfOf?.Value,
        about.OccurredAt,
        recorded.RecordedAt,
        ValueList.Of(fact.Findings.Select(finding => finding.Code)),
        fact.WithheldUntil);
}
