using Marten;
using Registry.Domain;
using Registry.Projections.AuditTree;
using Registry.Projections.Tests;
using Registry.Projections.Tests.AuditTree;
using static Registry.Projections.Tests.Sample;

namespace Registry.Store.Marten.Tests.BothWays;

/// <summary>Views and tree go on over events that a real Marten wrote.</summary>
public sealed class MartenBesideViewsTests : IAsyncLifetime
{
    private LedgerInPostgres ledger = null!;
    private DocumentStore marten = null!;

    private RegistryInPostgres Registry => ledger.Registry;

    public async Task InitializeAsync()
    {
        ledger = await LedgerInPostgres.Start();
        await ForeignMarten.Admit(Registry.Database);
        marten = ForeignMarten.Store(Registry.Database);
    }

    public async Task DisposeAsync()
    {
        await marten.DisposeAsync();
        await ledger.DisposeAsync();
    }

    [Fact]
    public async Task Every_event_of_it_has_a_leaf_and_no_view_stops()
    {
        var nonconforming = new List<long>();
        var leader = await ledger.Begin(ledger.Node(LedgerNotices.None with
        {
            Nonconforming = (_, position) => nonconforming.Add(position),
        }));
        await Registry.Append(StreamKind.Subject, Aigul.Value, 0, AigulSoFar);
        await Registry.Append(StreamKind.RefusalJournal, Journal, 0, Refused);
        var foreign = await Save(session =>
        {
            session.Events.StartStream<PersonSeen>(Sample.Id("letters"), new LetterSent("Astana", 2));
            session.Events.Append(Aigul.Value, new LetterSent("Astana", 1), new DetailsTaken(["address"]));
        });
        await Registry.Append(StreamKind.Subject, Aigul.Value, AigulSoFar.Count + 2, Disclosed);
        var head = await Registry.Append(StreamKind.RefusalJournal, Journal, 1, Refused);

        var published = await ledger.CatchUp(leader);
        var projector = await Registry.CatchUp();

        (published.Size, published.Root).ShouldBe((10L, await ledger.NaiveRoot()));
        nonconforming.ShouldBe(foreign);
        (await projector.CaughtUp(head, TimeSpan.Zero, default)).ShouldBe(head);
        Registry.Faltered.ShouldBeEmpty();
        Registry.Parked.Select(it => it.Stream).Distinct().ShouldBe(
            [Sample.Id("letters"), Aigul.Value], ignoreOrder: true);
        (await Registry.Database.Ask<int>("select times from views.refusals")).ShouldBe(2);
    }

    /// <returns>The numbers that what it wrote was given.</returns>
    private async Task<long[]> Save(Action<IDocumentSession> queue)
    {
        var before = await Registry.Store.Head(default);
        await using var session = marten.LightweightSession();
        queue(session);
        await session.SaveChangesAsync();
        return await Registry.Database.Ask<long[]>(
            $"select array_agg(seq_id order by seq_id) from registry.mt_events where seq_id > {before}");
    }
}
