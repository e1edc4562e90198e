using Registry.Domain;
using Registry.Projections.Accesses;
using static Registry.Projections.Tests.Sample;

namespace Registry.Projections.Tests.Accesses;

public sealed class AccessRowTests
{
    [Fact]
    public void Every_access_is_a_row() => Pure.Rows(AccessRow.Table, Pure.History(Journal, Accessed, Accessed))
        .ShouldBe([Row(1), Row(2)]);

    private static AccessRow Row(int position) => new(
        position, Aigul.Value, Codes("address"), ValueList.Of(Id("values"), Id("identity")), Officer.Value, Crm.Value,
        "resolve-appeal", "consent", Noon, Noon.AddDays(1).AddSeconds(position - 1));
}
