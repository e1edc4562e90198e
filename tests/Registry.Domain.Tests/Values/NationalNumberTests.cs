using Registry.Domain.Values;

namespace Registry.Domain.Tests.Values;

/// <summary>Numbers with a 1 as digit 7 belong to nobody alive.</summary>
public class NationalNumberTests
{
    [Theory]
    [InlineData("061211600012")] // second row of weights
    [InlineData("850314300003")]
    [InlineData("850314300400")] // second row
    [InlineData("850314300412")] // second row
    [InlineData(" 850314 300\u00a0003 ")]
    public void An_iin_with_its_control_digit_is_taken_without_doubt(string text)
    {
        var parsed = Iin.Parse(text);
        parsed.Value.ShouldNotBeNull().Text.ShouldBe(string.Concat(text.Where(char.IsDigit)));
        parsed.Warning.ShouldBeNull();
        Bin.Parse(text).Reason.ShouldBe("bin-is-iin");
    }

    [Theory]
    [InlineData("260940016516")]
    [InlineData("150740000123")]
    [InlineData("150740000511")] // second row
    public void A_bin_with_its_control_digit_is_taken_without_doubt(string text)
    {
        var parsed = Bin.Parse(text);
        (parsed.Value.ShouldNotBeNull().Text, parsed.Warning).ShouldBe((text, null));
        Iin.Parse(text).Reason.ShouldBe("iin-is-bin");
    }

    [Fact]
    public void Digit_5_alone_tells_an_iin_from_a_bin()
    {
        Iin.Parse("110225600174").Value.ShouldNotBeNull();
        Bin.Parse("110225600174").Reason.ShouldBe("bin-is-iin");
        Bin.Import("150770000000").Reason.ShouldBe("bin-digit-5");
        Bin.Import("150750000000").Value.ShouldNotBeNull();
        Bin.Import("150760000000").Value.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("85031430045")]
    [InlineData("85031430126")]
    public void Where_both_rows_give_ten_no_control_digit_is_right(string prefix)
    {
        for (var control = 0; control <= 9; control++)
            Iin.Parse($"{prefix}{control}").Reason.ShouldBe("iin-control-digit");
    }

    [Fact]
    public void Every_other_last_digit_is_refused_when_entered_and_doubted_when_taken_over()
    {
        foreach (var control in "012456789")
        {
            Iin.Parse($"85031430000{control}").Reason.ShouldBe("iin-control-digit");
            var taken = Iin.Import($"85031430000{control}");
            taken.Value.ShouldNotBeNull();
            taken.Warning.ShouldBe("iin-control-digit");
        }
        Bin.Parse("150740000124").Reason.ShouldBe("bin-control-digit");
        Bin.Import("150740000124").Warning.ShouldBe("bin-control-digit");
    }

    [Theory]
    [InlineData("", "iin-not-12-digits")]
    [InlineData("85031430000", "iin-not-12-digits")]
    [InlineData("8503143000033", "iin-not-12-digits")]
    [InlineData("85031430000O", "iin-not-12-digits")]
    [InlineData("٨٥٠٣١٤٣٠٠٠٠٣", "iin-not-12-digits")]
    [InlineData("000000000000", "iin-date")] // its control digit is right, and it stands for nobody in many systems
    [InlineData("851314300003", "iin-date")]
    [InlineData("850332300003", "iin-date")]
    [InlineData("850300300003", "iin-date")]
    [InlineData("850374300003", "iin-date")]
    public void What_has_not_the_form_of_an_iin_is_refused_even_when_taken_over(string text, string reason)
    {
        Iin.Parse(text).Reason.ShouldBe(reason);
        Iin.Import(text).Reason.ShouldBe(reason);
    }

    [Fact]
    public void A_digit_7_that_some_sources_know_is_taken_with_a_doubt()
    {
        var parsed = Iin.Parse("850314000014");
        parsed.Value.ShouldNotBeNull();
        parsed.Warning.ShouldBe("iin-digit-7");
    }

    [Fact]
    public void Masked_shows_the_last_four_digits()
    {
        Iin.Parse("061211600012").Value!.Masked.ShouldBe("••••••••0012");
        Bin.Parse("150740000511").Value!.Masked.ShouldBe("••••••••0511");
    }
}
