using Registry.Domain.Disclosures;
using Registry.Domain.Subjects;
using static Registry.Domain.Tests.Sample;
using static Registry.Domain.Tests.Scenario;

namespace Registry.Domain.Tests.Disclosures;

public class DisseminateDataTests : RuleListTests<DisseminationCase>
{
    private static readonly ConsentElement[] Full = Enum.GetValues<ConsentElement>();

    private static readonly World Ready = Consented([ConsentScope.Publication], Full);

    private static readonly DisseminateData Publish = new(
        Aigul, Leak, LeakConsent, CategorySet.Of("address"), Address,
        AtNoon with { Operation = Operation.Disseminate });

    private static readonly Circumstances OnLaw = Publish.Circumstances with { Ground = LegalGround.OtherLaw };

    private static FieldMap Address => FieldMap.Of((Field.PublicationAddress, "https://үлгі.kz/1"));

    protected override IReadOnlyList<Rule<DisseminationCase>> List => DisseminationRules.All;

    protected override DisseminationCase InOrder => Case(Ready, Publish);

    protected override IEnumerable<string> NeverAgainst => ["held"];

    protected override IEnumerable<RefusedExample<DisseminationCase>> Refused =>
    [
        .. StateExamples.Of(
            Ready.And(LiftTold), it => Case(it, Publish with { Categories = CategorySet.Of("contact") }),
            "blocked", "restricted", "deleted", "withdrawn", "destroyed"),
        .. FrameExamples.Of(Publish.Circumstances, about => Case(Ready, Publish with { Circumstances = about }), Of),
        new("appeal", Case(Ready, Publish with { SubjectId = Marat, Circumstances = OnLaw }),
            new Refusal.AppealOfAnother()),
        new("appeal", Case(Ready, Publish with { Circumstances = OnLaw }) with { Basis = Basis.None },
            new Refusal.UnknownAppeal()),
        new("compatible", Case(Ready, Publish with { Circumstances = OnLaw with { Purpose = "archives" } }),
            new Refusal.IncompatiblePurpose("appeals")),
        new("consent", Case(Ready, Publish) with { Basis = new(Ready.Appeal(Leak), Domain.Consents.Consent.None) },
            new Refusal.NoConsent()),
        new("scope", Case(Consented([ConsentScope.ThirdParties], Full), Publish),
            new Refusal.ConsentScopeMissing(ValueList.Of(ConsentScope.Publication))),
        new("term", Case(Ready.And(LeakClosed), Publish), new Refusal.ConsentExpired(Morning)),
        new("in-full", Case(Consented([ConsentScope.Publication], Full.Skip(1)), Publish),
            new Refusal.IncompleteConsent(ValueList.Of(ConsentElement.Operator))),
        new("present", Case(Given(LeakOpened, AigulRegistered, AigulNamed, Published(Full)), Publish),
            new Refusal.NothingHeld(CategorySet.Of("address"))),
    ];

    [Fact]
    public void It_is_on_record_with_its_address_sealed_and_without_a_recipient() => Ready
        .When(it => Publish.Decide(it.Subject(Aigul), it.OnLeak, Frame))
        .Then(On(Aigul, new DataDisseminated(
            Leak, LeakConsent, Publish.Categories, new Personal.Open(LeakWords, Address), Publish.Circumstances)));

    [Fact]
    public void A_ground_in_law_needs_no_consent_and_names_none() => Ready
        .When(it => (Publish with { Circumstances = OnLaw }).Decide(it.Subject(Aigul), it.OnLeak, Frame))
        .Effect.Facts[0].Event.ShouldBeOfType<DataDisseminated>().ConsentId.ShouldBeNull();

    [Fact]
    public void Consent_by_use_never_covers_it() =>
        Given(AigulAppealed).When(it => Publish.Decide(it.Subject(Aigul), it.OnLeak, Frame))
            .ThenRefused(new Refusal.ConsentScopeMissing(ValueList.Of(ConsentScope.Publication)));

    private static World Consented(IEnumerable<ConsentScope> scopes, IEnumerable<ConsentElement> elements) =>
        Given(LeakOpened, AigulRegistered, AigulNamed, LeakTold, InWords(scopes, elements));

    private static Fact Published(IEnumerable<ConsentElement> elements) =>
        InWords([ConsentScope.Publication], elements);

    /// <summary>The field is held of her, and a law says it is made public.</summary>
    private static DisseminationCase Of(Field field) => Case(
        Given(
            LeakOpened, AigulRegistered, AigulNamed,
            On(Aigul, Collected(LeakValues, FieldMap.Of((field, "…")), LeakWords))),
        Publish with { Categories = CategorySet.Of(field.Category), Circumstances = OnLaw });

    private static DisseminationCase Case(World world, DisseminateData command) =>
        new(command, world.Living(Aigul), world.OnLeak, Frame);
}
