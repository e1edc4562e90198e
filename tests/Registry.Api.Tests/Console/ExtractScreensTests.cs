using System.Security.Cryptography;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Registry.Api.Tests.Extracts;
using Registry.Api.Tests.LedgerPages;
using static Registry.Api.Tests.Requests;

namespace Registry.Api.Tests.Console;

/// <summary>An extract in the console, from the question to the verdict. The one-time link is used up here.</summary>
public sealed partial class ExtractScreensTests(ServiceProcess service) : IClassFixture<ServiceProcess>
{
    private const string List = "/console/extracts";

    [Fact]
    public async Task One_asks_another_approves_and_the_file_is_checked_and_handed_over()
    {
        using var officer = await service.ByLink();
        using var approver = await service.Given(officer, "approver");
        var known = await service.Somebody();
        await Task.Delay(TimeSpan.FromSeconds(1.5)); // a period ends no later than now

        var id = await Asked(officer);
        await Approved(officer, approver, id);
        var page = await Checked(approver, id);
        await HandedOver(approver, page, id);
        await Brought(officer, id);
        await ReceiptIsChecked(officer, known);
        await NobodyElse(officer, id);
    }

    private async Task<string> Asked(Reader officer)
    {
        var authority = $"{await service.Authority()}";
        var before = (await service.Get("/v1/extracts")).As(200).Items.Count;
        var page = await officer.Get($"{List}/new");
        page.Status.ShouldBe(200, page.Text);
        (string, string)[] typed =
        [
            ("operation", $"{Guid.NewGuid()}"), ("recipientId", authority), ("issuer", "Прокуратура <№ 5>"),
            ("from", "01.01.2024"), ("to", "31.12.2099"), ("purpose", "rights-requests"), ("field", "address"),
        ];
        var lacking = await officer.Send(page, $"{List}/new", typed);
        lacking.Status.ShouldBe(422);
        ShouldKeepWhatWasTyped(lacking, authority);
        var refused = await officer.Send(page, $"{List}/new",
            [.. typed, ("document-reference", "12-3"), ("field", "health")]);
        refused.Status.ShouldBe(422, refused.Text);
        ShouldKeepWhatWasTyped(refused, authority);

        (string, string)[] whole = [.. typed, ("document-reference", "12-3")];
        var foreseen = await officer.Send(page, $"{List}/new", whole);
        foreseen.Status.ShouldBe(200, foreseen.Text);
        foreseen.Text.ShouldContain("Отправить на подтверждение");
        (await service.Get("/v1/extracts")).As(200).Items.Count.ShouldBe(before, "nothing is recorded yet");
        var asked = await officer.Send(page, $"{List}/new", [.. whole, ("sure", "yes")]);
        asked.Status.ShouldBe(302, asked.Text);
        return asked.To!.Split('/')[^1];
    }

    private static void ShouldKeepWhatWasTyped(Shown page, string authority)
    {
        page.Text.ShouldContain("value=\"Прокуратура <№ 5>\"");
        page.Text.ShouldContain("value=\"31.12.2099\"");
        page.Text.ShouldContain($"value=\"{authority}\" selected");
        page.Text.ShouldContain("value=\"address\" checked");
    }

    private async Task Approved(Reader officer, Reader approver, string id)
    {
        var own = await officer.Get($"{List}/{id}");
        own.Text.ShouldContain("ждёт решения второго человека");
        own.Text.ShouldNotContain("value=\"approve\"");
        (await officer.Send(own, $"{List}/{id}", ("do", "approve"), ("purpose", "rights-requests"))).Status
            .ShouldBe(422, "nobody approves their own");

        var page = await approver.Get($"{List}/{id}");
        page.Text.ShouldContain("value=\"approve\"");
        (await approver.Get("/console/approvals")).Text.ShouldContain($"href=\"{List}/{id}\"");
        await service.Mirror.Stand(); // no signed tree holds the approval, so it is not built yet
        (await approver.Send(page, $"{List}/{id}", ("do", "approve"), ("operation", $"{Guid.NewGuid()}"), ("purpose",
            "rights-requests"))).To.ShouldBe($"{List}/{id}");
        var building = await approver.Get($"{List}/{id}");
        await service.Mirror.GoOn();
        building.Text.ShouldContain("<progress");
        building.Headers["Refresh"].ShouldBe("3");
        await service.Ended(Guid.Parse(id), "issued");
    }

