using System.Text.RegularExpressions;
using Registry.Domain.Policies;
using static Registry.Domain.Tests.Sample;

namespace Registry.Domain.Tests.Policies;

public class ChangeLawTests : RuleListTests<ChangeLaw.Case>
{
    private static readonly ChangeLaw Law326 = new(
        PolicyStream, "326-viii", new(2026, 8, 25), Fresh, AtNoon with { Operation = Operation.Record });

    private static readonly LawChanged Told = new("326-viii", new(2026, 8, 25), Law326.Circumstances);

    protected override IReadOnlyList<Rule<ChangeLaw.Case>> List => ChangeLaw.Rules;

    protected override ChangeLaw.Case InOrder => new(Law326, OneVersion, Frame);

    protected override IEnumerable<RefusedExample<ChangeLaw.Case>> Refused =>
    [
        new("declared", InOrder with { Command = Law326 with { Circumstances = AtNoon with { Purpose = "whim" } } },
            new Refusal.UndeclaredPurpose("whim")),
        new("untold", InOrder with { Policy = Policy.Evolve(OneVersion, Told) }, new Refusal.KnownLawChange()),
    ];

    [Fact]
    public void A_change_of_the_law_opens_a_review()
    {
        var effect = Law326.Decide(OneVersion, Frame).ShouldBeOfType<Decision.Accepted>().Effect;

        effect.Facts.ShouldBe([new(StreamKind.Policy, PolicyStream, Told)]);
        effect.Fingerprint.ShouldBe(Fresh);
        Policy.Evolve(OneVersion, Told).OpenLawChanges.Single()
            .ShouldBe(new("326-viii", new(2026, 8, 25), Noon, IsOpen: true));
    }

    [Fact]
    public void The_same_act_may_change_again_on_another_day() =>
        (Law326 with { InForceOn = new(2027, 1, 1) }).Decide(Policy.Evolve(OneVersion, Told), Frame)
            .ShouldBeOfType<Decision.Accepted>();

    [Fact]
    public void A_review_closes_what_had_been_told_before_it_and_nothing_told_after()
    {
        var policy = Policy.Evolve(OneVersion, Told);

        Policy.Evolve(policy, ReviewPolicyTests.Reviewed(Noon.AddTicks(-1))).OpenLawChanges.ShouldHaveSingleItem();
        var closed = Policy.Evolve(policy, ReviewPolicyTests.Reviewed(Noon));
        closed.OpenLawChanges.ShouldBeEmpty();
        closed.Knows("326-viii", new(2026, 8, 25)).ShouldBeTrue();
        var late = Told with { Act = "179-nq-2026", Circumstances = AtNoon with { OccurredAt = Morning } };
        Policy.Evolve(closed, late).OpenLawChanges.Single().Act.ShouldBe("179-nq-2026");
    }

    [Fact]
    public void The_same_change_does_not_stand_twice_in_a_stream() => Should.Throw<CorruptStreamException>(
        () => Policy.Evolve(Policy.Evolve(OneVersion, Told), Told));

    [Theory]
    [InlineData("326-viii", true)]
    [InlineData("94-v", true)]
    [InlineData("179-nq-2026", true)]
    [InlineData("constitution-2026", true)]
    [InlineData("326-VIII", false)]
    [InlineData("326", false)]
    [InlineData("law", false)]
    [InlineData("850314300003", false)]
    [InlineData("8503-1430-0003", false)]
    [InlineData("326-viii-", false)]
    [InlineData("326 viii", false)]
    [InlineData("326-ⅷ", false)]
    public void An_act_is_a_number_and_a_word(string code, bool isAct) =>
        Regex.IsMatch(code, LawChange.ActForm).ShouldBe(isAct);
}
