using Registry.Domain.Catalogues;
using static Registry.Domain.Tests.Sample;

namespace Registry.Domain.Tests.Catalogues;

public class FrameRulesTests : RuleListTests<Framed>
{
    protected override IReadOnlyList<Rule<Framed>> List => FrameRules.All;

    protected override Framed InOrder => new(AtNoon, CategorySet.Of("address"), Reason, Sample.Frame);

    protected override IEnumerable<RefusedExample<Framed>> Refused => FrameExamples.Of(
        AtNoon, about => InOrder with { Circumstances = about },
        it => InOrder with { Categories = CategorySet.Of(it.Category) });

    private static readonly CategorySet Copy = CategorySet.Of("identity-document-copy");

    [Fact]
    public void A_forbidden_category_needs_an_exemption_that_is_declared_for_it_and_a_reason()
    {
        var copy = InOrder with { Categories = Copy };
        Exempt(copy, CategoryExemption.NoIntegration).ShouldBeNull();
        Exempt(copy, CategoryExemption.PublicOrder).ShouldBe(new Refusal.ForbiddenCategory(Copy));
        Exempt(copy with { Words = FieldMap.Empty }, CategoryExemption.NoIntegration)
            .ShouldBe(new Refusal.ForbiddenCategory(Copy));
    }

    [Fact]
    public void A_violation_is_told_before_a_gap() =>
        List.First(InOrder with { Categories = CategorySet.Of("health", "identity-document-copy") })
            .ShouldBe(new Refusal.ForbiddenCategory(Copy));

    [Theory]
    [InlineData(LegalGround.LawEnforcement)]
    [InlineData(LegalGround.AuthorityOrder)]
    public void An_order_names_its_issuer_and_its_number(LegalGround ground)
    {
        var order = InOrder with { Circumstances = AtNoon with { Ground = ground }, Words = Order };
        List.First(order).ShouldBeNull();
        List.First(order with { Words = Order.Where(field => field != Field.Issuer) })
            .ShouldBe(new Refusal.OrderNotNamed());
        List.First(order with { Words = Order.Where(field => field != Field.DocumentReference) })
            .ShouldBe(new Refusal.OrderNotNamed());
    }

    [Fact]
    public void What_was_collected_for_a_purpose_serves_it_and_its_children_and_no_other()
    {
        Sample.Catalogue.Allows("appeals", "appeals").ShouldBeTrue();
        Sample.Catalogue.Allows("appeals", "quality").ShouldBeTrue();
        Sample.Catalogue.Allows("quality", "appeals").ShouldBeFalse();
        Sample.Catalogue.Allows("appeals", "archives").ShouldBeFalse();
        Sample.Catalogue.Allows("appeals", "whim").ShouldBeFalse();
    }

    private Refusal? Exempt(Framed it, CategoryExemption exemption) =>
        List.First(it with { Circumstances = AtNoon with { Exemption = exemption } });
}
