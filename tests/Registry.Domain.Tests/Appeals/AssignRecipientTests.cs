using Registry.Domain.Appeals;
using static Registry.Domain.Tests.Sample;
using static Registry.Domain.Tests.Scenario;

namespace Registry.Domain.Tests.Appeals;

public class AssignRecipientTests : RuleListTests<AssignRecipient.Case>
{
    private static readonly World Known = Given([.. AigulAppealed, WaterRegistered]);

    private static readonly AssignRecipient WaterToTheLeak =
        new(Leak, Water, AtNoon with { Operation = Operation.Record });

    protected override IReadOnlyList<Rule<AssignRecipient.Case>> List => AssignRecipient.Rules;

    protected override AssignRecipient.Case InOrder => Case(Known);

    /// <summary>No categories and no words are said with it, and nobody is faced.</summary>
    protected override IEnumerable<string> NeverAgainst => ["in-force", "forbidden", "category", "order"];

    protected override IEnumerable<RefusedExample<AssignRecipient.Case>> Refused =>
    [
        .. FrameExamples.Of(
            WaterToTheLeak.Circumstances,
            about => Case(Known) with { Command = WaterToTheLeak with { Circumstances = about } },
            words: false, facesThePerson: false),
        new("known", Case(Given(AigulAppealed)), new Refusal.UnknownRecipient()),
        new("suspended", Case(Known.And(WaterSuspended)), new Refusal.SuspendedRecipient(Morning)),
        new("living-matter", Case(Known.And(LiftTold, LeakDestroyed)), new Refusal.DestroyedMatter(Morning)),
    ];

    [Fact]
    public void A_registered_recipient_takes_part_in_the_appeal()
    {
        var answer = Given([.. AigulAppealed, WaterRegistered]).When(it => Decide(WaterToTheLeak, it))
            .Then(On(Leak, new RecipientAssigned(Water, WaterToTheLeak.Circumstances)));
        answer.Effect.Fingerprint.ShouldBe(LeakWords.SliceId);
        answer.After.Appeal(Leak).ShouldBeOfType<Appeal.Open>().Recipients.ShouldBe([Water]);
    }

    [Fact]
    public void An_appeal_nobody_opened_is_unknown() => Given(AigulAppealed).And(WaterRegistered)
        .When(it => Decide(WaterToTheLeak with { AppealId = Unheard }, it)).ThenRefused(new Refusal.UnknownAppeal());

    [Fact]
    public void A_recipient_nobody_registered_is_unknown() => Given(AigulAppealed)
        .When(it => Decide(WaterToTheLeak, it)).ThenRefused(new Refusal.UnknownRecipient());

    [Fact]
    public void A_destroyed_subject_refuses() => Given([.. AigulAppealed, WaterRegistered, AigulDestroyed])
        .When(it => Decide(WaterToTheLeak, it)).ThenRefused(new Refusal.DestroyedSubject(Morning));

    [Fact]
    public void An_appeal_of_nobody_refuses() => Given(LeakOpened, WaterRegistered)
        .When(it => Decide(WaterToTheLeak, it)).ThenRefused(new Refusal.UnknownSubject());

    [Fact]
    public void A_policy_version_that_never_was_is_refused() => Given([.. AigulAppealed, WaterRegistered])
        .When(it => Decide(WaterToTheLeak with { Circumstances = AtNoon with { PolicyVersion = 2 } }, it))
        .ThenRefused(new Refusal.UnknownPolicyVersion(2));

    private static AssignRecipient.Case Case(World world) =>
        new(WaterToTheLeak, world.Living(Aigul), world.Recipient(Water), Frame);

    private static Decision Decide(AssignRecipient command, World world) =>
        command.Decide(world.Appeal(command.AppealId), world.Subject(Aigul), world.Recipient(Water), Frame);
}
