using System.Diagnostics.CodeAnalysis;
using Registry.Store.Postgres;
using static Registry.Store.Tests.Sample;

namespace Registry.Store.Tests.Postgres;

[SuppressMessage("Design", "CA1001", Justification = "xunit disposes it by IAsyncLifetime.")]
public sealed class LostAnswerTests : IAsyncLifetime, IClassFixture<PostgresEngine>
{
    private readonly PostgresEngine engine;
    private readonly LossyWire wire;
    private readonly PostgresEventStore store;

    public LostAnswerTests(PostgresEngine engine)
    {
        this.engine = engine;
        wire = new(engine.Database.Service);
        store = new(wire.ConnectionString, engine.Clock);
    }

    /// <summary>Opens the connections, so that what is lost is an answer and not a greeting.</summary>
    public async Task InitializeAsync()
    {
        await store.Append(One(Id("warm"), 0, Id("up")), CancellationToken.None);
        var wanted = new Wanted { Keys = [Id("warm")] };
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => store.Read(wanted, CancellationToken.None)));
    }

    public async Task DisposeAsync()
    {
        await store.DisposeAsync();
        await wire.DisposeAsync();
    }

    [Fact]
    public async Task An_append_whose_answer_was_lost_is_asked_for_and_answered_with_its_positions()
    {
        wire.LoseNextAnswer();
        var append = new Append { Writes = [Write(Id("one"), 0, Id("first"), 2)] };
        var added = (await store.Append(append, CancellationToken.None)).ShouldBeOfType<Appended.Added>();

        wire.Lost.ShouldBe(1);
        var stands = await engine.Store.Read(new() { Streams = [new(Id("one"), 0)] }, CancellationToken.None);
        added.Events.Select(e => (e.Position, e.Version))
            .ShouldBe(stands.Streams[Id("one")].Select(e => (e.Position, e.Version)));
    }

    [Fact]
    public async Task A_repeat_whose_answer_was_lost_is_still_a_repeat()
    {
        await store.Append(One(Id("one"), 0, Id("first")), CancellationToken.None);
        wire.LoseNextAnswer();
        var again = new StreamWrite(Id("one"), "thing", 0, [Event(Id("first"), """{"n":2}""")]);

        (await store.Append(new() { Writes = [again] }, CancellationToken.None)).ShouldBeOfType<Appended.Known>();
        wire.Lost.ShouldBe(1);
    }

    [Fact]
    public async Task A_read_whose_answer_was_lost_is_asked_again()
    {
        await store.Append(One(Id("one"), 0, Id("first")), CancellationToken.None);
        wire.LoseNextAnswer();
        var found = await store.Read(new() { Events = [Id("first")] }, CancellationToken.None);

        found.Events.Count.ShouldBe(1);
        wire.Lost.ShouldBe(1);
    }

    [Fact]
    public async Task A_log_that_stays_away_is_told_as_such()
    {
        wire.Cut();
        var append = store.Append(One(Id("one"), 0, Id("first")), CancellationToken.None);

        await Should.ThrowAsync<StoreUnavailableException>(() => append.WaitAsync(TimeSpan.FromSeconds(20)));
        await Should.ThrowAsync<StoreUnavailableException>(() => store.Head(CancellationToken.None));
    }
}
