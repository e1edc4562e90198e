using static Registry.Store.Tests.Sample;

namespace Registry.Store.Tests.Conformance;

public abstract partial class OutboxConformance
{
    [Fact]
    public async Task Many_deliverers_at_once_deal_with_each_message_once()
    {
        var messages = Enumerable.Range(0, 40).Select(n => Message(Id($"{n}"), Soon())).ToList();
        await Add(One(Id("stream"), 0, Id("event")) with { Messages = messages });

        for (var n = 0; n < 4; n++) await Deliver(Patient, (_, ct) => Task.Delay(20, ct));

        await Eventually.Is(() => messages.TrueForAll(it => Deliveries(it.Id).Count > 0));
        await Settled();
        messages.SelectMany(it => Deliveries(it.Id)).Select(it => it.Message.Id)
            .ShouldBe(messages.Select(it => it.Id), ignoreOrder: true);
    }

    [Fact]
    public async Task A_message_that_one_deals_with_is_handed_to_nobody_else()
    {
        var dealt = new TaskCompletionSource();
        await Add(One(Id("stream"), 0, Id("event")) with { Messages = [Message(Id("message"), Soon())] });
        await Deliver(Patient, Holding(Id("message"), dealt.Task));
        await Delivered(Id("message"));
        await Deliver(Patient);

        await Settled();
        dealt.SetResult();
        await Settled();
        Deliveries(Id("message")).Count.ShouldBe(1);
    }

    /// <summary>Both may be taken at once, and the first one keeps its deliverer for too long.</summary>
    [Fact]
    public async Task What_another_dealt_with_meanwhile_is_not_dealt_with_again()
    {
        var (slow, next) = (Message(Id("slow"), Soon(-60)), Message(Id("next"), Soon()));
        var dealt = new TaskCompletionSource();
        await Add(One(Id("stream"), 0, Id("event")) with { Messages = [slow, next] });
        await Deliver(Quick, Holding(slow.Id, dealt.Task));
        await Delivered(slow.Id);
        await Deliver(Quick);

        await Delivered(next.Id);
        dealt.SetResult();
        await Settled();
        Deliveries(next.Id).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Asked_to_stop_it_lets_go_of_what_is_being_dealt_with_and_that_comes_again()
    {
        await Add(One(Id("stream"), 0, Id("event")) with { Messages = [Message(Id("message"), Soon())] });
        var (receiver, first) = await Deliver(Quick, Holding(Id("message"), new TaskCompletionSource().Task));
        await Delivered(Id("message"));

        await first.AskToStop();
        await first.Ended();
        receiver.Faults.ShouldBeEmpty();
        await Deliver(Quick);
        await Delivered(Id("message"), times: 2);
    }

    [Fact]
    public async Task What_was_dealt_with_after_it_was_asked_to_stop_is_gone()
    {
        await Add(One(Id("stream"), 0, Id("event")) with { Messages = [Message(Id("message"), Soon())] });
        var dealt = new TaskCompletionSource();
        var (_, first) = await Deliver(Quick, (it, _) => it.Id == Id("message") ? dealt.Task : Task.CompletedTask);
        await Delivered(Id("message"));

        await first.AskToStop();
        dealt.SetResult();
        await first.Ended();
        await Deliver(Quick);
        await Settled(seconds: 2 * Quick.Again.TotalSeconds);
        Deliveries(Id("message")).Count.ShouldBe(1);
    }

    private static Func<DueMessage, CancellationToken, Task> Holding(Guid message, Task until) =>
        (it, ct) => it.Id == message ? until.WaitAsync(ct) : Task.CompletedTask;
}
