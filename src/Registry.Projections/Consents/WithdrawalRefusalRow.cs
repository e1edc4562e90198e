using Registry.Domain;
using Registry.Domain.Consents;

namespace Registry.Projections.Consents;

/// <summary>A withdrawal that the centre did not accept; it stays visible beside the consent.</summary>
/// <param name="Because">Code: a law forbids it, or an obligation is outstanding.</param>
public sealed record WithdrawalRefusalRow(
    long Position, Guid ConsentId, string Because, Guid Actor, DateTimeOffset RefusedAt)
{
    public static Table<WithdrawalRefusalRow> Table { get; } = new(
        "withdrawal_refusals",
        "position",
        new Columns<WithdrawalRefusalRow>()
            .Bigint("position", row => row.Position)
            .Uuid("consent_id", row => row.ConsentId)
            .Text("because", row => row.Because)
            .Uuid("actor", row => row.Actor)
            .Time("refused_at", row => row.RefusedAt),
        reader => new(
            reader.GetInt64(0), reader.GetGuid(1), reader.GetString(2), reader.GetGuid(3), reader.Time(4)),
        Of);

    public static IReadOnlyList<Change<WithdrawalRefusalRow>> Of(Recorded recorded) =>
        recorded.Fact is WithdrawalRefused refused
            ?
            [
                Change.Add(new WithdrawalRefusalRow(
                    recorded.Position, recorded.Stream, Code.Of(refused.Because), refused.Circumstances.Actor.Value,
                    refused.Circumstances.OccurredAt)),
            ]
            : [];
}
