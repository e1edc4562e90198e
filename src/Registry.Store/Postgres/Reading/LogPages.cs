using System.Runtime.CompilerServices;
using Npgsql;

namespace Registry.Store.Postgres.Reading;

/// <summary>The whole log, page by page. Between pages it holds no connection.</summary>
internal sealed class LogPages(NpgsqlDataSource reading)
{
    public async IAsyncEnumerable<StoredEvent> All(long after, [EnumeratorCancellation] CancellationToken ct)
    {
        for (var head = await Head(ct); after < head;)
        {
            var page = await Page(after, head, ct);
            foreach (var stored in page) yield return stored;
            after = page.Count == 0 ? head : page[^1].Position;
        }
    }

    public Task<long> Head(CancellationToken ct) => Fault.Named(async () =>
    {
        await using var command = reading.CreateCommand(Sql.Head);
        return await command.ExecuteScalarAsync(ct) is long head ? head : 0;
    });

    private Task<List<StoredEvent>> Page(long after, long head, CancellationToken ct) => Fault.Named(async () =>
    {
        await using var command = reading.CreateCommand(Sql.ReadAll);
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = after });
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = head });
        await using var rows = await command.ExecuteReaderAsync(ct);
        var page = new List<StoredEvent>();
        while (await rows.ReadAsync(ct)) page.Add(Rows.Event(rows, 0));
        return page;
    });
}
