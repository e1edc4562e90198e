using Npgsql;
using Registry.Store.Postgres;

namespace Registry.Store.Marten;

/// <summary>Rows of views.outbox, one by one. Every engine keeps its messages there: docs/engines.md.</summary>
internal sealed class MessageRows(NpgsqlDataSource service, OutboxPace pace)
{
    /// <summary>By the primary key.</summary>
    private const string TakeOne = """
        update views.outbox o
           set taken_until = $2, attempt = o.attempt + 1
         where o.id = $1 and (o.taken_until is null or o.taken_until <= $3)
        returning o.id, o.kind, o.due_at, o.body, o.attempt
        """;

    /// <returns>None when the message is gone.</returns>
    /// <exception cref="InvalidOperationException">Somebody else deals with it now; it comes again.</exception>
    public async Task<DueMessage?> Take(Guid id, CancellationToken ct)
    {
        var now = DateTimeOffset.UtcNow;
        await using (var command = service.CreateCommand(TakeOne))
        {
            command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = id });
            command.Parameters.Add(new NpgsqlParameter<DateTime> { TypedValue = (now + pace.Again).UtcDateTime });
            command.Parameters.Add(new NpgsqlParameter<DateTime> { TypedValue = now.UtcDateTime });
            await using var rows = await command.ExecuteReaderAsync(ct);
            if (await rows.ReadAsync(ct)) return Rows.Message(rows);
        }

        return await IsThere(id, ct)
            ? throw new InvalidOperationException("Another process deals with this message.")
            : null;
    }

    public Task Remove(Guid id) => new OutboxTable(service).Remove(id);

    /// <summary>What no envelope of Wolverine's carries: another engine was at work here before.</summary>
    public async Task<IReadOnlyList<(Guid Id, DateTimeOffset DueAt)>> Uncarried(CancellationToken ct)
    {
        await using var command = service.CreateCommand(
            "select id, due_at from views.outbox where carrier is null");
        await using var rows = await command.ExecuteReaderAsync(ct);
        var uncarried = new List<(Guid, DateTimeOffset)>();
        while (await rows.ReadAsync(ct))
            uncarried.Add((rows.GetGuid(0), rows.GetFieldValue<DateTimeOffset>(1)));
        return uncarried;
    }

    private async Task<bool> IsThere(Guid id, CancellationToken ct)
    {
        await using var command = service.CreateCommand("select exists (select from views.outbox where id = $1)");
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = id });
        return (bool)(await command.ExecuteScalarAsync(ct))!;
    }
}
