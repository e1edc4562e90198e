using Npgsql;

namespace Registry.Store.Postgres;

/// <summary>Messages in views.outbox, taken under a lease.</summary>
public sealed class PostgresOutbox(NpgsqlDataSource source) : IOutbox
{
    public Task<IReadOnlyList<DueMessage>> Take(DateTimeOffset now, TimeSpan lease, int most, CancellationToken ct) =>
        Fault.Named<IReadOnlyList<DueMessage>>(async () =>
        {
            await using var command = source.CreateCommand(Sql.TakeMessages);
            command.Parameters.Add(new NpgsqlParameter<DateTime> { TypedValue = now.UtcDateTime });
            command.Parameters.Add(new NpgsqlParameter<DateTime> { TypedValue = (now + lease).UtcDateTime });
            command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = most });
            await using var rows = await command.ExecuteReaderAsync(ct);
            var due = new List<DueMessage>();
            while (await rows.ReadAsync(ct)) due.Add(Rows.Message(rows));
            return due;
        });

    public Task Complete(Guid message, CancellationToken ct) => Fault.Named(async () =>
    {
        await using var command = source.CreateCommand("delete from views.outbox where id = $1");
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = message });
        return await command.ExecuteNonQueryAsync(ct);
    });
}
