using Registry.Domain;
using Registry.Domain.Subjects;
using Registry.Projections.Accesses;
using static Registry.Projections.Tests.Sample;

namespace Registry.Projections.Tests.Accesses;

public sealed class AccessRowTests
{
    [Fact]
    public void Every_access_is_a_row() => Pure.Rows(AccessRow.Table, Pure.History(Journal, Accessed, Accessed))
        .ShouldBe([Row(1), Row(2)]);

    [Fact]
    public void A_reported_access_carries_its_findings() => Pure.Row(AccessRow.Table, Pure.History(Journal, Accessed with
    {
        Findings = ValueList.Of(new Finding("blocked", "Law art. 1")),
        Circumstances = Accessed.Circumstances with { Door = Door.Imported },
    })).ShouldBe(Row(1) with { Door = "imported", Findings = Codes("blocked") });

    private static AccessRow Row(int position) => new(
        position, Aigul.Value, Codes("address"), ValueList.Of(Id("values"), Id("identity")), Officer.Value, Crm.Value,
        "resolve-appeal", "consent", Noon, Noon.AddDays(1).AddSeconds(position - 1), "asked", Codes());
}
