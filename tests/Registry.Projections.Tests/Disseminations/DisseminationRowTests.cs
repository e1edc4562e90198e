using Registry.Projections.Disclosures;
using Registry.Projections.Disseminations;
using static Registry.Projections.Tests.Sample;

namespace Registry.Projections.Tests.Disseminations;

public sealed class DisseminationRowTests
{
    [Fact]
    public void What_was_made_public_is_a_row_and_no_line_of_the_record_of_disclosures()
    {
        var history = Pure.History(Aigul.Value, MadePublic);
        Pure.Row(DisseminationRow.Table, history).ShouldBe(new(
            1, Id($"{Aigul.Value}/1"), Aigul.Value, Leak.Value, Id("in words"), "resolve-appeal", "consent",
            Codes("address"), "call", Operator.Value, Crm.Value, Noon, Noon.AddDays(1)));
        Pure.Rows(DisclosureRow.Table, history).ShouldBeEmpty();
    }
}
