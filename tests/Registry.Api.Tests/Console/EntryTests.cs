using System.Text.RegularExpressions;
using Registry.Api.Access;
using Registry.Api.Examples;

namespace Registry.Api.Tests.Console;

/// <summary>What has already happened is put on record by hand, one by one and as a list.</summary>
public sealed partial class EntryTests(ServiceWithAccounts service) : IClassFixture<ServiceWithAccounts>
{
    private static DateTimeOffset Then => DateTimeOffset.UtcNow.AddHours(-3).ToOffset(TimeSpan.FromHours(5));

    [Fact]
    public async Task A_disclosure_by_iin_is_shown_once_more_and_then_recorded_with_its_appeal()
    {
        var known = await service.Somebody();
        using var reader = await service.Person(Roles.Officer);
        var confirm = await Send(reader, "disclosure", Typed(known.Person.Iin));
        confirm.Status.ShouldBe(200, confirm.Text);
        confirm.Text.ShouldContain("Будет записано");
        (await Received(known)).ShouldBe(0);

        var done = await Send(reader, "disclosure", [.. Hidden(confirm), ("matter", $"{known.AppealId}")]);

        done.Status.ShouldBe(200, done.Text);
        done.Text.ShouldContain("сообщено позже: прошло 3 часа");
        done.Text.ShouldContain($"/console/subjects/{known.SubjectId}");
        var entry = (await service.Get(known.Door("disclosures"))).As(200).Items.Single()!;
        entry["door"]!.GetValue<string>().ShouldBe("reported");
        entry["appealId"]!.GetValue<Guid>().ShouldBe(known.AppealId);
        entry["recipientId"]!.GetValue<Guid>().ShouldBe(ExampleIds.Recipient);
        entry["categories"]!.AsArray().Select(it => $"{it}").ShouldBe(["address", "contact"]);

        var again = await Send(reader, "disclosure", [.. Hidden(confirm), ("matter", $"{known.AppealId}")]);
        again.Text.ShouldContain("второй раз не записано");
        (await Received(known)).ShouldBe(1);
    }

    [Fact]
    public async Task A_broken_rule_is_shown_as_a_finding_in_words_with_its_article()
    {
        var known = await service.Somebody();
        var recipient = await service.Recipient("identity");
        using var reader = await service.Person(Roles.Officer);
        var confirm = await Send(reader, "disclosure", Typed($"{known.AppealId}", recipient));

        var done = await Send(reader, "disclosure", Hidden(confirm));

        done.Status.ShouldBe(200, done.Text);
        var codes = (await service.Get(known.Door("disclosures"))).As(200).Items.Single()!["findings"]!.AsArray();
        codes.Select(it => $"{it}").ShouldContain("no-undertaking");
        done.Text.ShouldContain($"; {codes.Count} замечани");
        done.Text.ShouldContain("mark finding");
        done.Text.ShouldContain("ст. 10");
    }

    [Fact]
    public async Task What_cannot_be_taken_is_said_in_words_and_what_was_typed_stays()
    {
        var known = await service.Somebody();
        var wrong = known.Person.Iin[..11] + (char)('0' + ((known.Person.Iin[11] - '0' + 1) % 10));
        using var reader = await service.Person(Roles.Officer);

        var refused = await Send(reader, "disclosure", Typed(wrong));
        refused.Status.ShouldBe(422);
        refused.Text.ShouldContain("Контрольная цифра ИИН не сходится");
        refused.Text.ShouldContain($"value=\"{wrong}\"");
        refused.Text.ShouldContain("value=\"contact\" checked");
        var future = await Send(reader, "disclosure", [.. Typed(known.Person.Iin).Where(it => it.Item1 != "day"), ("day", "31.12.2198")]);
        future.Status.ShouldBe(422);
        future.Text.ShouldContain("Это ещё не произошло");
        var empty = await Send(reader, "access");
        empty.Status.ShouldBe(422);
        empty.Text.ShouldContain("href=\"#categories\"");
        (await Received(known)).ShouldBe(0);
        service.Output.ShouldNotContain(wrong);
    }

