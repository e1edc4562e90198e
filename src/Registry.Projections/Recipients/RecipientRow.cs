using Registry.Domain;
using Registry.Domain.Recipients;

namespace Registry.Projections.Recipients;

/// <summary>An organisation of the register of recipients, without its name.</summary>
/// <param name="Profile">Categories it may be given.</param>
/// <param name="UndertakingUntil">The undertaking counts before this moment.</param>
/// <param name="EventId">Of its registration: the name is opened from there.</param>
/// <param name="Position">Of its registration.</param>
/// <param name="SuspendedAt">UTC; none while it may be given data.</param>
public sealed record RecipientRow(
    Guid RecipientId,
    string Kind,
    string Country,
    ValueList<string> Profile,
    int? UndertakingVersion,
    DateTimeOffset? UndertakingUntil,
    DateTimeOffset RegisteredAt,
    Guid EventId,
    long Position,
    DateTimeOffset? SuspendedAt)
{
    public static Table<RecipientRow> Table { get; } = new(
        "recipients",
        "recipient_id",
        new Columns<RecipientRow>()
            .Uuid("recipient_id", row => row.RecipientId)
            .Text("kind", row => row.Kind)
            .Text("country", row => row.Country)
            .Texts("profile", row => row.Profile)
            .Number("undertaking_version", row => row.UndertakingVersion)
            .Time("undertaking_until", row => row.UndertakingUntil)
            .Time("registered_at", row => row.RegisteredAt)
            .Uuid("event_id", row => row.EventId)
            .Bigint("position", row => row.Position)
            .Time("suspended_at", row => row.SuspendedAt),
        reader => new(
            reader.GetGuid(0), reader.GetString(1), reader.GetString(2), reader.Texts(3), reader.MaybeInt(4),
            reader.MaybeTime(5), reader.Time(6), reader.GetGuid(7), reader.GetInt64(8),
            reader.MaybeTime(9)),
        Of);

    public static Projection Projection { get; } = new("recipients", StreamKind.Recipient, [Table]);

    public static IReadOnlyList<Change<RecipientRow>> Of(Recorded recorded) => recorded.Fact is RecipientEvent fact
        ? [Change.To<RecipientRow>(recorded.Stream, row => Next(row, fact, recorded))]
        : [];

    private static RecipientRow Next(RecipientRow? row, RecipientEvent fact, Recorded recorded) => (row, fact) switch
    {
        (null, RecipientRegistered it) => new(
            recorded.Stream, Code.Of(it.Kind), it.Country, ValueList.Of(it.Profile), null, null,
            it.Circumstances.OccurredAt, recorded.EventId, recorded.Position, null),
        ({ } it, UndertakingAccepted accepted) =>
            it with { UndertakingVersion = accepted.Version, UndertakingUntil = accepted.Until },
        ({ SuspendedAt: null } it, RecipientSuspended) => it with { SuspendedAt = fact.Circumstances.OccurredAt },
        ({ SuspendedAt: not null } it, RecipientReinstated) => it with { SuspendedAt = null },
        _ => throw CorruptStreamException.Of((object?)row ?? Recipient.None, fact),
    };
}
