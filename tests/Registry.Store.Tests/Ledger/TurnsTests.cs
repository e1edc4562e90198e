using Registry.Domain;
using Registry.Domain.Refusals;
using static Registry.Store.Tests.Ledgers.Bench;

namespace Registry.Store.Tests.Ledgers;

/// <summary>Who lost is let through, however many come after: callers of one process make none of them busy.</summary>
public sealed class TurnsTests : IDisposable
{
    private static readonly Guid First = Sample.Id("first", nameof(TurnsTests));
    private static readonly Guid Second = Sample.Id("second", nameof(TurnsTests));

    private readonly Bench bench = new();

    private static SubjectId Aigul => Subject(First);

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task Who_lost_the_value_and_then_the_stream_is_let_through()
    {
        var looks = 0;
        var late = await bench.Do(Second, async states =>
        {
            var decision = await Appealing(Second)(states);
            await Meanwhile(looks++ == 0 ? First : Sample.Next(First, looks));
            return decision;
        });

        late.ShouldBeOfType<Outcome.Recorded>();
        looks.ShouldBe(3);
    }

    [Fact]
    public async Task Who_loses_two_streams_by_turns_is_let_through()
    {
        var (one, other) = (Subject(First), Subject(Second));
        await bench.Record(First, Appealing(First));
        await bench.Record(Second, Appealing(Second, "061211600012"));
        var looks = 0;
        var late = await bench.Do(Sample.Id("late"), async states =>
        {
            await states.Subject(other, default);
            var decision = await Calling(one, Appeal(First), "+7")(states);
            var asked = Sample.Next(First, ++looks);
            await Meanwhile(asked, looks % 2 == 0
                ? Calling(one, Appeal(First), $"+7{looks}")
                : Calling(other, Appeal(Second), $"+7{looks}"));
            return decision;
        });

        late.ShouldBeOfType<Outcome.Recorded>();
        looks.ShouldBe(3);
    }

    [Fact]
    public async Task Who_is_to_be_refused_is_let_through()
    {
        await bench.Record(First, Appealing(First));
        var looks = 0;
        var late = await bench.Do(Second, async states =>
        {
            await states.Subject(Aigul, default);
            await Meanwhile(Sample.Next(First, ++looks));
            return Decision.Refuse(new Refusal.UnknownSubject());
        });

        late.ShouldBe(new Outcome.Refused(new Refusal.UnknownSubject()));
        looks.ShouldBe(2);
    }

    [Fact]
    public async Task Callers_who_look_at_two_streams_and_write_either_do_not_wait_for_each_other()
    {
        var people = new[] { First, Second };
        await bench.Record(First, Appealing(First));
        await bench.Record(Second, Appealing(Second, "061211600012"));
        bench.Store.Delay = TimeSpan.FromMilliseconds(1);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 200).Select(n => Task.Run(async () =>
        {
            var (mine, other) = (people[n % 2], people[(n + 1) % 2]);
            return await bench.Do(Sample.Id($"{n}"), async states =>
            {
                await states.Subject(Subject(other), default);
                return await Calling(Subject(mine), Appeal(mine), $"+7{n}")(states);
            });
        }))).WaitAsync(TimeSpan.FromMinutes(1));

        outcomes.ShouldAllBe(outcome => outcome is Outcome.Recorded);
    }

    [Fact]
    public async Task None_of_32_callers_with_one_unknown_iin_is_busy_in_any_of_30_rounds()
    {
        var random = new Random(20_260_302);
        for (var round = 0; round < 30; round++)
        {
            var iin = $"{round:D12}";
            var delays = Enumerable.Range(0, 32).Select(_ => random.Next(8)).ToList();
            bench.Store.Delay = TimeSpan.FromMilliseconds(round % 3);
            var outcomes = await Task.WhenAll(delays.Select((delay, n) => Task.Run(async () =>
            {
                var operation = Sample.Id($"{round}/{n}");
                await Task.Delay(delay);
                return await bench.Do(operation, Appealing(operation, iin));
            })));
            outcomes.ShouldAllBe(outcome => outcome is Outcome.Recorded);
        }
    }

    private Task Meanwhile(Guid operation) => Meanwhile(operation, Appealing(operation));

    /// <summary>Somebody is faster, unless they wait for their turn: then nobody waits for them. A busy machine has time.</summary>
    private async Task Meanwhile(Guid operation, Func<States, Task<Decision>> decide) =>
        await Task.WhenAny(bench.Do(operation, decide), Task.Delay(3_000));
}
