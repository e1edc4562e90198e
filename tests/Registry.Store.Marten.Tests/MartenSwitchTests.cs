using Npgsql;
using Registry.Store.Postgres;
using Registry.Store.Tests;
using Registry.Store.Tests.Conformance;
using static Registry.Store.Tests.Sample;

namespace Registry.Store.Marten.Tests;

/// <summary>One database under one engine after the other, and under both at once.</summary>
public sealed class MartenSwitchTests : IAsyncLifetime
{
    private Database database = null!;

    public async Task InitializeAsync()
    {
        database = await Database.Create();
        await database.Execute($"insert into keys.epochs (number, state) values ({OpenEpoch}, 'open')");
    }

    public Task DisposeAsync() => database.DisposeAsync().AsTask();

    [Theory]
    [InlineData("marten", "postgres")]
    [InlineData("postgres", "marten")]
    public async Task What_one_engine_wrote_the_other_reads_goes_on_with_and_delivers(string first, string then)
    {
        var (stream, key, tag) = (Id($"stream {then}"), Id($"key {then}"), Tag($"tag {then}"));
        var (due, later) = (Id($"due {then}"), Id($"later {then}"));
        IReadOnlyList<StoredEvent> written;
        await using (var engine = await Open(first))
        {
            written = (await Add(engine, new()
            {
                Writes = [Write(stream, 0, Id($"first {then}"), 3)],
                Keys = new() { Minted = [Key(key)], Indexed = [Row(tag, key)] },
                Messages = [Message(due, DateTimeOffset.UtcNow), Message(later, DateTimeOffset.UtcNow.AddSeconds(8))],
            })).Events;
        }

        await using var other = await Open(then);
        var found = await other.Log.Read(new() { Streams = [new(stream, 0)], Keys = [key], Tags = [tag] }, default);
        found.Streams[stream].Select(Shape).ShouldBe(written.Select(Shape));
        found.Keys[key].State.ShouldBe(KeyState.Active);
        found.Rows.Single().Tag.ShouldBe(tag);
        var added = await Add(other, One(stream, 3, Id($"next {then}")) with { Keys = new() { Destroyed = [key] } });
        added.Events[0].Version.ShouldBe(4);
        added.Events[0].Position.ShouldBeGreaterThan(written[^1].Position);
        (await StreamRow(stream)).ShouldBe("thing 4");
        await Delivered(other, due, later);
    }

    [Fact]
    public async Task A_message_whose_envelope_went_with_the_schema_gets_another()
    {
        await using (var engine = await Open("marten"))
            await Add(engine, One(Id("stream"), 0, Id("event")) with { Messages = [Message(Id("due"), DateTimeOffset.UtcNow)] });
        await database.Execute("drop schema wolverine cascade");

        await using var again = await Open("marten");
        await Delivered(again, Id("due"));
    }

    /// <summary>As while nodes are restarted one after the other: the last one of the other engine wrote it and went.</summary>
    [Fact]
    public async Task A_message_that_the_other_engine_writes_meanwhile_is_delivered()
    {
        await using var marten = await Open("marten");
        var receiver = new Receiver((_, _) => Task.CompletedTask);
        await using var delivering = new Delivering(marten.Outbox, receiver);
        await using (var postgres = await Open("postgres"))
            await Add(postgres, One(Id("stream"), 0, Id("event")) with { Messages = [Message(Id("due"), DateTimeOffset.UtcNow)] });

        await Came(receiver, Id("due"));
    }

    [Fact]
    public async Task A_message_that_one_engine_is_dealing_with_is_not_handed_over_by_the_other()
    {
        await using var postgres = await Open("postgres", MartenStore.Pace with { Again = TimeSpan.FromMinutes(5) });
        var done = new TaskCompletionSource();
        var (dealing, waiting) = (new Receiver((_, _) => done.Task), new Receiver((_, _) => Task.CompletedTask));
        await using var slow = new Delivering(postgres.Outbox, dealing);
        await Add(postgres, One(Id("stream"), 0, Id("event")) with { Messages = [Message(Id("due"), DateTimeOffset.UtcNow)] });
        try
        {
            await Came(dealing, Id("due"));
            await using var marten = await Open("marten");
            await using var delivering = new Delivering(marten.Outbox, waiting);
            await Eventually.Is(() => waiting.Faults.Count + waiting.Of(Id("due")).Count > 0);
            done.SetResult();
            await NoneIsLeft();
        }
        finally
        {
            done.TrySetResult();
        }

        (dealing.Of(Id("due")).Count, waiting.Of(Id("due")).Count).ShouldBe((1, 0));
    }

