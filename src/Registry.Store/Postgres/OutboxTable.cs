using Npgsql;

namespace Registry.Store.Postgres;

/// <summary>The statements on views.outbox.</summary>
internal sealed class OutboxTable(NpgsqlDataSource source) : ITaking
{
    public Task<IReadOnlyList<DueMessage>> Take(Lease lease, int most, CancellationToken ct) =>
        Fault.Named<IReadOnlyList<DueMessage>>(async () =>
        {
            await using var command = source.CreateCommand(Sql.TakeMessages);
            command.Parameters.Add(Moment(lease.From));
            command.Parameters.Add(Moment(lease.Until));
            command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = most });
            await using var rows = await command.ExecuteReaderAsync(ct);
            var due = new List<DueMessage>();
            while (await rows.ReadAsync(ct)) due.Add(Rows.Message(rows));
            return due;
        });

    /// <remarks>Each taking counts an attempt, so the attempt tells whose the message is.</remarks>
    public Task<bool> Keep(DueMessage message, Lease lease, CancellationToken ct) => Fault.Named(async () =>
    {
        await using var command = source.CreateCommand(
            "update views.outbox set taken_until = $3 where id = $1 and attempt = $2");
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = message.Id });
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = message.Attempt });
        command.Parameters.Add(Moment(lease.Until));
        return await command.ExecuteNonQueryAsync(ct) == 1;
    });

    public Task Remove(Guid message) => Fault.Named(async () =>
    {
        await using var command = source.CreateCommand("delete from views.outbox where id = $1");
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = message });
        return await command.ExecuteNonQueryAsync();
    });

    private static NpgsqlParameter<DateTime> Moment(DateTimeOffset at) => new() { TypedValue = at.UtcDateTime };
}
