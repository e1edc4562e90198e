using Registry.Domain.Subjects;
using Registry.Domain.Withheld;
using static Registry.Domain.Tests.Sample;
using static Registry.Domain.Tests.Scenario;

namespace Registry.Domain.Tests.Withheld;

/// <summary>The way of a withheld entry: proposed, approved or declined, released into the person's record.</summary>
public class WithheldTests
{
    private static readonly DateTimeOffset Until = Noon.AddDays(30);
    private static readonly Circumstances ByChief = ByOrder with { Actor = Chief, OccurredAt = Noon };
    private static readonly World Ready = Given([.. AigulAppealed, WaterRegistered, WaterUndertook]);
    private static readonly World Proposed = Ready.When(Propose).After;
    private static readonly World Standing = Proposed.When(Approve).After;

    private static readonly ReleaseWithheld ByOfficer = new(Hidden, Early: true, Reason, Order, ByChief);
    private static readonly ReleaseWithheld ByTime = ByOfficer with { Early = false, Words = FieldMap.Empty };

    [Fact]
    public void A_proposal_stands_in_a_stream_of_its_own_with_its_words_in_her_slice() => Ready.When(Propose)
        .Then(new Fact(StreamKind.Withheld, Hidden.Value, new WithholdingProposed(
            Aigul, Leak, Water, CategorySet.Of("address"), Until, new Personal.Open(LeakWords, Order), ByOrder)));

    [Fact]
    public void An_approval_puts_it_on_record_and_reminds_of_its_end()
    {
        var effect = Proposed.When(Approve)
            .Then(new Fact(StreamKind.Withheld, Hidden.Value, new DisclosureWithheld(Until, Officer, ByChief))).Effect;
        effect.Reminders.ShouldBe([new(Reminder.WithheldEnds, Hidden.Value, Until)]);
    }

    [Fact]
    public void Nothing_of_it_is_in_her_stream_until_it_is_released()
    {
        Standing.Subject(Aigul).ShouldBeOfType<Subject.Living>();
        Standing.Facts.Count(fact => fact.Stream == Aigul.Value)
            .ShouldBe(Ready.Facts.Count(fact => fact.Stream == Aigul.Value));
        Standing.Facts.Count(fact => fact.Stream == Leak.Value)
            .ShouldBe(Ready.Facts.Count(fact => fact.Stream == Leak.Value));
    }

    [Fact]
    public void The_rules_are_asked_again_when_it_is_approved()
    {
        Proposed.And(WaterSuspended).When(Approve).ThenRefused(new Refusal.SuspendedRecipient(Morning));
        Proposed.And(AigulDestroyed).When(Approve).ThenRefused(new Refusal.DestroyedSubject(Morning));
        Proposed.When(it => ApproveAt(it, Until)).ThenRefused(new Refusal.WithholdingTerm(Until.AddMonths(12)));
    }

    [Fact]
    public void Whoever_proposed_it_may_not_approve_it() => Proposed
        .When(it => new ApproveWithholding(Hidden, MayApprove: true, ByChief with { Actor = Officer })
            .Decide(it.Withheld(Hidden), StatesOf(it), Frame))
        .ThenRefused(new Refusal.SamePerson());

    [Fact]
    public void What_was_decided_is_not_decided_again()
    {
        Standing.When(Approve).ThenRefused(new Refusal.UnknownWithheld());
        Standing.When(Decline).ThenRefused(new Refusal.UnknownWithheld());
        Proposed.When(Decline).After.When(Approve).ThenRefused(new Refusal.UnknownWithheld());
        Proposed.When(it => Release(it, ByOfficer, Noon)).ThenRefused(new Refusal.UnknownWithheld());
    }

    [Fact]
    public void When_its_term_is_over_it_goes_into_her_record_as_it_was() => Standing
        .When(it => Release(it, ByTime, Until))
        .Then(
            new(StreamKind.Withheld, Hidden.Value, new WithheldReleased(
                true, new Personal.Open(LeakWords, FieldMap.Empty), ByChief)),
            On(Aigul, Entry(Until)));

    [Fact]
    public void The_registry_releases_nothing_before_its_term() => Standing
        .When(it => Release(it, ByTime, Until.AddMicroseconds(-1))).ThenRefused(new Refusal.UnknownWithheld());

    [Fact]
    public void An_officer_releases_it_early_and_it_says_until_when_it_was_withheld() => Standing
        .When(it => Release(it, ByOfficer with { Circumstances = ByChief with { OccurredAt = Noon.AddDays(1) } },
            Noon.AddDays(1)))
        .Effect.Facts[1].ShouldBe(On(Aigul, Entry(Noon.AddDays(1))));

    [Fact]
    public void It_is_released_once() => Standing.When(it => Release(it, ByOfficer, Noon)).After
        .When(it => Release(it, ByTime, Until)).ThenRefused(new Refusal.UnknownWithheld());

    [Fact]
    public void Of_a_destroyed_person_only_the_entry_itself_is_told()
    {
        var effect = Standing.And(AigulDestroyed).When(it => Release(it, ByTime, Until))
            .Then(new Fact(StreamKind.Withheld, Hidden.Value, new WithheldReleased(
                false, new Personal.Open(LeakWords, FieldMap.Empty), ByChief))).Effect;
        effect.Fingerprint.ShouldBeNull();
    }

    [Fact]
    public void Words_of_a_destroyed_matter_are_gone_and_the_entry_stands() => Standing.And(LiftTold, LeakDestroyed)
        .When(it => Release(it, ByTime with { Opened = FieldMap.Empty }, Until))
        .Effect.Facts[1].Event.ShouldBeOfType<DisclosureRecorded>()
        .Personal.ShouldBe(new Personal.Open(AigulWords, FieldMap.Empty));

    private static DisclosureRecorded Entry(DateTimeOffset until) => new(
        Water, Leak, null, CategorySet.Of("address"), new Personal.Open(LeakWords, Order), ValueList.Of<Finding>(),
        ByOrder with { Operation = Operation.Transfer, Matter = Leak.Value, OccurredAt = Noon }, until);

    private static Decision Propose(World world) => HidingForAMonth.Decide(StatesOf(world), Frame);

    private static Decision Approve(World world) => ApproveAt(world, Noon);

    private static Decision ApproveAt(World world, DateTimeOffset now) =>
        new ApproveWithholding(Hidden, MayApprove: true, ByChief with { OccurredAt = now })
            .Decide(world.Withheld(Hidden), StatesOf(world), Frame with { Now = now });

    private static Decision Decline(World world) => new DeclineWithholding(Hidden, ByChief)
        .Decide(world.Withheld(Hidden), world.Subject(Aigul), Frame);

    private static Decision Release(World world, ReleaseWithheld command, DateTimeOffset now) =>
        command.Decide(world.Withheld(Hidden), world.Subject(Aigul), Frame with { Now = now });
}