    [Fact]
    public async Task Nobody_on_record_is_recorded_only_when_the_officer_says_so()
    {
        using var reader = await service.Person(Roles.Officer);
        var confirm = await Send(reader, "disclosure", Typed(Person.Next().Iin));
        confirm.Text.ShouldContain("По этому номеру в реестре никого нет");

        (await Send(reader, "disclosure", Hidden(confirm))).Status.ShouldBe(422);
        var done = await Send(reader, "disclosure", [.. Hidden(confirm), ("nobody", "yes")]);

        done.Status.ShouldBe(200, done.Text);
        done.Text.ShouldContain("Ни в чью запись не помещено");
        done.Text.ShouldNotContain("/console/subjects/");
    }

    [Fact]
    public async Task An_appeal_on_paper_registers_the_person_and_an_access_is_told_of_them()
    {
        var person = Person.Next();
        using var reader = await service.Person(Roles.Officer);
        var confirm = await Send(reader, "appeal", [
            .. About(), ("iin", person.Iin), ("name", person.Name), ("appeal-text", person.Text), ("kind", "complaint"),
            ("form", "written")]);
        confirm.Status.ShouldBe(200, confirm.Text);
        (await service.Found("iin", person.Iin)).ShouldBeEmpty();
        var done = await Send(reader, "appeal", Hidden(confirm));
        done.Status.ShouldBe(200, done.Text);
        var subject = (await service.Found("iin", person.Iin)).Single();
        done.Text.ShouldContain($"/console/subjects/{subject}");

        var seen = await Send(reader, "access", [.. About(), ("find", person.Iin), ("categories", "appeal-content")]);
        (await Send(reader, "access", Hidden(seen))).Status.ShouldBe(200);
        var access = (await service.Get($"/v1/subjects/{subject}/accesses")).As(200).Items.Single()!;
        access["door"]!.GetValue<string>().ShouldBe("reported");
    }

    [Fact]
    public async Task Who_may_not_report_has_none_of_the_pages()
    {
        foreach (var role in Roles.All.Where(role => role is not (Roles.Service or Roles.Officer)))
        {
            using var reader = await service.Person(role);
            foreach (var page in (string[])["", "/disclosure", "/appeal", "/access", "/list", "/template.csv"])
                (await reader.Get($"/console/entry{page}")).Status.ShouldBe(403, $"{role} at {page}");
            var own = await reader.Get("/console/entry");
            foreach (var page in (string[])["/disclosure", "/list", "/result.csv"])
                (await reader.Send(own, $"/console/entry{page}")).Status.ShouldBe(403, $"{role} at {page}");
        }
    }

    private static async Task<Shown> Send(Reader reader, string kind, params (string, string)[] fields) =>
        await reader.Send(await reader.Get($"/console/entry/{kind}"), $"/console/entry/{kind}", fields);

    private static (string, string)[] About()
    {
        var then = Then;
        return
        [
            ("day", $"{then:dd.MM.yyyy}"), ("time", $"{then:HH:mm}"), ("channel", "in-person"), ("medium", "paper"),
            ("purpose", "appeals"), ("ground", "consent"), ("language", "kk"),
        ];
    }

    private static (string, string)[] Typed(string find, Guid? recipient = null) =>
    [
        .. About(), ("find", find), ("recipient", $"{recipient ?? ExampleIds.Recipient}"), ("categories", "contact"),
        ("categories", "address"), ("reason", "Тізілім істемей тұрды"),
    ];

    /// <summary>Fields that a page keeps for its next step.</summary>
    private static (string, string)[] Hidden(Shown page) => [.. Kept().Matches(page.Text)
        .Select(it => (it.Groups[1].Value, it.Groups[2].Value)).Where(it => it.Item1 is not ("form-token" or "back"))];

    private async Task<int> Received(Known known) =>
        (await service.Get(known.Door("disclosures"))).As(200).Items.Count;

    [GeneratedRegex("<input type=\"hidden\" name=\"([a-z-]+)\" value=\"([^\"]*)\"")]
    private static partial Regex Kept();
}
