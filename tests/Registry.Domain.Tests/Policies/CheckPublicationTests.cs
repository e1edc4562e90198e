using Registry.Domain.Policies;
using static Registry.Domain.Tests.Sample;

namespace Registry.Domain.Tests.Policies;

public class CheckPublicationTests : RuleListTests<CheckPublication.Case>
{
    private static readonly string Original = new('a', 64);
    private static readonly string Russian = new('c', 64);
    private static readonly string Page = new('e', 64);

    private static readonly Policy Published = Policy.Evolve(Policy.Unwritten, new PolicyPublished(
        1, Original, Morning.AddDays(-60), AtNoon, ValueList.Of(new Translation(Language.Ru, Russian))));

    private static readonly CheckPublication Seen = new(
        PolicyStream, 1, PolicySite.IkomekastanaKz, Matches: true, Original, Fresh,
        AtNoon with { Operation = Operation.Record });

    protected override IReadOnlyList<Rule<CheckPublication.Case>> List => CheckPublication.Rules;

    protected override CheckPublication.Case InOrder => new(Seen, Published, Frame);

    protected override IEnumerable<RefusedExample<CheckPublication.Case>> Refused =>
    [
        new("declared", InOrder with { Command = Seen with { Circumstances = AtNoon with { PolicyVersion = 9 } } },
            new Refusal.UnknownPolicyVersion(9)),
        new("published", InOrder with { Command = Seen with { Version = 2 } }, new Refusal.UnknownPolicyVersion(2)),
        new("agrees", InOrder with { Command = Seen with { Matches = false } }, new Refusal.ContradictoryCheck()),
        new("agrees", InOrder with { Command = Seen with { Matches = false, SeenSha256 = Russian } },
            new Refusal.ContradictoryCheck()),
        new("agrees", InOrder with { Command = Seen with { SeenSha256 = null } }, new Refusal.ContradictoryCheck()),
    ];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_page_that_is_more_than_the_text_is_judged_by_who_looked(bool matches) =>
        Accepted(Seen with { Matches = matches, SeenSha256 = Page }).ShouldBe(
            new PublicationChecked(1, PolicySite.IkomekastanaKz, matches, Page, Seen.Circumstances));

    [Fact]
    public void A_site_without_the_policy_is_on_record_too() =>
        Accepted(Seen with { Matches = false, SeenSha256 = null }).ShouldBe(
            new PublicationChecked(1, PolicySite.IkomekastanaKz, false, null, Seen.Circumstances));

    [Fact]
    public void A_check_of_a_version_nobody_published_is_in_no_stream_of_ours()
    {
        var fact = Accepted(Seen);

        Policy.Evolve(Published, fact).ShouldBe(Published);
        Should.Throw<CorruptStreamException>(() => Policy.Evolve(Policy.Unwritten, fact));
    }

    private static DomainEvent Accepted(CheckPublication command) =>
        command.Decide(Published, Frame).ShouldBeOfType<Decision.Accepted>().Effect.Facts.Single().Event;
}