    [Fact]
    public async Task Both_at_once_keep_one_order_and_lose_nothing()
    {
        await using var marten = await Open("marten");
        await using var postgres = await Open("postgres");
        var hot = Id("hot");
        await Add(postgres, One(hot, 0, Id("first")));
        var seen = new List<long>();
        using var ended = new CancellationTokenSource();
        var reading = Task.Run(async () =>
        {
            for (var last = false; ; last = ended.IsCancellationRequested)
            {
                await foreach (var stored in postgres.Log.ReadAll(seen.LastOrDefault(), default)) seen.Add(stored.Position);
                if (last) return;
            }
        });
        var won = await Task.WhenAll(Enumerable.Range(0, 16).Select(n => Race(n % 2 == 0 ? marten : postgres, hot, n)));
        await ended.CancelAsync();
        await reading;

        seen.ShouldBe(await database.Ask<long[]>("select array_agg(seq_id order by seq_id) from registry.mt_events"));
        seen.Count.ShouldBe(1 + won.Sum() + 16 * 30);
        (await database.Ask<long>("select last_value from registry.mt_events_sequence")).ShouldBe(seen.Count);
        (await database.Ask<long>("""
            select count(*)
              from (select version - lag(version) over (partition by stream_id order by seq_id) as step,
                           timestamp < lag(timestamp) over (order by seq_id) as back
                      from registry.mt_events) e
             where step <> 1 or back
            """)).ShouldBe(0);
    }

    /// <summary>Thirty appends to a stream of one's own, each followed by a try at the stream that all want.</summary>
    private static async Task<int> Race(IEngine engine, Guid hot, int writer)
    {
        var (own, won) = (Id($"writer {writer}"), 0);
        for (var n = 0; n < 30; n++)
        {
            await Add(engine, One(own, n, Next(own, n)));
            var stands = (await engine.Log.Read(new() { Streams = [new(hot, 0)] }, default)).Streams[hot].Count;
            var answer = await engine.Log.Append(One(hot, stands, Next(own, n + 100)), default);
            if (answer is Appended.Added) won++;
            else answer.ShouldBeOfType<Appended.Conflict>().ActualVersion.ShouldBeGreaterThan(stands);
        }

        return won;
    }

    private async Task<IEngine> Open(string name, OutboxPace? pace = null)
    {
        IEngine engine = name == "marten"
            ? new MartenEngine(database.Service, TimeProvider.System, pace ?? MartenStore.Pace)
            : new Registry.Store.Postgres.PostgresEngine(
                database.Service, TimeProvider.System, pace ?? MartenStore.Pace);
        await using var owner = NpgsqlDataSource.Create(database.Owner);
        await engine.Start(owner, default);
        return engine;
    }

    private static async Task<Appended.Added> Add(IEngine engine, Append append) =>
        (await engine.Log.Append(append, default)).ShouldBeOfType<Appended.Added>();

    private async Task Delivered(IEngine engine, params Guid[] messages)
    {
        var receiver = new Receiver((_, _) => Task.CompletedTask);
        await using var delivering = new Delivering(engine.Outbox, receiver);
        await Came(receiver, messages);
        await NoneIsLeft();
        receiver.Faults.ShouldBeEmpty();
    }

    /// <summary>A row that stays comes again with the next engine.</summary>
    private Task NoneIsLeft() =>
        Eventually.Is(async () => await database.Ask<long>("select count(*) from views.outbox") == 0);

    private static Task Came(Receiver receiver, params Guid[] messages) =>
        Eventually.Is(() => messages.All(m => receiver.Of(m).Count > 0));

    private Task<string> StreamRow(Guid stream) =>
        database.Ask<string>($"select type || ' ' || version from registry.mt_streams where id = '{stream}'");

    private static string Shape(StoredEvent e) =>
        $"{e.Position} {e.Version} {e.Id} {e.Type} {System.Text.Encoding.UTF8.GetString(e.Data.Span)} {e.RecordedAt:O}";
}
