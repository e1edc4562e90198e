using Registry.Domain.Values;

namespace Registry.Domain.Tests.Values;

public class PhoneTests
{
    [Theory]
    [InlineData("87012345678")]
    [InlineData("8 (701) 234-56-78")]
    [InlineData("+7 701 234 56 78")]
    [InlineData("77012345678")]
    [InlineData("7\u00a0701\u2011234\u201356\u221278")]
    [InlineData("+7.701.234.56.78")]
    public void All_spellings_of_a_kazakh_number_are_one_number(string text) =>
        Phone.Parse(text).Value.ShouldNotBeNull().Text.ShouldBe("+77012345678");

    [Theory]
    [InlineData("+998 90 123-45-67", "+998901234567")]
    [InlineData("+49 (30) 901820", "+4930901820")]
    [InlineData("+6834000", "+6834000")]
    [InlineData("+8 7012345678", "+87012345678")]
    public void A_number_of_another_country_needs_its_plus(string text, string number)
    {
        Phone.Parse(text).Value.ShouldNotBeNull().Text.ShouldBe(number);
        Phone.Parse(text[1..]).Value?.Text.ShouldNotBe(number);
    }

    [Theory]
    [InlineData("", "phone-characters")]
    [InlineData("+", "phone-characters")]
    [InlineData("++77012345678", "phone-characters")]
    [InlineData("8701234567x", "phone-characters")]
    [InlineData("87012345678 доб. 5", "phone-characters")]
    [InlineData("109", "phone-country")]
    [InlineData("7012345678", "phone-country")]
    [InlineData("998901234567", "phone-country")]
    [InlineData("+07012345678", "phone-country")]
    [InlineData("+7701234567", "phone-length")]
    [InlineData("+770123456789", "phone-length")]
    [InlineData("+1234567890123456", "phone-length")]
    [InlineData("+123456", "phone-length")]
    [InlineData("8 109 123 45 67", "phone-not-assigned")]
    public void What_is_no_number_is_refused_with_a_reason(string text, string reason) =>
        Phone.Parse(text).Reason.ShouldBe(reason);
}
