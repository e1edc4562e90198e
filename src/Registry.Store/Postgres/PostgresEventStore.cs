using Npgsql;
using Registry.Store.Postgres.Reading;
using Registry.Store.Postgres.Writing;

namespace Registry.Store.Postgres;

/// <summary>The log in PostgreSQL, in Marten's tables. One in a process.</summary>
/// <remarks>Another engine may write the events; how appends are gathered, judged and read is one.</remarks>
public sealed class PostgresEventStore : IEventStore, IAsyncDisposable
{
    private readonly NpgsqlDataSource writing;
    private readonly NpgsqlDataSource reading;
    private readonly Appender appender;
    private readonly Reader reader;
    private readonly LogPages pages;

    /// <param name="connectionString">
    /// Logs in as registry_service. Three connections for good, and one for each page of the whole log being read.
    /// </param>
    /// <param name="clock">Tells RecordedAt, as long as the log's last event is not later.</param>
    public PostgresEventStore(string connectionString, TimeProvider clock)
        : this(connectionString, clock, AppendCommand.Prepare) { }

    /// <param name="prepare">Makes another way to write ready on a fresh connection.</param>
    internal PostgresEventStore(
        string connectionString, TimeProvider clock, Func<NpgsqlConnection, Task<IAppendCommand>> prepare)
    {
        writing = DataSources.Writing(connectionString);
        reading = DataSources.Reading(connectionString);
        appender = new(new LogConnection(writing, clock, prepare));
        reader = new(reading);
        pages = new(reading);
    }

    public Task<Found> Read(Wanted wanted, CancellationToken ct) => reader.Read(wanted, ct);

    public async Task<Appended> Append(Append append, CancellationToken ct)
    {
        AppendForm.Check(append);
        var verdict = await appender.Append(append, ct);
        return verdict.Said ?? await WhatStands(append, verdict.MaybeStored, ct);
    }

    public IAsyncEnumerable<StoredEvent> ReadAll(long after, CancellationToken ct) => pages.All(after, ct);

    public Task<long> Head(CancellationToken ct) => pages.Head(ct);

    public async ValueTask DisposeAsync()
    {
        await appender.DisposeAsync();
        await reader.DisposeAsync();
        await writing.DisposeAsync();
        await reading.DisposeAsync();
    }

    /// <summary>
    /// The operation is in the log. If our answer was lost, it may be this very append that stored it: then each of its
    /// events stands there with our bytes, which another try of the same operation, sealed afresh, cannot have.
    /// </summary>
    private async Task<Appended> WhatStands(Append append, bool maybeStored, CancellationToken ct)
    {
        var fresh = append.Writes.SelectMany(w => w.Events).ToList();
        var found = await reader.Read(new() { Events = [.. fresh.Select(e => e.Id)] }, ct);
        var byId = found.Events.ToDictionary(e => e.Id);
        var ours = maybeStored && fresh.TrueForAll(e =>
            byId.TryGetValue(e.Id, out var stands) && stands.Data.Span.SequenceEqual(e.Data.Span));
        return ours ? new Appended.Added([.. fresh.Select(e => byId[e.Id])]) : new Appended.Known(byId[fresh[0].Id]);
    }
}
