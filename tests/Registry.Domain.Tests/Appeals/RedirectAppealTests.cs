using Registry.Domain.Appeals;
using Registry.Domain.Recipients;
using Registry.Domain.Subjects;
using static Registry.Domain.Tests.Sample;
using static Registry.Domain.Tests.Scenario;

namespace Registry.Domain.Tests.Appeals;

public class RedirectAppealTests : RuleListTests<RedirectAppeal.Case>
{
    private static readonly World Known = Given([.. AigulAppealed, WaterRegistered, WaterUndertook]);

    private static readonly RedirectAppeal ToWater = new(
        Leak, Aigul, Water, LeakConsent, null, Reason, AtNoon with { Operation = Operation.Transfer });

    private static readonly CategorySet Told = CategorySet.Of("address", "appeal-content");

    protected override IReadOnlyList<Rule<RedirectAppeal.Case>> List => RedirectAppeal.Rules;

    protected override RedirectAppeal.Case InOrder => Case(Known);

    protected override IEnumerable<RefusedExample<RedirectAppeal.Case>> Refused =>
    [
        new("living-matter", Case(Known.And(LiftTold, LeakDestroyed)) with { Command = Named },
            new Refusal.DestroyedMatter(Morning)),
        new("open", Case(Known.And(LeakClosed)), new Refusal.AppealClosed(Morning)),
        new("something", Case(Given([.. AigulAppealed, Profiled("identity")])),
            new Refusal.NothingHeld(CategorySet.Of("identity"))),
    ];

    private static RedirectAppeal Named => ToWater with { Categories = CategorySet.Of("contact") };

    [Fact]
    public void It_is_a_disclosure_an_assignment_and_a_redirection_in_one() => Known.When(Redirecting).Then(
        On(Aigul, new DisclosureRecorded(
            Water, Leak, LeakConsent, Told, new Personal.Open(LeakWords, Reason), ValueList.Of<Finding>(),
            ToWater.Circumstances)),
        On(Leak, new RecipientAssigned(Water, ToWater.Circumstances)),
        On(Leak, new AppealRedirected(Water, Told, ToWater.Circumstances)))
        .After.Appeal(Leak).ShouldBeOfType<Appeal.Open>().Recipients.ShouldBe([Water]);

    [Fact]
    public void Without_categories_goes_what_the_appeal_holds_and_the_profile_covers() =>
        Given([.. AigulAppealed, Profiled("address", "identity"), WaterUndertook]).When(Redirecting)
            .Effect.Facts[0].Event.ShouldBeOfType<DisclosureRecorded>().Categories.ShouldBe(CategorySet.Of("address"));

    [Fact]
    public void Every_rule_of_a_disclosure_holds() =>
        Given([.. AigulAppealed, WaterRegistered]).When(Redirecting).ThenRefused(new Refusal.NoUndertaking());

    [Fact]
    public void A_closed_appeal_goes_nowhere_and_nothing_is_written() =>
        Known.And(LeakClosed).When(Redirecting).ThenRefused(new Refusal.AppealClosed(Morning));

    [Fact]
    public void An_unknown_recipient_is_refused() =>
        Given(AigulAppealed).When(Redirecting).ThenRefused(new Refusal.UnknownRecipient());

    private static Decision Redirecting(World world) => ToWater.Decide(
        new(world.Subject(Aigul), world.OnLeak, world.Recipient(Water)), Frame);

    private static Fact Profiled(params string[] categories) =>
        On(Water, (RecipientRegistered)WaterRegistered.Event with { Profile = CategorySet.Of(categories) });

    private static RedirectAppeal.Case Case(World world) => new(
        ToWater, world.Living(Aigul), world.Recipient(Water).ShouldBeOfType<Recipient.Registered>(),
        world.Appeal(Leak));
}
