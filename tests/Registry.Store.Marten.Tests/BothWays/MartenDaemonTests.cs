using System.Text;
using JasperFx.Events.Daemon;
using Marten;
using Registry.Domain;
using Registry.Projections.Tests;
using Registry.Store.Tests.Conformance;
using static Registry.Projections.Tests.Sample;

namespace Registry.Store.Marten.Tests.BothWays;

/// <summary>Marten's own daemon projects what our default engine wrote and goes on writing.</summary>
public sealed class MartenDaemonTests : IAsyncLifetime
{
    private RegistryInPostgres registry = null!;
    private DocumentStore marten = null!;
    private IProjectionDaemon daemon = null!;

    public async Task InitializeAsync()
    {
        registry = await RegistryInPostgres.Start();
        await ForeignMarten.Admit(registry.Database);
        marten = ForeignMarten.Store(registry.Database);
        daemon = await marten.BuildProjectionDaemonAsync();
    }

    public async Task DisposeAsync()
    {
        await daemon.StopAllAsync();
        daemon.Dispose();
        await marten.DisposeAsync();
        await registry.DisposeAsync();
    }

    [Fact]
    public async Task It_builds_all_over_burned_numbers_and_goes_on_while_we_append()
    {
        await Write("before", 20);
        await registry.Database.Execute("select nextval('registry.mt_events_sequence') from generate_series(1, 7)");
        await Write("after", 20);
        await daemon.StartAllAsync();
        await Reached(await registry.Store.Head(default));
        (await registry.Database.Ask<long>("select count(*) from registry.mt_high_water_skips")).ShouldBe(1);
        (await Disclosures()).ShouldBe(40);

        await Write("before", 10, from: 20);
        await Write("meanwhile", 10);
        await Reached(await registry.Store.Head(default));

        (await Disclosures()).ShouldBe(60);
        await using var session = marten.QuerySession();
        var live = await session.Events.AggregateStreamAsync<PersonSeen>(Sample.Id("before"));
        (await session.LoadAsync<PersonSeen>(Sample.Id("before"))).ShouldBeEquivalentTo(live);
    }

    [Fact]
    public async Task A_rebuild_makes_the_same_documents_again()
    {
        await Write("person", 20);
        await daemon.StartAllAsync();
        await Reached(await registry.Store.Head(default));
        await registry.Database.Execute($"delete from {ForeignMarten.Documents}.mt_doc_personseen");

        await daemon.RebuildProjectionAsync(nameof(PersonSeen), default);

        (await Disclosures()).ShouldBe(20);
    }

    [Fact]
    public async Task An_event_it_cannot_read_is_put_aside_and_the_others_are_projected()
    {
        await Write("before", 3);
        var strange = new NewEvent(Sample.Id("strange"), "disclosure_recorded", "Elsewhere.Strange, Elsewhere",
            Encoding.UTF8.GetBytes("""{"Categories":7}"""));
        await registry.Append(StreamKind.Subject, Sample.Id("strange"), 0, [strange]);
        await Write("after", 3);
        await daemon.StartAllAsync();
        await Reached(await registry.Store.Head(default));

        (await Disclosures()).ShouldBe(6);
        await Eventually.Is(async () =>
            await registry.Database.Ask<long>("select count(*) from registry.mt_doc_deadletterevent") > 0);
    }

    /// <summary>A person, and disclosures about it, each an append of its own.</summary>
    private async Task Write(string word, int disclosures, int from = 0)
    {
        var stream = Sample.Id(word);
        if (from == 0) await registry.Append(StreamKind.Subject, stream, 0, Registered, NamedAigul);
        for (var n = from; n < from + disclosures; n++)
            await registry.Append(StreamKind.Subject, stream, 2 + n, Disclosed);
    }

    private Task<long> Disclosures() => registry.Database.Ask<long>(
        $"select sum((data ->> 'Disclosures')::bigint)::bigint from {ForeignMarten.Documents}.mt_doc_personseen");

    /// <summary>Both marks it keeps: how far the log is whole, and how far the documents are.</summary>
    private Task Reached(long position) => Eventually.Is(async () => await registry.Database.Ask<long>($"""
        select count(*) from registry.mt_event_progression
         where name in ('HighWaterMark', 'PersonSeen:All') and last_seq_id >= {position}
        """) == 2);
}
