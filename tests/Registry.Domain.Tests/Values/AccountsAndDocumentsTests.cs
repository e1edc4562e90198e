using Registry.Domain.Values;

namespace Registry.Domain.Tests.Values;

public class AccountsAndDocumentsTests
{
    [Theory]
    [InlineData(" n 1234-5678 ", "N12345678")]
    [InlineData("аб\u2013123", "АБ123")]
    [InlineData("12/34", "12/34")]
    public void A_document_number_is_upper_case_without_blanks_and_strokes(string text, string number) =>
        DocumentNumber.Parse(text).Value.ShouldNotBeNull().Text.ShouldBe(number);

    [Theory]
    [InlineData(" - ", "document-length")]
    [InlineData("N123456789012345678901234567890123", "document-length")]
    [InlineData("N12;34", "document-characters")]
    [InlineData("N12\a34", "document-characters")]
    public void What_is_no_document_number_is_refused_with_a_reason(string text, string reason) =>
        DocumentNumber.Parse(text).Reason.ShouldBe(reason);

    [Theory]
    [InlineData(" Aigul.A@Example.KZ ", "aigul.a@example.kz")]
    [InlineData("Пошта@Қала.қаз", "пошта@қала.қаз")]
    public void An_email_is_trimmed_and_lower_case(string text, string address) =>
        Email.Parse(text).Value.ShouldNotBeNull().Text.ShouldBe(address);

    [Theory]
    [InlineData("", "email-form")]
    [InlineData("aigul", "email-form")]
    [InlineData("@example.kz", "email-form")]
    [InlineData("a@b@example.kz", "email-form")]
    [InlineData("a@example", "email-form")]
    [InlineData("a@.kz", "email-form")]
    [InlineData("a b@example.kz", "email-characters")]
    [InlineData("A <a@example.kz>", "email-characters")]
    [InlineData("a\0@example.kz", "email-characters")]
    public void What_is_no_email_is_refused_with_a_reason(string text, string reason) =>
        Email.Parse(text).Reason.ShouldBe(reason);

    [Theory]
    [InlineData("Telegram", " @Aigul_109 ", "telegram:aigul_109")]
    [InlineData("instagram", "aigul.109", "instagram:aigul.109")]
    [InlineData("telegram", "123456789", "telegram:123456789")]
    [InlineData("whatsapp", "8 701 234 56 78", "whatsapp:+77012345678")]
    public void An_account_has_one_spelling_in_its_network(string network, string account, string text) =>
        MessengerAccount.Parse(network, account).Value.ShouldNotBeNull().Text.ShouldBe(text);

    [Theory]
    [InlineData("", "a", "messenger-network")]
    [InlineData("tele gram", "a", "messenger-network")]
    [InlineData("telegram", "@", "messenger-account")]
    [InlineData("telegram", "a b", "messenger-account")]
    [InlineData("whatsapp", "aigul", "phone-characters")]
    public void What_is_no_account_is_refused_with_a_reason(string network, string account, string reason) =>
        MessengerAccount.Parse(network, account).Reason.ShouldBe(reason);

    [Fact]
    public void Text_with_half_a_character_is_refused_and_throws_nothing()
    {
        DocumentNumber.Parse("N\ud800").Reason.ShouldBe("document-characters");
        Email.Parse("a\ud800@example.kz").Reason.ShouldBe("email-characters");
        MessengerAccount.Parse("telegram", "a\ud800").Reason.ShouldBe("messenger-account");
        Phone.Parse("8701234567\ud800").Reason.ShouldBe("phone-characters");
        Iin.Parse("85031430000\ud800").Reason.ShouldBe("iin-not-12-digits");
    }

    [Fact]
    public void No_value_about_a_person_prints_itself()
    {
        object[] values =
        [
            Iin.Parse("850314300003"), Iin.Parse("850314300003").Value!, Bin.Parse("150740000123").Value!,
            Phone.Parse("87012345678"), Phone.Parse("87012345678").Value!, DocumentNumber.Parse("N12345678").Value!,
            Email.Parse("aigul@example.kz").Value!, MessengerAccount.Parse("telegram", "aigul").Value!,
            Letters.Normal("aigul"),
        ];
        values.Select(value => $"{value}").ShouldAllBe(text => text.StartsWith('[') && !text.Contains("aigul"));
    }
}
