using static Registry.Store.Tests.Sample;

namespace Registry.Store.Tests.Postgres;

/// <summary>Rows of type tombstone, by which Marten plugs numbers of failed appends, are no events.</summary>
public sealed class TombstoneTests(PostgresEngine engine) : IClassFixture<PostgresEngine>
{
    [Fact]
    public async Task A_tombstone_is_never_told_and_never_the_head()
    {
        var answer = await engine.Store.Append(One(Id("stream"), 0, Id("event")), CancellationToken.None);
        var last = answer.ShouldBeOfType<Appended.Added>().Events[0].Position;
        await engine.Database.Execute("""
            with stream as (insert into registry.mt_streams (id, version) values (gen_random_uuid(), 1) returning id)
            insert into registry.mt_events (seq_id, id, stream_id, version, data, type)
            select nextval('registry.mt_events_sequence'), id, id, 1, '{}', 'tombstone' from stream
            """);

        (await engine.Store.Head(CancellationToken.None)).ShouldBe(last);
        await foreach (var stored in engine.Store.ReadAll(0, CancellationToken.None)) stored.Position.ShouldBe(last);
        await engine.Store.Append(One(Id("other"), 0, Id("later")), CancellationToken.None);
        await foreach (var stored in engine.Store.ReadAll(0, CancellationToken.None))
            stored.Type.ShouldBe("thing_happened");
    }
}
