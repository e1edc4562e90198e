using Registry.Domain.Policies;
using static Registry.Domain.Tests.Sample;

namespace Registry.Domain.Tests.Policies;

public class ReviewPolicyTests : RuleListTests<ReviewPolicy.Case>
{
    private static readonly ReviewPolicy Kept = new(
        PolicyStream, ReviewOutcome.Kept, Fresh, AtNoon with { Operation = Operation.Record });

    protected override IReadOnlyList<Rule<ReviewPolicy.Case>> List => ReviewPolicy.Rules;

    protected override ReviewPolicy.Case InOrder => new(Kept, Frame);

    protected override IEnumerable<RefusedExample<ReviewPolicy.Case>> Refused =>
    [
        new("declared", InOrder with { Command = Kept with { Circumstances = AtNoon with { Purpose = "whim" } } },
            new Refusal.UndeclaredPurpose("whim")),
    ];

    [Fact]
    public void A_review_is_a_fact_with_its_outcome()
    {
        var changing = Kept with { Outcome = ReviewOutcome.ToBeChanged };

        var effect = changing.Decide(Frame).ShouldBeOfType<Decision.Accepted>().Effect;

        effect.Facts.ShouldBe(
        [
            new(StreamKind.Policy, PolicyStream, new PolicyReviewed(ReviewOutcome.ToBeChanged, Kept.Circumstances)),
        ]);
        effect.Fingerprint.ShouldBe(Fresh);
    }

    [Fact]
    public void A_review_told_late_does_not_hide_a_later_one()
    {
        var policy = Policy.Evolve(OneVersion, Reviewed(Noon));

        Policy.Evolve(policy, Reviewed(Morning)).ReviewedAt.ShouldBe(Noon);
        Policy.Evolve(policy, Reviewed(Noon.AddHours(1))).ReviewedAt.ShouldBe(Noon.AddHours(1));
    }

    internal static PolicyReviewed Reviewed(DateTimeOffset at) =>
        new(ReviewOutcome.Kept, AtNoon with { OccurredAt = at });
}
