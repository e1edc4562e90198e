using Registry.Domain.Processings;
using static Registry.Domain.Tests.Sample;
using static Registry.Domain.Tests.Scenario;

namespace Registry.Domain.Tests.Processings;

public class ProcessingRulesTests : RuleListTests<ProcessingCase>
{
    private static readonly World Known = Given(AigulAppealed).And(LiftTold);

    private static readonly RecordProcessing Anonymising = new(
        Aigul, Journal, Leak, CategorySet.Of("address"), Reason, AtNoon with { Operation = Operation.Anonymise });

    private static readonly RecordProcessing Using =
        Anonymising with { Circumstances = AtNoon with { Operation = Operation.Use } };

    protected override IReadOnlyList<Rule<ProcessingCase>> List => ProcessingRules.All;

    protected override ProcessingCase InOrder => Case(Known, Anonymising);

    protected override IEnumerable<string> NeverAgainst => ["scope", "in-force"];

    protected override IEnumerable<RefusedExample<ProcessingCase>> Refused =>
    [
        .. FrameExamples.Of(
            Using.Circumstances, about => Case(Known, Using with { Circumstances = about }),
            it => Case(Known, Using with { Categories = CategorySet.Of(it.Category) }), facesThePerson: false),
        new("matter", Case(Known, Using with { AppealId = Unheard, Circumstances = OnLaw }), new Refusal.UnknownAppeal()),
        .. StateExamples.Of(Known, it => Case(it, Using), "blocked", "restricted", "deleted", "withdrawn", "destroyed"),
        .. StateExamples.Of(Known, it => Case(it, Anonymising), "held"),
        new("compatible", Case(Known, Using with { Circumstances = OnLaw with { Purpose = "archives" } }),
            new Refusal.IncompatiblePurpose("appeals")),
        new("compatible", Case(Known, Using with { AppealId = null, Circumstances = OnLaw with { Purpose = "archives" } }),
            new Refusal.IncompatiblePurpose("appeals")),
        new("consent", Case(Known, Using) with { Basis = new(Known.Appeal(Leak), Domain.Consents.Consent.None) },
            new Refusal.NoConsent()),
        new("in-full", Case(Known, Using) with { Basis = OnIncomplete },
            new Refusal.IncompleteConsent(ValueList.Of(ConsentElement.Term))),
        new("term", Case(Known.And(LeakClosed), Using), new Refusal.ConsentExpired(Morning)),
    ];

    private static Circumstances OnLaw => Using.Circumstances with { Ground = LegalGround.OtherLaw };

    [Theory]
    [InlineData(Operation.Store)]
    [InlineData(Operation.Record)]
    public void Storage_goes_on_in_every_state_but_destroyed_and_relies_on_no_consent(Operation operation)
    {
        var keeping = Using with { Circumstances = AtNoon with { Operation = operation } };
        foreach (var (state, (fact, because)) in StateExamples.All)
            List.First(Case(Known.And(fact), keeping)).ShouldBe(state == "destroyed" ? because : null, state);
        List.First(Case(Known.And(LeakClosed), keeping)).ShouldBeNull();
    }

    [Theory]
    [InlineData(Operation.Accumulate)]
    [InlineData(Operation.Systematise)]
    [InlineData(Operation.Retrieve)]
    [InlineData(Operation.Use)]
    public void A_block_stops_all_that_uses_the_data(Operation operation) =>
        List.First(Case(Known.And(LeakBlocked), Using with { Circumstances = AtNoon with { Operation = operation } }))
            .ShouldBe(new Refusal.Blocked(Dispute, Morning));

    [Fact]
    public void What_was_done_is_in_the_journal_with_its_words_sealed_and_changes_nothing()
    {
        var decided = Known.When(it => Using.Decide(it.Subject(Aigul), it.OnLeak, Frame));
        decided.Then(new Fact(StreamKind.AccessJournal, Journal, new ProcessingRecorded(
            Aigul, Leak, Using.Categories, new Personal.Open(LeakWords, Reason), Using.Circumstances)));
        decided.Effect.Opens.Concat(decided.Effect.Destroys).ShouldBeEmpty();
    }

    private static ProcessingCase Case(World world, RecordProcessing command) =>
        new(command, world.Living(Aigul), world.OnLeak, Frame);
}
