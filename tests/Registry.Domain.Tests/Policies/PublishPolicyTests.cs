using Registry.Domain.Policies;
using static Registry.Domain.Tests.Sample;
using static Registry.Domain.Tests.Scenario;

namespace Registry.Domain.Tests.Policies;

public class PublishPolicyTests : RuleListTests<PublishPolicy.Case>
{
    private static readonly ValueList<Translation> Translations =
        ValueList.Of(new Translation(Language.Ru, new('c', 64)), new Translation(Language.En, new('d', 64)));

    private static readonly PublishPolicy Two = new(
        PolicyStream, 2, new('b', 64), Noon, Translations, Fresh, AtNoon with { Operation = Operation.Record });

    private static readonly Policy Later = new(OneVersion.Versions.Add(2, Noon.AddDays(2)));

    protected override IReadOnlyList<Rule<PublishPolicy.Case>> List => PublishPolicy.Rules;

    protected override PublishPolicy.Case InOrder => new(Two, OneVersion, Frame);

    protected override IEnumerable<RefusedExample<PublishPolicy.Case>> Refused =>
    [
        new("declared", InOrder with { Command = Two with { Circumstances = AtNoon with { PolicyVersion = 9 } } },
            new Refusal.UnknownPolicyVersion(9)),
        new("next", InOrder with { Command = Two with { Version = 1 } }, new Refusal.VersionOutOfTurn(2)),
        new("next", InOrder with { Command = Two with { Version = 3 } }, new Refusal.VersionOutOfTurn(2)),
        new("order", InOrder with
        {
            Command = Two with { Version = 3, EffectiveAt = Noon.AddDays(2).AddTicks(-1) }, Policy = Later,
        }, new Refusal.EffectiveTooEarly(Noon.AddDays(2))),
        new("ahead", InOrder with { Command = Two with { EffectiveAt = Noon.AddTicks(-1) } },
            new Refusal.EffectiveTooEarly(Noon)),
    ];

    [Fact]
    public void A_version_that_is_next_and_not_in_the_past_is_published_with_its_translations()
    {
        var answer = Given().When(_ => Two.Decide(OneVersion, Frame)).Then(new Fact(
            StreamKind.Policy, PolicyStream,
            new PolicyPublished(2, new('b', 64), Noon, Two.Circumstances, Translations)));
        answer.Effect.Fingerprint.ShouldBe(Fresh);
        answer.Effect.Opens.ShouldBe([Fresh]);
        var policy = Policy.Evolve(OneVersion, answer.Effect.Facts[0].Event);
        policy.LastVersion.ShouldBe(2);
        policy.Hashes[2].ShouldBe([new('b', 64), new('c', 64), new('d', 64)]);
    }

    [Fact]
    public void By_a_moment_only_the_versions_in_force_by_then_are_there() =>
        Later.InForceBy(Noon.AddDays(2).AddTicks(-1)).Versions.Keys.ShouldBe([1]);

    [Fact]
    public void A_version_may_begin_with_the_one_before_it() =>
        (Two with { Version = 3, EffectiveAt = Noon.AddDays(2) }).Decide(Later, Frame)
            .ShouldBeOfType<Decision.Accepted>();

    [Fact]
    public void The_first_version_is_published_under_itself_and_may_have_begun_long_ago_if_it_is_reported()
    {
        var one = Two with
        {
            Version = 1,
            EffectiveAt = Morning.AddYears(-6),
            Translations = ValueList.Of<Translation>(),
            Slice = null,
            Circumstances = AtNoon with { Door = Door.Reported },
        };
        var first = Frame with { Policy = Policy.Unwritten };

        var effect = one.Decide(Policy.Unwritten, first).ShouldBeOfType<Decision.Accepted>().Effect;

        effect.Facts.Single().Event.ShouldBe(
            new PolicyPublished(1, new('b', 64), Morning.AddYears(-6), one.Circumstances));
        effect.Fingerprint.ShouldBeNull();
        effect.Opens.ShouldBeEmpty();
        (one with { Circumstances = AtNoon }).Decide(Policy.Unwritten, first)
            .ShouldBe(Decision.Refuse(new Refusal.EffectiveTooEarly(Noon)));
        (one with { Circumstances = one.Circumstances with { PolicyVersion = 2 } }).Decide(Policy.Unwritten, first)
            .ShouldBe(Decision.Refuse(new Refusal.UnknownPolicyVersion(2)));
    }
}
