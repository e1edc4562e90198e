using Npgsql;

namespace Registry.Store.Postgres;

/// <summary>Messages in views.outbox, looked for at a pace and taken under a lease.</summary>
public sealed class PostgresOutbox(NpgsqlDataSource source, TimeProvider clock, OutboxPace pace) : IOutbox
{
    private readonly Rounds rounds = new(new OutboxTable(source), clock, pace);

    public Task Deliver(IReceiver receiver, CancellationToken ct) => rounds.Run(receiver, ct);
}
