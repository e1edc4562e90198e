using Registry.Domain.Appeals;
using Registry.Domain.Consents;
using static Registry.Domain.Tests.Sample;
using static Registry.Domain.Tests.Scenario;

namespace Registry.Domain.Tests.Consents;

public class RecordConsentTests : RuleListTests<RecordConsent.Case>
{
    private static readonly World Known = Given([.. AigulAppealed, .. MaratKnown]);

    private static readonly ConsentId InWriting = new(Id(22));

    private static readonly RecordConsent Record = new(
        Aigul, InWriting, Leak, ConsentKind.Explicit, ValueList.Of(ConsentScope.ThirdParties),
        CategorySet.Of("address"), ValueList.Of(Enum.GetValues<ConsentElement>()), null, Reason,
        AtNoon with { Operation = Operation.ConsentGive });

    protected override IReadOnlyList<Rule<RecordConsent.Case>> List => RecordConsent.Rules;

    protected override RecordConsent.Case InOrder => Case(Known, Record);

    protected override IEnumerable<RefusedExample<RecordConsent.Case>> Refused =>
    [
        .. FrameExamples.Of(
            AtNoon, about => Case(Known, Record with { Circumstances = about }),
            of => Case(Known, Record with { Categories = CategorySet.Of(of.Category) })),
        new("appeal", Case(Known, Record) with { Appeal = Appeal.None }, new Refusal.UnknownAppeal()),
        new("appeal", Case(Known, Record with { SubjectId = Marat }), new Refusal.AppealOfAnother()),
        new("compatible", Case(Known, Record with { Circumstances = AtNoon with { Purpose = "archives" } }),
            new Refusal.IncompatiblePurpose("appeals")),
        new("living-matter", Case(Known.And(LiftTold, LeakDestroyed), Record), new Refusal.DestroyedMatter(Morning)),
        new("open", Case(Known.And(LeakClosed), Record), new Refusal.AppealClosed(Morning)),
    ];

    [Fact]
    public void A_consent_in_full_is_recorded_with_its_words_sealed_for_the_appeal() => Known
        .When(it => Record.Decide(it.Subject(Aigul), it.Appeal(Leak), Frame))
        .Then(new Fact(StreamKind.Consent, InWriting.Value, new ConsentRecorded(
            Aigul, Leak, ConsentKind.Explicit, Record.Scopes, Record.Categories, Record.Elements, null,
            new Personal.Open(LeakWords, Reason), Record.Circumstances)))
        .After.Consent(InWriting).ShouldBeOfType<Consent.Given>().IsInFull.ShouldBeTrue();

    [Fact]
    public void One_that_lacks_elements_is_recorded_and_is_not_in_full()
    {
        var lacking = Record with { Elements = ValueList.Of(ConsentElement.Operator) };
        var given = Known.When(it => lacking.Decide(it.Subject(Aigul), it.Appeal(Leak), Frame))
            .After.Consent(InWriting).ShouldBeOfType<Consent.Given>();
        given.IsInFull.ShouldBeFalse();
        given.Missing.Count.ShouldBe(7);
    }

    [Fact]
    public void One_for_every_matter_is_sealed_among_the_words_about_the_person() => Known
        .When(it => (Record with { AppealId = null }).Decide(it.Subject(Aigul), Appeal.None, Frame))
        .Effect.Fingerprint.ShouldBe(AigulWords.SliceId);

    [Fact]
    public void A_closed_appeal_takes_one_with_a_term_of_its_own() => Known.And(LeakClosed)
        .When(it => (Record with { Until = NextYear }).Decide(it.Subject(Aigul), it.Appeal(Leak), Frame))
        .Effect.Facts.Count.ShouldBe(1);

    [Fact]
    public void Somebody_destroyed_consents_to_nothing() => Known.And(AigulDestroyed)
        .When(it => Record.Decide(it.Subject(Aigul), it.Appeal(Leak), Frame))
        .ThenRefused(new Refusal.DestroyedSubject(Morning));

    private static RecordConsent.Case Case(World world, RecordConsent command) =>
        new(command, world.Living(Aigul), world.Appeal(Leak), Frame);
}
