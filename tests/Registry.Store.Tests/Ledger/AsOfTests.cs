using Registry.Domain;
using Registry.Domain.Subjects;
using static Registry.Store.Tests.Ledgers.Bench;

namespace Registry.Store.Tests.Ledgers;

public sealed class AsOfTests : IDisposable
{
    private static readonly Guid First = Sample.Id("first", nameof(AsOfTests));
    private static readonly Guid Second = Sample.Id("second", nameof(AsOfTests));
    private static readonly DateTimeOffset Noon = Bench.Circumstances.OccurredAt;

    private readonly Bench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task Nobody_was_there_before_the_stream_began() =>
        (await At(Noon.AddMinutes(-1))).ShouldBeOfType<Subject.Unknown>();

    [Fact]
    public async Task What_happened_later_does_not_count_yet()
    {
        await BlockedAt(Noon.AddSeconds(30));
        (await At(Noon.AddSeconds(29))).ShouldBeOfType<Subject.Living>().Blocks.ShouldBeEmpty();
        (await At(Noon.AddSeconds(30))).ShouldBeOfType<Subject.Living>().Blocks.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_stream_begins_no_later_than_what_is_in_it_however_late_it_was_told()
    {
        await BlockedAt(Noon.AddHours(-1));
        (await At(Noon.AddHours(-2))).ShouldBeOfType<Subject.Unknown>();
        (await At(Noon.AddMinutes(-1))).ShouldBeOfType<Subject.Living>().Blocks.Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_was_so_before_it_was_put_on_record_is_what_the_first_fact_says()
    {
        await BlockedAt(Noon.AddSeconds(30));
        var before = await new States(bench.Store, bench.Vault, new())
            .AsOf<Subject>(StreamKind.Subject, Subject(First).Value, Noon.AddDays(-1), default, fromTheFirst: true);
        before.ShouldBeOfType<Subject.Living>().Blocks.ShouldBeEmpty();
    }

    private async Task BlockedAt(DateTimeOffset moment)
    {
        await bench.Record(First, Appealing(First));
        await bench.Record(Second, async states => await Blocking(Subject(First))(states) is Decision.Accepted accepted
            ? Decision.Accept(accepted.Effect with { Facts = [Moved(accepted.Effect.Facts[0], moment)] })
            : throw new InvalidOperationException());
    }

    private static Fact Moved(Fact fact, DateTimeOffset moment) => fact with
    {
        Event = fact.Event with { Circumstances = fact.Event.Circumstances with { OccurredAt = moment } },
    };

    private Task<Subject> At(DateTimeOffset moment) => new States(bench.Store, bench.Vault, new())
        .AsOf<Subject>(StreamKind.Subject, Subject(First).Value, moment, default);
}
