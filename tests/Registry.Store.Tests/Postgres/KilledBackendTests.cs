using System.Collections.Concurrent;
using static Registry.Store.Tests.Sample;

namespace Registry.Store.Tests.Postgres;

public sealed class KilledBackendTests(PostgresEngine engine) : IClassFixture<PostgresEngine>
{
    private readonly ConcurrentDictionary<Guid, bool> acknowledged = new();

    [Fact]
    public async Task Backends_killed_under_load_lose_no_acknowledged_append_and_double_none()
    {
        using var stop = new CancellationTokenSource();
        var writing = Task.WhenAll(Enumerable.Range(0, 32).Select(n => Write(Id($"writer {n}"), stop.Token)));
        for (var kill = 0; kill < 15 || (kill < 300 && acknowledged.Count <= 32); kill++)
        {
            await Task.Delay(100);
            await engine.Database.Execute("""
                select pg_terminate_backend(pid) from pg_stat_activity
                 where datname = current_database() and query like '%append_batch%' and pid <> pg_backend_pid()
                """);
        }

        await stop.CancelAsync();
        await writing;
        acknowledged.Count.ShouldBeGreaterThan(32);
        foreach (var (stream, _) in acknowledged)
            (await Events(stream)).Select(e => e.Version).ShouldBe([1, 2, 3]);
        (await engine.Database.Ask<long>("""
            select count(*) from (select from registry.mt_events group by stream_id having count(*) <> 3) parts
            """)).ShouldBe(0);
    }

    private async Task Write(Guid writer, CancellationToken stop)
    {
        for (var n = 0; !stop.IsCancellationRequested; n++)
        {
            var stream = Next(writer, n);
            var append = new Append { Writes = [Sample.Write(stream, 0, Next(stream, 0), 3)] };
            try
            {
                (await engine.Store.Append(append, CancellationToken.None)).ShouldBeOfType<Appended.Added>();
                acknowledged[stream] = true;
            }
            catch (StoreUnavailableException)
            {
                // Not acknowledged: it stands whole or not at all, which is counted at the end.
            }
        }
    }

    private async Task<IReadOnlyList<StoredEvent>> Events(Guid stream) =>
        (await engine.Store.Read(new() { Streams = [new(stream, 0)] }, CancellationToken.None)).Streams[stream];
}
