using static Registry.Store.Tests.Sample;

namespace Registry.Store.Tests.Postgres;

public sealed class SharedCommitTests(PostgresEngine engine) : IClassFixture<PostgresEngine>
{
    [Fact]
    public async Task Appends_that_arrive_while_a_batch_is_in_flight_share_the_next_commit()
    {
        var answers = await WhileHeld(Enumerable.Range(0, 50).Select(n => One(Id($"{n}"), 0, Id($"event {n}"))));

        answers.ShouldAllBe(a => a is Appended.Added);
        (await Commits()).ShouldBe(2);
    }

    [Fact]
    public async Task One_bad_item_of_a_batch_fails_alone()
    {
        var long501 = new string('x', 501);
        var bad = new StreamWrite(Id("bad"), "thing", 0, [Event(Id("event")) with { Type = long501 }]);
        var good = Enumerable.Range(0, 20).Select(n => One(Id($"{n}"), 0, Id($"event {n}"))).ToList();
        var answers = await WhileHeld([.. good.Take(10), new() { Writes = [bad] }, .. good.Skip(10)]);

        var error = answers.Single(a => a is BadItemException).ShouldBeOfType<BadItemException>();
        error.Message.ShouldBe("an append cannot be stored: 22001");
        error.InnerException.ShouldBeNull();
        answers.Count(a => a is Appended.Added).ShouldBe(20);
    }

    [Fact]
    public async Task Of_appends_to_one_stream_that_wait_together_each_is_judged_on_the_one_before()
    {
        var stream = Id("stream");
        var answers = await WhileHeld(Enumerable.Range(0, 12).Select(n => One(stream, n, Next(stream, n))));

        answers.ShouldAllBe(a => a is Appended.Added);
    }

    [Fact]
    public async Task A_guard_and_a_write_of_one_stream_that_wait_together_keep_their_order()
    {
        var (guarded, one, two) = (Id("guarded"), Id("one"), Id("two"));
        var answers = await WhileHeld(
        [
            One(Id("ahead"), 0, Id("0")),
            One(one, 0, Id("1")) with { Guards = [new(guarded, 0)] },
            One(guarded, 0, Id("2")),
            One(two, 0, Id("3")) with { Guards = [new(guarded, 0)] },
        ]);

        answers[..3].ShouldAllBe(a => a is Appended.Added);
        answers[3].ShouldBe(new Appended.Conflict(guarded, 1));
    }

    /// <summary>Answers, or the exceptions, of appends sent in this order while the log is locked.</summary>
    private async Task<List<object>> WhileHeld(IEnumerable<Append> appends)
    {
        var waiting = new List<Task<object>>();
        await using (await HeldLock.Take(engine.Database))
        {
            foreach (var append in appends)
            {
                waiting.Add(Answer(append));
                if (waiting.Count == 1) await HeldLock.Awaited(engine.Database);
            }
        }

        return [.. await Task.WhenAll(waiting)];
    }

    private async Task<object> Answer(Append append)
    {
        try
        {
            return await engine.Store.Append(append, CancellationToken.None);
        }
        catch (BadItemException error)
        {
            return error;
        }
    }

    private Task<long> Commits() => engine.Database.Ask<long>($"""
        select count(distinct xmin::text) from registry.mt_events
         where stream_id in ('{string.Join("','", Enumerable.Range(0, 50)
             .Select(n => Id($"{n}", nameof(Appends_that_arrive_while_a_batch_is_in_flight_share_the_next_commit))))}')
        """);
}
