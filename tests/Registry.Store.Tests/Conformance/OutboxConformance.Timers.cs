using static Registry.Store.Tests.Sample;

namespace Registry.Store.Tests.Conformance;

public abstract partial class OutboxConformance
{
    [Fact]
    public async Task A_timer_comes_when_it_is_due_and_not_before()
    {
        await Deliver(Patient);
        await Deliver(Patient);
        var timers = Enumerable.Range(0, 5).Select(n => Message(Id($"{n}"), Soon(1 + n / 2.0))).ToList();
        await Add(One(Id("stream"), 0, Id("event")) with { Messages = timers });

        foreach (var timer in timers)
        {
            var (message, at) = await Delivered(timer.Id);
            at.ShouldBeGreaterThanOrEqualTo(timer.DueAt);
            (message.DueAt, message.Attempt).ShouldBe((timer.DueAt, 1));
        }
    }

    [Fact]
    public async Task A_timer_of_another_day_waits_and_holds_up_nothing()
    {
        NewMessage tomorrow = Message(Id("tomorrow"), Soon(86_400)), far = Message(Id("far"), Soon().AddYears(50));
        var now = Message(Id("now"), Soon());
        await Add(One(Id("stream"), 0, Id("event")) with { Messages = [far, tomorrow, now] });

        await Deliver(Quick);
        await Delivered(now.Id);
        await Settled();
        Deliveries(tomorrow.Id).Concat(Deliveries(far.Id)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_timer_that_fell_due_while_nobody_delivered_is_delivered()
    {
        var timer = Message(Id("timer"), Soon(0.5));
        await Add(One(Id("stream"), 0, Id("event")) with { Messages = [timer] });
        await Eventually.Is(() => DateTimeOffset.UtcNow > timer.DueAt);

        await Deliver(Patient);
        await Delivered(timer.Id);
    }

    [Fact]
    public async Task A_timer_that_cannot_be_dealt_with_comes_again_as_a_message_does()
    {
        var timer = Message(Id("timer"), Soon(0.5));
        await Add(One(Id("stream"), 0, Id("event")) with { Messages = [timer] });
        var (receiver, _) = await Deliver(Quick, (message, _) =>
            message.Id == timer.Id && message.Attempt == 1
                ? throw new NotSupportedException("not yet")
                : Task.CompletedTask);

        (await Delivered(timer.Id, times: 2)).Message.Attempt.ShouldBe(2);
        receiver.Faults.ShouldHaveSingleItem().ShouldBeOfType<NotSupportedException>();
        Deliveries(timer.Id)[0].At.ShouldBeGreaterThanOrEqualTo(timer.DueAt);
    }
}
