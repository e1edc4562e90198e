using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using JasperFx.Events;
using Marten;
using Registry.Store.Postgres;
using Registry.Store.Tests;
using Registry.Store.Tests.Postgres;
using Xunit.Abstractions;
using static Registry.Store.Tests.Sample;

namespace Registry.Store.Marten.Tests.BothWays;

/// <summary>A real Marten appends beside six busy writers of our default engine, to the same streams.</summary>
[SuppressMessage("Design", "CA1001", Justification = "xunit disposes it by IAsyncLifetime.")]
public sealed class MartenBesideOursTests(ITestOutputHelper output) : IAsyncLifetime
{
    private const int Saves = 6 * 40;

    private readonly List<Guid> hot = [.. Enumerable.Range(0, 4).Select(n => Id($"hot {n}", "streams"))];
    private readonly ConcurrentBag<(Guid Id, long Version, long Position)> saved = [];
    private readonly byte[] disclosure = File.ReadAllBytes(
        Database.InRepository("tests/Registry.Store.Tests/Golden/disclosure_recorded.json"));

    private int refused;

    private Database database = null!;
    private PostgresEventStore ours = null!;
    private DocumentStore marten = null!;

    public async Task InitializeAsync()
    {
        database = await Database.Create();
        await ForeignMarten.Admit(database);
        ours = new(database.Service, TimeProvider.System);
        marten = ForeignMarten.Store(database);
        foreach (var stream in hot) await ours.Append(Disclosed(stream, 0, stream), default);
    }

    public async Task DisposeAsync()
    {
        await marten.DisposeAsync();
        await ours.DisposeAsync();
        await database.DisposeAsync();
    }

    [Fact]
    public async Task Streams_it_starts_are_there()
    {
        await Beside((session, _) =>
            Task.FromResult(session.Events.StartStream<PersonSeen>(Guid.NewGuid(), Letter(1), Letter(2)).Events));

        refused.ShouldBeLessThan(Saves / 10, "nobody else wants the stream; only time can run out");
    }

    [Fact]
    public async Task Events_it_appends_without_an_expected_version_are_there()
    {
        await Beside((session, n) =>
            Task.FromResult(session.Events.Append(hot[n % hot.Count], Letter(1), Letter(2)).Events));

        refused.ShouldBeLessThan(Saves / 10, "the lock comes before the version");
    }

    [Fact]
    public async Task Events_it_appends_after_having_looked_are_there_or_refused()
    {
        var looked = new ConcurrentDictionary<Guid, long>();
        await Beside(async (session, n) =>
        {
            var person = await session.Events.FetchForWriting<PersonSeen>(hot[n % hot.Count]);
            person.AppendMany(Letter(1), Letter(2));
            foreach (var (queued, nth) in person.Events.Select((it, nth) => (it, nth)))
                looked[queued.Id] = person.StartingVersion!.Value + nth + 1;
            return person.Events;
        });

        saved.ShouldNotBeEmpty();
        saved.ShouldAllBe(it => it.Position > 0 && looked[it.Id] == it.Version, "what it had looked at was the last");
    }

    private async Task Beside(Func<IDocumentSession, int, Task<IReadOnlyList<IEvent>>> queue)
    {
        var (stop, tail) = (new TaskCompletionSource(), new Tail(ours));
        var busy = Task.WhenAll(Enumerable.Range(0, 6).Select(n => Busy(stop.Task, Id($"busy {n}"))));
        await tail.Follow(Task.WhenAll(busy, Ended()));
        output.WriteLine($"saved {saved.Count / 2}, refused {refused}, ours {(await busy).Sum()}");
        await NothingIsLost(tail, (await busy).Sum());

        async Task Ended()
        {
            try
            {
                await Task.WhenAll(Enumerable.Range(0, 6).Select(n => Foreign(n, queue)));
            }
            finally
            {
                stop.SetResult();
            }
        }
    }

    private async Task NothingIsLost(Tail tail, int added)
    {
        tail.Seen.ShouldBe(await database.Ask<long[]>(
            "select array_agg(seq_id order by seq_id) from registry.mt_events"));
        (await database.Ask<long>(Order.Holes)).ShouldBe(0);
        (await database.Ask<long>("select count(*) from registry.mt_events where type = 'disclosure_recorded'"))
            .ShouldBe(hot.Count + added);
        var told = await ours.ReadAll(0, default).Where(it => it.Type == "letter_sent").ToListAsync();
        told.Select(it => (it.Id, it.Version)).ShouldBe(saved.Select(it => (it.Id, it.Version)), ignoreOrder: true);
        saved.Where(it => it.Position > 0) // of a stream that it starts it does not ask
            .ShouldBeSubsetOf(told.Select(it => (it.Id, it.Version, it.Position)));
        told.ShouldAllBe(it => House.Canonical(Text(it)) == Text(it));
        (await database.Ask<long>("""
            select count(*)
              from (select type, timestamp - lag(timestamp) over (order by seq_id) as step from registry.mt_events) e
             where step < interval '0' or step = interval '0' and type = 'disclosure_recorded'
            """)).ShouldBe(0, "the log's time goes on, whoever writes and whatever its clock says");
    }

    /// <summary>A session a save, as a web request would have it. What it refuses is asked again by nobody.</summary>
    private async Task Foreign(int writer, Func<IDocumentSession, int, Task<IReadOnlyList<IEvent>>> queue)
    {
        for (var n = 0; n < Saves / 6; n++)
        {
            await using var session = marten.LightweightSession();
            var events = await queue(session, writer + n);
            try
            {
                await session.SaveChangesAsync();
            }
            catch (Exception error) when (Refusals.Any(it => error.GetType().Name == it))
            {
                Interlocked.Increment(ref refused);
                continue;
            }

            foreach (var written in events) saved.Add((written.Id, written.Version, written.Sequence));
        }
    }

    /// <returns>What was added: to a stream of its own and to one that all write to, by turns.</returns>
    private async Task<int> Busy(Task stop, Guid own)
    {
        var (versions, added) = (hot.ToDictionary(stream => stream, _ => 1L), 0);
        versions[own] = 0;
        for (var n = 0; !stop.IsCompleted; n++)
        {
            var stream = n % 2 == 0 ? own : hot[n / 2 % hot.Count];
            var said = await ours.Append(Disclosed(stream, versions[stream], Next(own, n)), default);
            versions[stream] = said is Appended.Conflict moved ? moved.ActualVersion : versions[stream] + 1;
            if (said is Appended.Added) added++;
        }

        return added;
    }

    private static readonly string[] Refusals =
        ["EventStreamUnexpectedMaxEventIdException", "ConcurrencyException", "MartenCommandException"];

    private Append Disclosed(Guid stream, long expected, Guid id)
    {
        var fact = new NewEvent(
            id, "disclosure_recorded", "Registry.Domain.Subjects.DisclosureRecorded, Registry.Domain", disclosure);
        return new() { Writes = [new(stream, "subject", expected, [fact])] };
    }

    private static LetterSent Letter(int pages) => new("Астана, \"Қабанбай\" 1", pages);

    private static string Text(StoredEvent stored) => System.Text.Encoding.UTF8.GetString(stored.Data.Span);
}
