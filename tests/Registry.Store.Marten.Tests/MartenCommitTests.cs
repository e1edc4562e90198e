using Registry.Store.Tests.Conformance;
using static Registry.Store.Tests.Sample;

namespace Registry.Store.Marten.Tests;

/// <summary>What leaves, leaves after our commit, which is not Marten's SaveChanges.</summary>
public sealed class MartenCommitTests(MartenStore engine) : IClassFixture<MartenStore>, IAsyncLifetime
{
    public Task InitializeAsync() => engine.OpenEpoch(OpenEpoch);

    public Task DisposeAsync() => engine.Database.Execute("drop function if exists registry.at_commit cascade");

    /// <summary>A handler that came before the commit would find no row and take the message for done.</summary>
    [Fact]
    public async Task A_message_leaves_only_when_its_append_is_committed()
    {
        await AtCommit("perform pg_sleep(0.5)");
        var receiver = new Receiver((_, _) => Task.CompletedTask);
        await using var delivering = new Delivering(await engine.Deliverer(MartenStore.Pace), receiver);
        var append = One(Id("stream"), 0, Id("event")) with { Messages = [Message(Id("due"), DateTimeOffset.UtcNow)] };
        (await engine.Store.Append(append, default)).ShouldBeOfType<Appended.Added>();

        await Eventually.Is(() => receiver.Of(Id("due")).Count > 0);
    }

    [Fact]
    public async Task A_commit_that_fails_leaves_nothing_behind()
    {
        await AtCommit("raise exception 'not this one' using errcode = '23514'");
        var append = One(Id("stream"), 0, Id("event")) with
        {
            Keys = new() { Minted = [Key(Id("key"))] }, Messages = [Message(Id("due"), DateTimeOffset.UtcNow)],
        };
        await Should.ThrowAsync<BadItemException>(() => engine.Store.Append(append, default));

        var found = await engine.Store.Read(new() { Streams = [new(Id("stream"), 0)], Keys = [Id("key")] }, default);
        (found.Streams.Count, found.Keys.Count).ShouldBe((0, 0));
        (await engine.Database.Ask<long>($"select count(*) from views.outbox where id = '{Id("due")}'")).ShouldBe(0);
    }

    private Task AtCommit(string does) => engine.Database.Execute($"""
        create function registry.at_commit() returns trigger language plpgsql as
            $body$ begin {does}; return null; end $body$;
        create constraint trigger at_commit after insert on registry.mt_events
            deferrable initially deferred for each row execute function registry.at_commit()
        """);
}
