using Registry.Domain;
using Registry.Projections.Collections;
using static Registry.Projections.Tests.Sample;

namespace Registry.Projections.Tests.Collections;

public sealed class CollectionRowTests
{
    [Fact]
    public void An_appeal_is_one_collection_whatever_it_adds_to_who_the_person_is() =>
        Rows(NamedAigul, Told).ShouldBe([new(2, Aigul.Value, Leak.Value, null, "consent", Noon)]);

    [Fact]
    public void Who_the_person_is_without_an_appeal_is_a_collection_of_its_own()
    {
        var about = About with { Matter = null, ConsentId = new(Id("in words")), Ground = LegalGround.Consent };
        Rows(NamedAigul with { Circumstances = about })
            .ShouldBe([new(1, Aigul.Value, null, Id("in words"), "consent", Noon)]);
    }

    [Fact]
    public void An_appeal_brings_a_consent_of_its_own_whatever_else_is_named() =>
        Rows(Told with { Circumstances = About with { ConsentId = new(Id("in words")) } })
            .ShouldBe([new(1, Aigul.Value, Leak.Value, null, "consent", Noon)]);

    private static IReadOnlyList<CollectionRow> Rows(params DomainEvent[] facts) =>
        Pure.Rows(CollectionRow.Table, Pure.History(Aigul.Value, facts));
}
