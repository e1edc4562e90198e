using Registry.Domain;
using Registry.Domain.Extracts;
using Registry.Domain.Subjects;
using Registry.Domain.Unplaced;

namespace Registry.Projections.Disclosures;

/// <summary>One line of the record of disclosures.</summary>
/// <param name="SubjectId">None for a report of what happened to data of nobody on record.</param>
/// <param name="Findings">Codes of the rules a reported one broke.</param>
/// <param name="ReceivedAt">UTC; when the recipient says it received them, none until it does.</param>
/// <param name="Confirmation">Code of what the recipient said last.</param>
/// <param name="ConfirmedAt">UTC; of when that was.</param>
/// <param name="Country">Of a transfer to another country: ISO 3166-1 alpha-2.</param>
/// <param name="WithheldUntil">UTC; until then an order forbade to show it.</param>
/// <param name="ExtractId">The extract that was given, if it was one.</param>
public sealed record DisclosureRow(
    long Position,
    Guid EventId,
    Guid? SubjectId,
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
    DateTimeOffset? ReceivedAt,
    string? Confirmation,
    DateTimeOffset? ConfirmedAt,
    DateTimeOffset? WithheldUntil = null,
    string? Country = null,
    Guid? ExtractId = null)
{
    public static Table<DisclosureRow> Table { get; } = new(
        "disclosures",
        "event_id",
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
            .Time("received_at", row => row.ReceivedAt)
            .Text("confirmation", row => row.Confirmation)
            .Time("confirmed_at", row => row.ConfirmedAt)
            .Time("withheld_until", row => row.WithheldUntil)
            .Text("country", row => row.Country)
            .Uuid("extract_id", row => row.ExtractId),
        reader => new(
            reader.GetInt64(0), reader.GetGuid(1), reader.MaybeGuid(2), reader.GetGuid(3), reader.MaybeGuid(4),
            reader.MaybeGuid(5), reader.GetString(6), reader.GetString(7), reader.Texts(8), reader.GetString(9),
            reader.GetString(10), reader.GetBoolean(11), reader.GetString(12), reader.GetInt32(13),
            reader.GetString(14), reader.GetGuid(15), reader.GetGuid(16), reader.MaybeGuid(17), reader.Time(18),
            reader.Time(19), reader.Texts(20), reader.MaybeTime(21), reader.MaybeText(22), reader.MaybeTime(23),
            reader.MaybeTime(24), reader.MaybeText(25), reader.MaybeGuid(26)),
        Of);

    public static Projection Projection { get; } = new("disclosures", StreamKind.Subject, [Table]);

    public static IReadOnlyList<Change<DisclosureRow>> Of(Recorded recorded) => recorded.Fact switch
    {
        DisclosureRecorded it =>
            [First(recorded, it, New(it.RecipientId, it.AppealId, it.Categories, it.Findings, recorded) with
            {
                SubjectId = recorded.Stream,
                ConsentId = it.ConsentId?.Value,
                WithheldUntil = it.WithheldUntil,
                Country = it.Country,
            })],
        UnplacedDisclosureReported it =>
            [First(recorded, it, New(it.RecipientId, it.AppealId, it.Categories, it.Findings, recorded))],
        ExtractIssued { Kind: ExtractKind.Range, RecipientId: { } receiver } it =>
            [First(recorded, it, OfExtract(receiver, it.Categories, recorded) with { ExtractId = recorded.Stream })],
        ExtractGiven { Receiver: { } receiver } it =>
            [First(recorded, it, OfExtract(receiver, it.Categories, recorded) with
            {
                SubjectId = recorded.Stream,
                ExtractId = it.ExtractId.Value,
            })],
        RecipientConfirmed it => [Change.To<DisclosureRow>(it.DisclosureId.Value, row =>
            row is not null && row.SubjectId == recorded.Stream && row.RecipientId == it.RecipientId.Value
                ? row.Confirmed(it.Confirmation, it.Circumstances.OccurredAt)
                : throw CorruptStreamException.Of((object?)row ?? it.DisclosureId, it))],
        _ => [],
    };

    /// <summary>Of a range it is about nobody in particular; of a person it is a line of their record.</summary>
    private static DisclosureRow OfExtract(RecipientId receiver, CategorySet categories, Recorded recorded) =>
        New(receiver, null, categories, ValueList.Of<Finding>(), recorded);

    private static Change<DisclosureRow> First(Recorded recorded, DomainEvent fact, DisclosureRow entry) =>
        Change.To<DisclosureRow>(recorded.EventId, row => row is null
            ? entry
            : throw CorruptStreamException.Of(row, fact));

    /// <summary>What was told late does not take the place of what happened after it.</summary>
    private DisclosureRow Confirmed(Confirmation confirmation, DateTimeOffset at)
    {
        var received = confirmation == Domain.Confirmation.Received && !(ReceivedAt <= at) ? at : ReceivedAt;
        return ConfirmedAt > at
            ? this with { ReceivedAt = received }
            : this with { ReceivedAt = received, Confirmation = Code.Of(confirmation), ConfirmedAt = at };
    }

    private static DisclosureRow New(
        RecipientId recipient, AppealId? appeal, CategorySet categories, ValueList<Finding> findings, Recorded recorded)
    {
        var about = recorded.Fact.Circumstances;
        return new(
            recorded.Position, recorded.EventId, null, recipient.Value, appeal?.Value, null, about.Purpose,
            Code.Of(about.Ground), ValueList.Of(categories), Code.Of(about.Channel), Code.Of(about.Medium),
            about.Automated, Code.Of(about.Door), about.PolicyVersion, Code.Of(about.Language), about.Actor.Value,
            about.Source.Value, about.OnBehalfOf?.Value, about.OccurredAt, recorded.RecordedAt,
            ValueList.Of(findings.Select(finding => finding.Code)), null, null, null);
    }
}
