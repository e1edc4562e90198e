using Registry.Ops.City;

namespace Registry.Ops.Tests;

public sealed class NationalNumberTests
{
    private readonly Chance chance = Chance.Of("numbers");

    [Theory]
    [InlineData("061211600012")]
    [InlineData("260940016516")]
    [InlineData("850314300400")]
    [InlineData("150740000511")]
    public void The_control_digit_is_that_of_known_numbers(string digits) =>
        NationalNumber.Control(digits[..11]).ShouldBe(digits[11] - '0');

    [Theory]
    [InlineData("85031430045")]
    [InlineData("85031430126")]
    public void A_prefix_that_is_never_issued_has_no_control_digit(string digits) =>
        NationalNumber.Control(digits).ShouldBe(10);

    [Fact]
    public void An_iin_has_a_date_a_holder_of_the_19th_century_and_its_control_digit()
    {
        foreach (var iin in Many(NationalNumber.Iin))
        {
            iin.Length.ShouldBe(12);
            int.Parse(iin[2..4], null).ShouldBeInRange(1, 12);
            int.Parse(iin[4..6], null).ShouldBeInRange(1, 28);
            iin[6].ShouldBeOneOf('1', '2');
            NationalNumber.Control(iin[..11]).ShouldBe(iin[11] - '0');
        }
    }

    [Fact]
    public void A_bin_is_a_resident_head_office_with_its_control_digit()
    {
        foreach (var bin in Many(NationalNumber.Bin))
        {
            bin.Length.ShouldBe(12);
            int.Parse(bin[2..4], null).ShouldBeInRange(1, 12);
            bin[4..6].ShouldBe("40");
            NationalNumber.Control(bin[..11]).ShouldBe(bin[11] - '0');
        }
    }

    private IEnumerable<string> Many(Func<Chance, string> make) => Enumerable.Range(0, 5_000).Select(_ => make(chance));
}
