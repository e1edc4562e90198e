using Registry.Domain.Subjects;
using static Registry.Domain.Tests.Sample;
using static Registry.Domain.Tests.Scenario;

namespace Registry.Domain.Tests.Subjects;

public class ProposalRulesTests : RuleListTests<ProposalCase>
{
    private static readonly World Known = Given([.. AigulAppealed, .. MaratKnown]);

    protected override IReadOnlyList<Rule<ProposalCase>> List => ProposalRules.All;

    protected override ProposalCase InOrder => Case(Known, new(ProposedAction.Destroy, Scope.WholeSubject), null);

    protected override IEnumerable<string> NeverAgainst => ["deleted", "withdrawn"];

    protected override IEnumerable<RefusedExample<ProposalCase>> Refused =>
    [
        new("block", Case(Known, new(ProposedAction.Unblock, BlockId: Dispute), null), new Refusal.UnknownBlock()),
        new("matters", Case(Known, new(ProposedAction.Destroy, Scope.Of(Unheard.Value)), null),
            new Refusal.UnknownAppeal()),
        .. StateExamples.Of(
            Known.And(LiftTold), world => Case(world, new(ProposedAction.Destroy, Scope.Of(Leak.Value)), null),
            "blocked", "restricted", "held", "destroyed"),
        new("another", Case(Known, new(ProposedAction.Link, Other: Aigul), Aigul), new Refusal.NotItself()),
        new("other", Case(Known, new(ProposedAction.Link, Other: Stranger), Stranger), new Refusal.UnknownSubject()),
        new("unlinked", Case(Known.And(Linked(Aigul, Marat)), new(ProposedAction.Link, Other: Marat), Marat),
            new Refusal.LinkedAlready()),
        new("linked", Case(Known, new(ProposedAction.Split, Other: Marat), Marat), new Refusal.NotLinked()),
    ];

    private static ProposalCase Case(World world, Proposal proposal, SubjectId? other) =>
        new(
            Aigul, proposal, world.Living(Aigul), other is { } id ? world.Subject(id) : null, LegalGround.OtherLaw,
            Noon);
}
