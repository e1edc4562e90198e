using Registry.Domain.Consents;
using Registry.Domain.Subjects;
using static Registry.Domain.Tests.Sample;
using static Registry.Domain.Tests.Scenario;

namespace Registry.Domain.Tests.Consents;

public class RelianceRulesTests : RuleListTests<Reliance>
{
    private static readonly World Appealed = Given(AigulAppealed);

    protected override IReadOnlyList<Rule<Reliance>> List => RelianceRules.All;

    protected override Reliance InOrder => Case(Appealed, ConsentScope.ThirdParties);

    protected override IEnumerable<RefusedExample<Reliance>> Refused =>
    [
        new("consent", InOrder with { Consent = Consent.None }, new Refusal.NoConsent()),
        new("consent", InOrder with { SubjectId = Marat }, new Refusal.NoConsent()),
        new("consent", InOrder with { AppealId = Lift }, new Refusal.NoConsent()),
        new("consent", InOrder with { Circumstances = AtNoon with { Purpose = "archives" } }, new Refusal.NoConsent()),
        new("consent", Explicit(CategorySet.Of("contact"), null), new Refusal.NoConsent()),
        new("consent", InOrder with { Circumstances = AtNoon with { OccurredAt = Morning.AddDays(-1) } },
            new Refusal.NoConsent()),
        new("scope", Explicit(Everyday, null) with { Needs = ValueList.Of(ConsentScope.Publication) },
            new Refusal.ConsentScopeMissing(ValueList.Of(ConsentScope.Publication))),
        new("term", InOrder with { Appeal = Appealed.And(LeakClosed).Appeal(Leak) },
            new Refusal.ConsentExpired(Morning)),
        new("term", Explicit(Everyday, Noon), new Refusal.ConsentExpired(Noon)),
        new("in-full", Case(Appealed.And(), ConsentScope.CrossBorder) with
        {
            Consent = ((Consent.Given)Appealed.Consent(LeakConsent)) with
            {
                Scopes = ValueList.Of(ConsentScope.CrossBorder),
            },
        }, new Refusal.IncompleteConsent(ValueList.Of(Enum.GetValues<ConsentElement>()))),
        new("in-full", InOrder with { Consent = OnIncomplete.Consent },
            new Refusal.IncompleteConsent(ValueList.Of(ConsentElement.Term))),
    ];

    [Fact]
    public void Another_ground_relies_on_no_consent() => List.First(InOrder with
    {
        Consent = Consent.None,
        Circumstances = AtNoon with { Ground = LegalGround.OtherLaw },
    }).ShouldBeNull();

    [Fact]
    public void A_term_of_its_own_does_not_outlive_the_purpose() => List.First(Explicit(Everyday, NextYear) with
    {
        Appeal = Appealed.And(LeakClosed).Appeal(Leak),
    }).ShouldBe(new Refusal.ConsentExpired(Morning));

    [Fact]
    public void A_consent_ends_with_its_term_when_that_comes_before_the_purpose_is_reached() =>
        Consent.Earlier(Morning, Noon).ShouldBe(Morning);

    [Fact]
    public void A_consent_ends_at_its_last_moment_and_not_before() =>
        List.First(Explicit(Everyday, Noon.AddMicroseconds(1))).ShouldBeNull();

    private static Reliance Explicit(CategorySet categories, DateTimeOffset? until) =>
        Case(Appealed, ConsentScope.ThirdParties) with
        {
            Consent = new Consent.Given(
                Aigul, Leak, "appeals", ConsentKind.Explicit, ValueList.Of(ConsentScope.ThirdParties), categories,
                ValueList.Of<ConsentElement>(), Morning, until, null),
        };

    private static Reliance Case(World world, ConsentScope needs) => new(
        Aigul, Leak, CategorySet.Of("address"), ValueList.Of(needs), world.Consent(LeakConsent), world.Appeal(Leak),
        AtNoon, Catalogue);
}
