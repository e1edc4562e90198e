using static Registry.Store.Tests.Sample;

namespace Registry.Store.Tests.Conformance;

public abstract partial class EventStoreConformance
{
    [Fact]
    public async Task What_does_not_exist_is_absent_from_the_answer()
    {
        var found = await Read(new()
        {
            Events = [Id("event")], Streams = [new(Id("stream"), 0)], Keys = [Id("key")],
            Tags = [Tag("tag")], Names = [Id("name")], StreamTags = [Tag("stream")],
        });

        found.Events.ShouldBeEmpty();
        found.Streams.ShouldBeEmpty();
        found.Keys.ShouldBeEmpty();
        found.Rows.ShouldBeEmpty();
        found.Names.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_tail_is_the_events_above_a_version_in_order()
    {
        await Add(new() { Writes = [Write(Id("stream"), 0, Id("first"), 5)] });
        var found = await Read(new() { Streams = [new(Id("stream"), 2)], Events = [Id("first"), Id("first")] });

        found.Streams[Id("stream")].Select(e => e.Version).ShouldBe([3, 4, 5]);
        found.Events.Single().Id.ShouldBe(Id("first"));
        (await Read(new() { Streams = [new(Id("stream"), 5)] })).Streams.ShouldBeEmpty();
    }

    [Fact]
    public async Task Readers_at_once_each_hear_their_own_answer()
    {
        var streams = Enumerable.Range(0, 40).Select(n => Id($"stream {n}")).ToList();
        await Task.WhenAll(streams.Select(s => Add(One(s, 0, Next(s, 0)))));
        var answers = await Task.WhenAll(streams.Select((s, n) => Read(new() { Streams = [new(s, n % 2)] })));

        for (var n = 0; n < answers.Length; n++)
            answers[n].Streams.Keys.ShouldBe(n % 2 == 0 ? [streams[n]] : Array.Empty<Guid>());
    }

    /// <summary>The same events asked for in two ways: two moments would tell different numbers of them.</summary>
    [Fact]
    public async Task One_answer_is_one_snapshot()
    {
        var stream = Id("stream");
        var ids = Enumerable.Range(1, 400).Select(n => Next(stream, n)).ToList();
        var wanted = new Wanted { Streams = [new(stream, 0)], Events = ids, Keys = ids };
        var writing = Task.Run(async () =>
        {
            for (var n = 0; n < ids.Count; n++)
                await Add(One(stream, n, ids[n]) with { Keys = new() { Minted = [Key(ids[n])] } });
        });
        while (!writing.IsCompleted)
        {
            var found = await Read(wanted);
            var count = found.Streams.GetValueOrDefault(stream)?.Count ?? 0;
            (found.Events.Count, found.Keys.Count).ShouldBe((count, count));
        }

        await writing;
    }

    [Fact]
    public async Task ReadAll_gives_every_event_once_in_the_order_of_positions_up_to_the_head()
    {
        var from = await Head();
        var added = await Task.WhenAll(Enumerable.Range(0, 60).Select(n =>
            Add(new() { Writes = [Write(Id($"a{n}"), 0, Id($"ea{n}"), 20), Write(Id($"b{n}"), 0, Id($"eb{n}"))] })));
        var all = await All(from);

        all.Select(e => e.Position).ShouldBe(added.SelectMany(a => a.Events).Select(e => e.Position).Order());
        all[^1].Position.ShouldBe(await Head());
        foreach (var append in added) append.Events.Select(e => e.Position).ShouldBeInOrder(SortDirection.Ascending);
        (await All(await Head())).ShouldBeEmpty();
        (await All(all[600].Position)).Count.ShouldBe(all.Count - 601);
    }

    [Fact]
    public async Task RecordedAt_grows_over_appends_though_the_clock_stands_or_goes_back()
    {
        var from = await Head();
        foreach (var hours in new[] { 0, 0, -5, 3, 2 })
        {
            engine.Clock.Now = engine.Clock.Now.AddHours(hours).AddTicks(3);
            var id = Id($"{await Head()}");
            await Add(new() { Writes = [Write(id, 0, Next(id, 0), 2)] });
        }

        var appends = (await All(from)).GroupBy(e => e.Stream);
        var moments = appends.Select(g => g.Select(e => e.RecordedAt).Distinct().Single()).ToList();
        moments.Zip(moments.Skip(1)).ShouldAllBe(pair => pair.First < pair.Second);
        moments.ShouldAllBe(at => at.Ticks % 10 == 0 && at.Offset == TimeSpan.Zero);
    }

    [Fact]
    public async Task RecordedAt_grows_within_a_shared_commit()
    {
        var added = await Task.WhenAll(Enumerable.Range(0, 50).Select(n => Add(One(Id($"{n}"), 0, Id($"event {n}")))));
        var byPosition = added.SelectMany(a => a.Events).OrderBy(e => e.Position).Select(e => e.RecordedAt).ToList();

        byPosition.Zip(byPosition.Skip(1)).ShouldAllBe(pair => pair.First < pair.Second);
    }
}
