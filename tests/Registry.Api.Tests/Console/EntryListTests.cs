using System.Text;
using System.Text.RegularExpressions;
using Registry.Api.Access;
using Registry.Api.Console.Entry;
using Registry.Api.Examples;

namespace Registry.Api.Tests.Console;

/// <summary>A list of what has already happened: checked first, then recorded, each line once.</summary>
public sealed partial class EntryListTests(ServiceWithAccounts service) : IClassFixture<ServiceWithAccounts>
{
    private const string Head = "человек;өтініш;recipient;категории;когда;арна;носитель;purpose;ground;reason;document";

    private static string Moment => $"{DateTimeOffset.UtcNow.AddHours(-2).ToOffset(TimeSpan.FromHours(5)):dd.MM.yyyy HH:mm}";

    [Fact]
    public async Task Nothing_is_recorded_when_it_is_checked_and_each_good_line_once_when_it_is_sent()
    {
        var (one, two, three) = (await service.Somebody(), await service.Somebody(), await service.Somebody());
        var wrong = one.Person.Iin[..11] + (char)('0' + ((one.Person.Iin[11] - '0' + 1) % 10));
        var list = Lines(
            Line(one.Person.Iin), Line(wrong), Line(appeal: $"{two.AppealId}"), Line(one.Person.Iin, category: "ауа райы"),
            Line(three.Person.Iin, document: "\"журнал; 5 \"\"б\"\"\""));
        using var reader = await service.Person(Roles.Officer);
        var before = await service.Events();

        var check = await reader.SendFile(await reader.Get("/console/entry/list"), "/console/entry/list", list);

        check.Status.ShouldBe(200, check.Text);
        check.Text.ShouldContain("Проверено: 5 строк; готовы к записи – 3, исправить надо – 2.");
        Row(check, 3).ShouldContain("человек: Контрольная цифра ИИН не сходится");
        Row(check, 5).ShouldContain("категории: Такого названия или кода нет");
        (await service.Events()).ShouldBe(before);

        var done = await reader.Send(check, "/console/entry/list", Kept(check));
        done.Status.ShouldBe(200, done.Text);
        done.Text.ShouldContain("не записано – 2");
        var positions = Positions(done);
        positions.Count.ShouldBe(3);
        foreach (var known in (Known[])[one, two, three])
            (await service.Get(known.Door("disclosures"))).As(200).Items.Count.ShouldBe(1);
        (await service.Events()).ShouldBe(before + 3);

        var again = await reader.Send(check, "/console/entry/list", Kept(check));
        Positions(again).ShouldBe(positions);
        Row(again, 2).ShouldContain("второй раз не записано");
        (await service.Events()).ShouldBe(before + 3);

        await IsSaved(reader, done, positions);
        foreach (var known in (Known[])[one, two, three])
            (service.Output.Contains(known.Person.Iin, StringComparison.Ordinal)
                || done.Text.Contains(known.Person.Iin, StringComparison.Ordinal)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_list_that_is_none_is_said_in_words_and_stays()
    {
        using var reader = await service.Person(Roles.Officer);
        await Refused("", "Дайте список");
        await Refused("человек;погода\n1;2", "незнакомый или повторённый столбец");
        await Refused("человек;получатель\n1;2", "не хватает столбца");
        await Refused($"{Head}\n\"1;2", "Кавычки не парные");
        await Refused($"{Head}\n{string.Concat(Enumerable.Repeat("1;2\n", ListText.MostLines + 1))}", "больше 1000 строк");
        await Refused(new string('ә', ListText.MostBytes / 2) + "әә", "больше 1 МиБ");
        var page = await reader.Get("/console/entry/list");
        (await reader.SendFile(page, "/console/entry/list", [0xCF, 0xF0, 0xE8, 0xE2, 0xE5, 0xF2]))
            .Text.ShouldContain("Файл не в UTF-8");
        (await reader.SendFile(page, "/console/entry/list", new byte[5 << 20])).Status.ShouldBe(413);

        async Task Refused(string list, string because)
        {
            var page = await reader.Send(await reader.Get("/console/entry/list"), "/console/entry/list", ("list", list));
            page.Status.ShouldBe(422, because);
            page.Text.ShouldContain(because);
            if (list.Length is > 0 and < 1000)
                page.Text.ShouldContain(list);
        }
    }

    [Fact]
    public async Task A_list_of_any_spreadsheet_is_read()
    {
        var known = await service.Somebody();
        using var reader = await service.Person(Roles.Officer);
        foreach (var (delimiter, mark, end) in ((string, string, string)[])[(",", "", "\n"), ("\t", "\ufeff", "\r\n")])
        {
            var list = $"{mark}{Head}{end}{Line(known.Person.Iin)}{end}".Replace(";", delimiter, StringComparison.Ordinal);
            var page = await reader.Send(await reader.Get("/console/entry/list"), "/console/entry/list", ("list", list));
            page.Text.ShouldContain("готовы к записи – 1, исправить надо – 0");
        }
    }

    [Fact]
    public async Task The_template_is_a_head_that_the_list_takes()
    {
        var known = await service.Somebody();
        using var reader = await service.Person(Roles.Officer);
        var template = await reader.Get("/console/entry/template.csv");
        template.Headers["Cache-Control"].ShouldStartWith("no-store");

        var page = await reader.Send(
            await reader.Get("/console/entry/list"), "/console/entry/list",
            ("list", $"{template.Text.TrimEnd()}\n{Line(known.Person.Iin)}"));

        page.Text.ShouldContain("готовы к записи – 1, исправить надо – 0");
    }

    [Fact]
    public async Task What_a_form_says_of_a_result_goes_into_a_file_as_numbers_and_codes_only()
    {
        using var reader = await service.Person(Roles.Officer);
        var file = await reader.Send(
            await reader.Get("/console/entry/list"), "/console/entry/result.csv",
            ("results", "2,77,blocked,\n3,,,=cmd()\n4,5,<b>,\n5,,,wrong.nobody"));

        file.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(3, file.Text);
        file.Text.ShouldContain("2;Записано;77;");
        file.Text.ShouldContain("никого нет");
        file.Text.ShouldNotContain("cmd");
    }

    private static async Task IsSaved(Reader reader, Shown done, IReadOnlyList<string> positions)
    {
        var file = await reader.Send(done, "/console/entry/result.csv", Kept(done));
        file.Status.ShouldBe(200);
        var lines = file.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(6);
        lines[1].ShouldStartWith($"2;Записано;{positions[0]};");
        lines[2].ShouldContain("Не записано: Контрольная цифра");
    }

    private static byte[] Lines(params string[] lines) =>
        [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes($"{Head}\r\n{string.Join("\r\n", lines)}\r\n")];

    private static string Line(string person = "", string appeal = "", string category = "contact", string document = "") =>
        $"{person};{appeal};{ExampleIds.Recipient};{category}+адрес;{Moment};call;Paper;appeals;согласие;;{document}";

    /// <summary>The row of a line of the list in the page's table, as text.</summary>
    private static string Row(Shown page, int line) => Tag().Replace(
        Regex.Match(page.Text, $"<tr><th scope=\"row\" class=\"num\">{line}</th>.*?</tr>", RegexOptions.Singleline).Value, "");

    private static (string, string)[] Kept(Shown page) =>
    [
        .. Hidden().Matches(page.Text[page.Text.IndexOf("id=\"l-h\"", StringComparison.Ordinal)..])
            .Select(it => (it.Groups[1].Value, it.Groups[2].Value))
            .Where(it => it.Item1 != "form-token").DistinctBy(it => it.Item1),
    ];

    private static List<string> Positions(Shown page) =>
        [.. Entry().Matches(page.Text).Select(it => Regex.Replace(it.Groups[1].Value, @"\D", ""))];

    [GeneratedRegex("<input type=\"hidden\" name=\"([a-z-]+)\" value=\"((?:[^\"]|\"(?! ?/?>))*)\" ?/?>", RegexOptions.Singleline)]
    private static partial Regex Hidden();

    [GeneratedRegex("</span></td><td>№([^<]+)</td>")]
    private static partial Regex Entry();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tag();
}
