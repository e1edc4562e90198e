using Registry.Domain.Values;

namespace Registry.Domain.Tests.Values;

public class LettersTests
{
    [Theory]
    [InlineData("деректердi", "деректерді")] // Latin i, as the policy's own text has it
    [InlineData("келтiру", "келтіру")]
    [InlineData("тiркелген", "тіркелген")]
    [InlineData("бiр", "бір")]
    [InlineData("cол", "сол")] // Latin c
    [InlineData("қaceiopxy", "қасеіорху")]
    [InlineData("қABCEHIKMOPTXY", "қАВСЕНІКМОРТХУ")]
    [InlineData("hанзада", "һанзада")]
    [InlineData("Əйгерім ɵмір", "Әйгерім өмір")]
    public void A_latin_letter_in_a_cyrillic_word_becomes_the_one_it_looks_like(string text, string normal) =>
        Letters.Normal(text).Value.ShouldBe(normal);

    [Theory]
    [InlineData("iPhone coca")]
    [InlineData("Al-Фараби")]
    [InlineData("Tele2 көшесі")]
    [InlineData("Smith Әсел")]
    [InlineData("аbdz")]
    public void Latin_words_and_letters_that_look_like_no_other_stay(string text) =>
        Letters.Normal(text).Value.ShouldBe(text);

    [Theory]
    [InlineData("  Әсел \t\r\n Қанат\u00a0 ", "Әсел Қанат")]
    [InlineData("\u0438\u0306", "\u0439")]
    [InlineData("", "")]
    [InlineData(" ", "")]
    public void White_space_is_one_blank_and_accents_are_composed(string text, string normal) =>
        Letters.Normal(text).Value.ShouldBe(normal);

    [Theory]
    [InlineData("ӘСЕЛ  ҰЛЫ", "әсел ұлы")]
    [InlineData("Бiр", "бір")]
    [InlineData("БIР", "бір")]
    [InlineData("ΣΊΣΥΦΟΣ", "σίσυφοσ")]
    [InlineData("σίσυφος", "σίσυφοσ")]
    [InlineData("қа\u00adла\u200b", "қала")]
    public void The_search_form_has_no_case_and_nothing_that_does_not_show(string text, string search) =>
        Letters.Search(text).Value.ShouldBe(search);

    [Fact]
    public void Both_forms_of_a_form_are_itself()
    {
        foreach (var text in (string[])["cол БIР iPhone", "\u0438\u0306 ə", "Әсел\u00ad ҮЙ YЙ", "й\u0306\u0306 Σς"])
        {
            var (normal, search) = (Letters.Normal(text).Value!, Letters.Search(text).Value!);
            Letters.Normal(normal).Value.ShouldBe(normal);
            Letters.Search(search).Value.ShouldBe(search);
            Letters.Search(normal).Value.ShouldBe(search);
        }
    }

    [Fact]
    public void Text_that_is_none_is_refused_with_a_reason()
    {
        foreach (var text in (string[])["a\0b", "\ud800", "x\udc00", "a\u0007", "\ufffd"])
        {
            Letters.Normal(text).Reason.ShouldBe("text-characters");
            Letters.Search(text).Reason.ShouldBe("text-characters");
        }
    }
}
