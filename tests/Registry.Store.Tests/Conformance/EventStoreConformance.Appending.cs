using System.Text;
using static Registry.Store.Tests.Sample;

namespace Registry.Store.Tests.Conformance;

public abstract partial class EventStoreConformance
{
    [Fact]
    public async Task An_append_gives_each_event_its_position_version_and_time()
    {
        var stream = Id("stream");
        var added = await Add(new() { Writes = [Write(stream, 0, Id("first"), 3)] });

        added.Events.Select(e => e.Version).ShouldBe([1, 2, 3]);
        added.Events.Select(e => e.Position).ShouldBeInOrder(SortDirection.Ascending);
        (await Stream(stream)).Select(Shape).ShouldBe(added.Events.Select(Shape));
    }

    [Fact]
    public async Task A_body_comes_back_in_its_canonical_form()
    {
        const string body =
            """{"A":"қала \"109\" / \\ \n\u0001","a":[true,{}],"bb":-7,"c":{"x":9007199254740991,"yy":"1"}}""";
        var write = new StreamWrite(Id("stream"), "thing", 0, [Event(Id("event"), body)]);
        var added = await Add(new() { Writes = [write] });

        Encoding.UTF8.GetString(added.Events[0].Data.Span).ShouldBe(body);
        Encoding.UTF8.GetString((await Stream(Id("stream")))[0].Data.Span).ShouldBe(body);
        Encoding.UTF8.GetString((await All(added.Events[0].Position - 1))[0].Data.Span).ShouldBe(body);
    }

    [Fact]
    public async Task Several_streams_are_written_all_or_none()
    {
        var (one, two) = (Id("one"), Id("two"));
        await Add(One(two, 0, Id("earlier")));
        var conflict = await Append(new() { Writes = [Write(one, 0, Id("a")), Write(two, 0, Id("b"))] });

        conflict.ShouldBe(new Appended.Conflict(two, 1));
        (await Stream(one)).ShouldBeEmpty();
        var added = await Add(new() { Writes = [Write(one, 0, Id("c")), Write(two, 1, Id("d"), 2)] });
        added.Events.Select(e => (e.Stream, e.Version)).ShouldBe([(one, 1), (two, 2), (two, 3)]);
    }

    [Fact]
    public async Task A_guard_that_moved_is_a_conflict()
    {
        await Add(One(Id("guard"), 0, Id("earlier")));
        var append = One(Id("stream"), 0, Id("event"));

        (await Append(append with { Guards = [new(Id("guard"), 0)] })).ShouldBe(new Appended.Conflict(Id("guard"), 1));
        (await Append(append with { Guards = [new(Id("missing"), 2)] }))
            .ShouldBe(new Appended.Conflict(Id("missing"), 0));
        (await Stream(Id("stream"))).ShouldBeEmpty();
        await Add(append with { Guards = [new(Id("guard"), 1), new(Id("missing"), 0)] });
    }

    [Fact]
    public async Task A_repeat_is_known_by_its_first_event_though_versions_moved_since()
    {
        var stream = Id("stream");
        var added = await Add(new() { Writes = [Write(stream, 0, Id("first"), 2)] });
        await Add(One(stream, 2, Id("later")));
        var repeat = One(stream, 0, Id("first")) with { Keys = new() { Required = [Id("never minted")] } };

        var known = (await Append(repeat)).ShouldBeOfType<Appended.Known>();
        Shape(known.First).ShouldBe(Shape(added.Events[0]));
        (await Stream(stream)).Count.ShouldBe(3);
    }

    [Fact]
    public async Task Of_two_writers_one_wins_and_the_other_hears_the_actual_version()
    {
        var stream = Id("stream");
        await Add(One(stream, 0, Id("first")));
        var answers = await Task.WhenAll(Enumerable.Range(0, 32).Select(n => Append(One(stream, 1, Next(stream, n)))));

        answers.OfType<Appended.Added>().Count().ShouldBe(1);
        answers.OfType<Appended.Conflict>().Count(c => c == new Appended.Conflict(stream, 2)).ShouldBe(31);
        (await Stream(stream)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Two_calls_of_one_operation_at_once_are_stored_once()
    {
        var append = One(Id("stream"), 0, Id("event"));
        var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Append(append)));

        answers.OfType<Appended.Added>().Count().ShouldBe(1);
        answers.OfType<Appended.Known>().Count().ShouldBe(15);
    }

    [Fact]
    public async Task An_append_whose_caller_gave_up_takes_nobody_with_it()
    {
        using var gone = new CancellationTokenSource();
        var given = Store.Append(One(Id("up"), 0, Id("given up")), gone.Token);
        var others = Enumerable.Range(0, 8).Select(n => Append(One(Id($"{n}"), 0, Id($"event {n}")))).ToList();
        await gone.CancelAsync();

        (await Task.WhenAll(others)).ShouldAllBe(a => a is Appended.Added);
        await Task.WhenAny(given);
    }

    [Theory]
    [InlineData("{\"n\":Aigerim}")]
    [InlineData("""{"n":"\u0000"}""")]
    [InlineData("""{"n":"\ud800"}""")]
    public async Task A_bad_item_fails_alone(string body)
    {
        var id = Id(body);
        var bad = new StreamWrite(Next(id, 1), "thing", 0, [Event(Next(id, 2), body)]);
        var good = Enumerable.Range(3, 20).Select(n => Append(One(Next(id, n), 0, Next(id, n + 100)))).ToList();

        var error = await Should.ThrowAsync<BadItemException>(() => Append(new() { Writes = [bad] }));
        error.ToString().ShouldNotContain(body);
        (await Task.WhenAll(good)).ShouldAllBe(a => a is Appended.Added);
        (await Stream(Next(id, 1))).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_append_that_contradicts_itself_is_refused()
    {
        var (stream, write) = (Id("stream"), Write(Id("stream"), 0, Id("event")));
        Append[] wrong =
        [
            new() { Writes = [] },
            new() { Writes = [write, Write(stream, 1, Id("other"))] },
            new() { Writes = [write], Guards = [new(stream, 0)] },
            new() { Writes = [write], Keys = new() { Minted = [Key(Id("key")), Key(Id("key"))] } },
            new() { Writes = [write], Keys = new() { Minted = [Key(Id("key"))], Destroyed = [Id("key")] } },
        ];

        foreach (var append in wrong) await Should.ThrowAsync<BadItemException>(() => Append(append));
        (await Stream(stream)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_later_event_id_that_exists_already_is_a_bad_item()
    {
        await Add(One(Id("one"), 0, Id("event")));
        var write = new StreamWrite(Id("two"), "thing", 0, [Event(Id("fresh")), Event(Id("event"))]);

        await Should.ThrowAsync<BadItemException>(() => Append(new() { Writes = [write] }));
        (await Stream(Id("two"))).ShouldBeEmpty();
    }

    private static string Shape(StoredEvent e) =>
        $"{e.Position} {e.Stream} {e.Version} {e.Id} {e.Type} {Encoding.UTF8.GetString(e.Data.Span)} {e.RecordedAt:O}";
}
