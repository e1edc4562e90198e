using System.Text;
using static Registry.Store.Tests.Sample;

namespace Registry.Store.Tests.Conformance;

public abstract partial class EventStoreConformance
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task A_message_exists_exactly_if_its_append_does()
    {
        await EmptyOutbox();
        await Add(One(Id("stream"), 0, Id("event")) with { Messages = [Message(Id("kept"), Day)] });
        await Append(One(Id("stream"), 0, Id("late")) with { Messages = [Message(Id("lost"), Day)] });
        await Append(One(Id("stream"), 0, Id("event")) with { Messages = [Message(Id("repeated"), Day)] });

        var message = (await Take(Day)).Single();
        (message.Id, message.Kind, message.DueAt, message.Attempt).ShouldBe((Id("kept"), "tell", Day, 1));
        Encoding.UTF8.GetString(message.Body.Span).ShouldBe("""{"case":"1"}""");
    }

    [Fact]
    public async Task A_message_is_delivered_when_due_and_again_until_it_is_completed()
    {
        await EmptyOutbox();
        await Add(One(Id("stream"), 0, Id("event")) with { Messages = [Message(Id("message"), Day)] });

        (await Take(Day.AddTicks(-10))).ShouldBeEmpty();
        (await Take(Day)).Single().Attempt.ShouldBe(1);
        (await Take(Day + Lease - TimeSpan.FromTicks(10))).ShouldBeEmpty();
        (await Take(Day + Lease)).Single().Attempt.ShouldBe(2);
        await Outbox.Complete(Id("message"), CancellationToken.None);
        (await Take(Day + Lease + Lease)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Messages_come_oldest_first_and_no_more_than_asked()
    {
        await EmptyOutbox();
        var messages = Enumerable.Range(0, 5).Select(n => Message(Id($"{n}"), Day.AddHours(-(n * 7 % 5)))).ToList();
        await Add(One(Id("stream"), 0, Id("event")) with { Messages = messages });

        var taken = await Outbox.Take(Day, Lease, 3, CancellationToken.None);
        taken.Select(m => m.DueAt).ShouldBe([Day.AddHours(-4), Day.AddHours(-3), Day.AddHours(-2)]);
        (await Take(Day)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Workers_at_once_share_the_messages()
    {
        await EmptyOutbox();
        var messages = Enumerable.Range(0, 40).Select(n => Message(Id($"{n}"), Day)).ToList();
        await Add(One(Id("stream"), 0, Id("event")) with { Messages = messages });

        var taken = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => Outbox.Take(Day, Lease, 10, CancellationToken.None)));
        var ids = taken.SelectMany(t => t).Select(m => m.Id).ToList();
        ids.ShouldBeUnique();
        (ids.Count + (await Take(Day)).Count).ShouldBe(40);
    }

    [Fact]
    public async Task A_message_id_that_waits_already_is_a_bad_item()
    {
        await EmptyOutbox();
        await Add(One(Id("one"), 0, Id("event")) with { Messages = [Message(Id("message"), Day)] });
        var twice = One(Id("two"), 0, Id("other")) with { Messages = [Message(Id("message"), Day)] };

        await Should.ThrowAsync<BadItemException>(() => Append(twice));
        (await Stream(Id("two"))).ShouldBeEmpty();
    }

    private Task<IReadOnlyList<DueMessage>> Take(DateTimeOffset now) =>
        Outbox.Take(now, Lease, 1000, CancellationToken.None);

    private async Task EmptyOutbox()
    {
        foreach (var message in await Take(Day.AddYears(50))) await Outbox.Complete(message.Id, CancellationToken.None);
    }
}
