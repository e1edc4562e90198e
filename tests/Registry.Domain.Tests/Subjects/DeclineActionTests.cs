using Registry.Domain.Subjects;
using static Registry.Domain.Tests.Sample;
using static Registry.Domain.Tests.Scenario;

namespace Registry.Domain.Tests.Subjects;

public class DeclineActionTests
{
    private static readonly Fact Waiting = Proposed(new(ProposedAction.Destroy, Scope.WholeSubject));

    private static readonly DeclineAction No = new(Aigul, Asked, AtNoon with { Actor = Chief });

    [Fact]
    public void A_declined_proposal_waits_no_more()
    {
        var answer = Given(AigulAppealed).And(Waiting).When(it => No.Decide(it.Subject(Aigul), Frame))
            .Then(On(Aigul, new ProposalDeclined(Asked, No.Circumstances)));
        answer.Effect.Fingerprint.ShouldBe(AigulWords.SliceId);
        answer.After.When(it => No.Decide(it.Subject(Aigul), Frame)).ThenRefused(new Refusal.UnknownProposal());
    }

    [Fact]
    public void Whoever_proposed_it_may_take_it_back() => Given(AigulAppealed).And(Waiting)
        .When(it => (No with { Circumstances = AtNoon with { Actor = Officer } }).Decide(it.Subject(Aigul), Frame))
        .Effect.Facts.Count.ShouldBe(1);

    [Fact]
    public void A_proposal_nobody_made_is_unknown() => Given(AigulAppealed)
        .When(it => No.Decide(it.Subject(Aigul), Frame)).ThenRefused(new Refusal.UnknownProposal());

    [Fact]
    public void An_unknown_subject_refuses() =>
        Given().When(it => No.Decide(it.Subject(Aigul), Frame)).ThenRefused(new Refusal.UnknownSubject());

    [Fact]
    public void A_destroyed_subject_refuses() => Given(AigulAppealed).And(Waiting, AigulDestroyed)
        .When(it => No.Decide(it.Subject(Aigul), Frame)).ThenRefused(new Refusal.DestroyedSubject(Morning));

    [Fact]
    public void A_policy_version_that_never_was_is_refused() => Given(AigulAppealed).And(Waiting)
        .When(it => (No with { Circumstances = AtNoon with { PolicyVersion = 2 } }).Decide(it.Subject(Aigul), Frame))
        .ThenRefused(new Refusal.UnknownPolicyVersion(2));
}
