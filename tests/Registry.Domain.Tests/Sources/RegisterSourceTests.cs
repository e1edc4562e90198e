using Registry.Domain.Sources;
using static Registry.Domain.Tests.Sample;
using static Registry.Domain.Tests.Scenario;

namespace Registry.Domain.Tests.Sources;

public class RegisterSourceTests : RuleListTests<RegisterSource.Case>
{
    private static readonly FieldMap Name = FieldMap.Of((Field.OrganisationName, "Чатбот"));

    private static readonly RegisterSource Chatbot =
        new(Crm, 12, ValueList.Of(Operation.Collect), Name, Fresh, AtNoon);

    protected override IReadOnlyList<Rule<RegisterSource.Case>> List => RegisterSource.Rules;

    protected override RegisterSource.Case InOrder => new(Chatbot, Source.None, Frame);

    protected override IEnumerable<RefusedExample<RegisterSource.Case>> Refused =>
    [
        new("declared", InOrder with { Command = Chatbot with { Circumstances = AtNoon with { Purpose = "whim" } } },
            new Refusal.UndeclaredPurpose("whim")),
        new("known", InOrder with { Source = Given(CrmRegistered).Source(Crm) }, new Refusal.KnownSource(Crm)),
    ];

    [Fact]
    public void A_source_enters_the_register_with_its_name_in_a_slice_of_its_own()
    {
        var slice = new Slice(Fresh, RegisterSource.SlicePurpose, null, 1);
        var answer = Given().When(it => Chatbot.Decide(it.Source(Crm), Frame)).Then(new Fact(
            StreamKind.Source, Crm.Value, new SourceRegistered(
                12, ValueList.Of(Operation.Collect), new Personal.Open(slice, Name), AtNoon)));
        answer.Effect.Opens.ShouldBe([Fresh]);
        answer.Effect.Fingerprint.ShouldBe(Fresh);
        answer.After.Source(Crm).ShouldBe(new Source.Registered(slice, null));
    }

    [Fact]
    public void A_source_enters_once() => Given().When(it => Chatbot.Decide(it.Source(Crm), Frame))
        .After.When(it => Chatbot.Decide(it.Source(Crm), Frame)).ThenRefused(new Refusal.KnownSource(Crm));

    [Fact]
    public void A_source_that_retired_may_enter_again() => Given(CrmRegistered, CrmRetired)
        .When(it => Chatbot.Decide(it.Source(Crm), Frame))
        .After.Source(Crm).ShouldBeOfType<Source.Registered>().RetiredFrom.ShouldBeNull();

    [Fact]
    public void A_declaration_of_nobody_is_not_passed_over() => Should.Throw<CorruptStreamException>(() =>
        Source.Evolve(Source.None, new DayDeclared(
            new(2026, 3, 1), false, ValueList.Of<OperationCount>(), AtNoon)));
}
