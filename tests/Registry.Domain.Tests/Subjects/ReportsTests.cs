using Registry.Domain.Accesses;
using Registry.Domain.Appeals;
using Registry.Domain.Recipients;
using Registry.Domain.Subjects;
using static Registry.Domain.Tests.Sample;
using static Registry.Domain.Tests.Scenario;

namespace Registry.Domain.Tests.Subjects;

/// <summary>Collections, accesses and appeals that have happened: refused for nothing but their form.</summary>
public class ReportsTests
{
    private static readonly World Known = Given(AigulAppealed).And(LiftTold);

    private static readonly Circumstances Earlier =
        AtNoon with { Door = Door.Reported, OccurredAt = Noon.AddHours(-1), ConsentId = LeakConsent };

    private static readonly CollectData Told = new(
        Aigul, Leak, FieldMap.Of((Field.Address, "Абай 2")), ValueList.Of<(Field, string)>(), Earlier);

    private static readonly AccessData Seen = new(
        Aigul, Journal, Leak, CategorySet.Of("address"), Officer: false, Reason,
        Earlier with { Operation = Operation.Use });

    [Fact]
    public void Values_that_came_in_in_order_are_kept_and_nothing_is_found() => Known
        .When(it => Collect(Told, it, it)).Then(On(Aigul, new PersonalDataCollected(
            Told.Values.Categories, new Personal.Open(LeakValues, Told.Values), null, Earlier)));

    [Fact]
    public void Every_rule_a_collection_broke_is_stored_in_the_order_of_the_rules_and_its_values_are_kept()
    {
        var told = Told with
        {
            Values = FieldMap.Of((Field.DocumentCopy, "қойма:7")),
            Circumstances = Earlier with { PolicyVersion = 2 },
        };
        Collected(Known.When(it => Collect(told, it, it.And(LeakBlocked, LeakClosed)))).ShouldBe(new(
            told.Values.Categories, new Personal.Open(LeakValues, told.Values), null, told.Circumstances,
            Found("blocked", "unknown-policy-version", "forbidden-category", "consent-expired")));
    }

    [Fact]
    public void It_is_judged_on_its_moment_and_not_on_today()
    {
        Collected(Known.And(LeakBlocked).When(it => Collect(Told, it, Known))).Findings.ShouldBeNull();
        Collected(Known.When(it => Collect(Told, it, Known.And(LeakBlocked)))).Findings.ShouldBe(Found("blocked"));
    }

    [Fact]
    public void Into_a_destroyed_matter_the_fact_is_kept_and_no_value()
    {
        var collected = Collected(Known.And(LeakDestroyed).When(it => Collect(Told, it, it)));

        collected.Personal.ShouldBe(new Personal.Open(AigulWords, FieldMap.Empty));
        collected.Categories.ShouldBe(Told.Values.Categories);
        collected.Findings!.Select(finding => finding.Code).ShouldContain("destroyed-matter");
    }

    [Fact]
    public void An_access_that_broke_a_rule_is_on_record_with_its_finding() => Known
        .When(it => Look(it, it.And(LeakBlocked))).Then(new Fact(StreamKind.AccessJournal, Journal,
            new PersonalDataAccessed(
                Aigul, Seen.Categories, ValueList.Of(AigulIdentity.SliceId, LeakValues.SliceId),
                new Personal.Open(AigulWords, Reason), Seen.Circumstances, Found("blocked"))));

    [Fact]
    public void An_access_in_order_has_no_findings() => Known.When(it => Look(it, it)).Effect.Facts.Single().Event
        .ShouldBeOfType<PersonalDataAccessed>().Findings.ShouldBeNull();

    [Fact]
    public void What_has_not_happened_yet_is_refused()
    {
        var soon = Noon.AddMinutes(2);
        var told = Told with { Circumstances = Earlier with { OccurredAt = soon } };
        Known.When(it => Collect(told, it, it)).ThenRefused(new Refusal.FutureOccurrence(soon));
    }

    private static Decision Collect(CollectData told, World now, World past) =>
        told.Report(now.Living(Aigul), new(past.Subject(Aigul), past.OnLeak, Frame), Frame);

    private static Decision Look(World now, World past) =>
        Seen.Report(now.Living(Aigul), new(past.Subject(Aigul), past.OnLeak, Frame), Frame);

    private static PersonalDataCollected Collected(Answer answer) =>
        answer.Effect.Facts.Single().Event.ShouldBeOfType<PersonalDataCollected>();

    private static ValueList<Finding> Found(params string[] codes) =>
        ValueList.Of(codes.Select(code => new Finding(code, EveryRefusalTests.ArticleOf(code))));
}
