using Registry.Ops.City;

namespace Registry.Ops.Tests;

public sealed class OrganisationsTests
{
    [Theory]
    [InlineData(Organisations.Department, 23)]
    [InlineData(Organisations.District, 6)]
    [InlineData(Organisations.Utility, 25)]
    [InlineData(Organisations.LiftFirm, 79)]
    [InlineData(Organisations.Housing, 1372)]
    public void The_recipients_are_as_many_of_each_kind_as_the_city_has(string kind, int count) =>
        Organisations.All.Count(organisation => organisation.Kind == kind).ShouldBe(count);

    [Fact]
    public void There_are_1505_recipients_with_a_number_each() =>
        Organisations.All.Select(organisation => organisation.Number).ShouldBe(Enumerable.Range(0, 1505));

    [Fact]
    public void No_two_recipients_share_a_BIN() =>
        Organisations.All.Select(organisation => organisation.Bin).Distinct().Count().ShouldBe(1505);

    [Fact]
    public void A_few_have_not_signed() =>
        Organisations.All.Count(organisation => !organisation.Answers).ShouldBe(14);

    [Fact]
    public void Health_data_are_in_one_profile_only() =>
        Organisations.All.Where(organisation => organisation.Profile.Contains("health"))
            .ShouldHaveSingleItem().Kind.ShouldBe(Organisations.Department);
}
