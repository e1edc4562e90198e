using System.Text;
using static Registry.Store.Tests.Sample;

namespace Registry.Store.Tests.Conformance;

public abstract partial class OutboxConformance
{
    [Fact]
    public async Task A_message_exists_exactly_if_its_append_does()
    {
        var (kept, lost, repeated) = (Id("kept"), Id("lost"), Id("repeated"));
        await Add(One(Id("stream"), 0, Id("event")) with { Messages = [Message(kept, Soon())] });
        (await Append(One(Id("stream"), 0, Id("late")) with { Messages = [Message(lost, Soon())] }))
            .ShouldBeOfType<Appended.Conflict>();
        (await Append(One(Id("stream"), 0, Id("event")) with { Messages = [Message(repeated, Soon())] }))
            .ShouldBeOfType<Appended.Known>();

        await Deliver(Patient);
        await Delivered(kept);
        await Settled();
        Deliveries(lost).Concat(Deliveries(repeated)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_message_arrives_as_it_was_written()
    {
        var due = Soon(-3600);
        NewMessage written = new(Id("message"), "say-it", due, Json("""{"case":"1","words":"Су ағып жатыр"}"""));
        await Add(One(Id("stream"), 0, Id("event")) with { Messages = [written] });

        await Deliver(Patient);
        var (message, _) = await Delivered(Id("message"));
        (message.Kind, message.DueAt, message.Attempt).ShouldBe(("say-it", due, 1));
        Encoding.UTF8.GetString(message.Body.Span).ShouldBe("""{"case":"1","words":"Су ағып жатыр"}""");
    }

    [Fact]
    public async Task A_message_written_while_delivery_runs_is_delivered()
    {
        await Deliver(Patient);
        await Settled();
        await Add(One(Id("stream"), 0, Id("event")) with { Messages = [Message(Id("message"), Soon())] });

        await Delivered(Id("message"));
    }

    [Fact]
    public async Task A_message_is_gone_once_it_was_dealt_with()
    {
        await Add(One(Id("stream"), 0, Id("event")) with { Messages = [Message(Id("message"), Soon())] });
        await Deliver(Quick);
        await Delivered(Id("message"));
        await Deliver(Quick);

        await Settled(seconds: 2 * Quick.Again.TotalSeconds);
        Deliveries(Id("message")).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_message_that_cannot_be_dealt_with_comes_again_and_holds_up_no_other()
    {
        var (bad, first) = (Id("bad"), Soon(-60));
        var others = Enumerable.Range(0, 5).Select(n => Message(Id($"{n}"), first.AddSeconds(n + 1))).ToList();
        await Add(One(Id("stream"), 0, Id("event")) with { Messages = [Message(bad, first), .. others] });

        var (receiver, _) = await Deliver(Quick, (message, _) =>
            message.Id == bad && message.Attempt < 3 ? throw new NotSupportedException("not yet") : Task.CompletedTask);

        await Delivered(bad, times: 3);
        Deliveries(bad).Select(it => it.Message.Attempt).ShouldBe([1, 2, 3]);
        receiver.Faults.OfType<NotSupportedException>().Count().ShouldBe(2);
        foreach (var other in others)
            Deliveries(other.Id).ShouldHaveSingleItem().At.ShouldBeLessThan(Deliveries(bad)[1].At);
    }

    [Fact]
    public async Task A_message_id_that_waits_already_is_a_bad_item()
    {
        var later = Soon(86_400);
        await Add(One(Id("one"), 0, Id("event")) with { Messages = [Message(Id("message"), later)] });
        var twice = One(Id("two"), 0, Id("other")) with { Messages = [Message(Id("message"), later)] };

        await Should.ThrowAsync<BadItemException>(() => Append(twice));
        (await engine.Store.Read(new() { Streams = [new(Id("two"), 0)] }, default)).Streams.ShouldBeEmpty();
    }
}