    private async Task<Shown> Checked(Reader approver, string id)
    {
        var page = await approver.Get($"{List}/{id}");
        page.Headers.ContainsKey("Refresh").ShouldBeFalse();
        page.Text.ShouldContain("Выписка подлинная, не изменена и полна");
        Regex.Count(page.Text, "mark proved").ShouldBe(3, page.Text);
        Regex.Count(page.Text, "mark unproved").ShouldBe(3, page.Text);
        (await HandedOver(id)).ShouldBe(0, "nothing left by being checked");

        var verdict = (await service.Get($"/v1/extracts/{id}/verdict", "approver")).As(200);
        $"{verdict["outcome"]}".ShouldBe("verified");
        verdict["claims"].AsArray().Select(it => $"{it!["code"]}").ShouldBe(
            ["authentic", "unaltered", "complete", "not-rewritten", "signed-only", "told"]);
        verdict["extract"]["values"]!.GetValue<long>().ShouldBeGreaterThan(0);
        return page;
    }

    private async Task HandedOver(Reader approver, Shown page, string id)
    {
        var bytes = await approver.Bytes(page, $"{List}/{id}/file");
        Convert.ToHexStringLower(SHA256.HashData(bytes)).ShouldBe(Digest().Match(page.Text).Value);
        (await HandedOver(id)).ShouldBe(1);

        var lacking = await approver.Send(page, $"{List}/{id}", ("do", "handover"), ("purpose", "rights-requests"),
            ("document-reference", "Расписка 7"));
        lacking.Status.ShouldBe(422);
        lacking.Text.ShouldContain("value=\"Расписка 7\"");
        (await approver.Send(page, $"{List}/{id}", ("do", "handover"), ("purpose", "rights-requests"),
            ("medium", "paper"), ("contact-person", "Инспектор"), ("document-reference", "Расписка 7")))
            .To.ShouldBe($"{List}/{id}");
        (await HandedOver(id)).ShouldBe(2);
    }

    private async Task Brought(Reader officer, string id)
    {
        var page = await officer.Get(List);
        var (bytes, _) = await service.Fetched(Guid.Parse(id));
        var genuine = await officer.SendFile(page, $"{List}/check", bytes);
        genuine.Status.ShouldBe(200, genuine.Text);
        genuine.Text.ShouldContain("Выписка подлинная, не изменена и полна");

        bytes[bytes.AsSpan().IndexOf("data.jsonl"u8) + 60] ^= 1; // in what it holds
        var forged = await officer.SendFile(page, $"{List}/check", bytes);
        forged.Status.ShouldBe(200, forged.Text);
        forged.Text.ShouldContain("Этому файлу верить нельзя");
        forged.Text.ShouldContain("mark refused");
        forged.Text.ShouldNotContain("mark proved");
        (await officer.Send(page, $"{List}/check")).Status.ShouldBe(422, "no file was chosen");
        (await officer.SendFile(page with { Text = "" }, $"{List}/check", bytes)).Status.ShouldBe(400, "no form of ours");
    }

    private async Task ReceiptIsChecked(Reader officer, Known known)
    {
        var told = Disclosure(known.AppealId);
        (await service.Post("/v1/disclosures", told)).As(201);
        var receipt = (await service.Receipt(told["operationId"]!)).As(200).Text;
        var page = await officer.Get("/console/ledger");
        (await officer.SendFile(page, "/console/ledger/check", [], ("receipt", receipt.Replace("\n", "\r\n"))))
            .Text.ShouldContain("Квитанция подлинная");
        (await officer.SendFile(page, "/console/ledger/check", System.Text.Encoding.UTF8.GetBytes(receipt)))
            .Text.ShouldContain("Квитанция подлинная");
        var other = Number().Replace(receipt, "index 0\n", 1);
        (await officer.SendFile(page, "/console/ledger/check", [], ("receipt", other)))
            .Text.ShouldContain("Этой квитанции верить нельзя");
    }

    private async Task NobodyElse(Reader officer, string id)
    {
        using var inspector = await service.Given(officer, "inspector");
        foreach (var path in (string[])[List, $"{List}/new", $"{List}/{id}"])
            (await inspector.Get(path)).Status.ShouldBe(403, path);
        (await inspector.Send(await inspector.Get(List), $"{List}/{id}/file")).Status.ShouldBe(403);
        using var regulator = await service.Given(officer, "regulator");
        var list = await regulator.Get(List);
        list.Status.ShouldBe(200);
        list.Text.ShouldNotContain(id);
        (await regulator.Get($"{List}/new")).Status.ShouldBe(403);
        (await regulator.Get($"{List}/{id}")).Status.ShouldBe(404);
        (await regulator.Send(list, $"{List}/{id}/file")).Status.ShouldBe(404);
        (await regulator.Send(list, $"{List}/{id}", ("do", "handover"), ("purpose", "rights-requests"))).Status
            .ShouldBe(403);
        (await service.Get($"/v1/extracts/{id}/verdict", "regulator")).Status.ShouldBe(403);
    }

    private async Task<int> HandedOver(string id) =>
        (await service.Shown(Guid.Parse(id)))["handedOver"]!.GetValue<int>();

    [GeneratedRegex("[0-9a-f]{64}")]
    private static partial Regex Digest();

    [GeneratedRegex("index [0-9]+\n")]
    private static partial Regex Number();
}
