using System.Text;
using Registry.Audit;
using Registry.Verifier;

namespace Registry.Api.Tests.LedgerPages;

/// <summary>On a database of its own: a row is altered.</summary>
public sealed class ReceiptTests(ServiceProcess service) : IClassFixture<ServiceProcess>
{
    [Fact]
    public async Task A_receipt_proves_without_us_that_the_tree_holds_the_operation()
    {
        var known = await service.Somebody();
        var told = (await service.Post("/v1/disclosures", Requests.Disclosure(known.AppealId))).As(201)["receipt"];

        var answer = (await service.Receipt(told["operationId"]!)).As(200);

        answer.MediaType.ShouldBe("text/plain");
        answer.Headers.ShouldContain($"attachment; filename=\"{told["operationId"]}.tlog-proof\"");
        var receipt = TlogProof.Parse(Encoding.UTF8.GetBytes(answer.Text));
        var leaf = Hash.OfLeaf(receipt.Extra!.Value.Span);
        $"{leaf}".ShouldBe($"{told["leafHash"]}");
        Checked(answer.Text, null, await service.Trust()).ShouldBeNull();
        Checked(answer.Text, "another"u8.ToArray(), await service.Trust())!.Code.ShouldBe(FaultCode.Inclusion);
        Encoding.UTF8.GetString(receipt.Extra.Value.Span).ShouldContain("\"type\":\"disclosure_recorded\"");
        $"{(await service.Get($"/v1/operations/{told["operationId"]}", "service")).As(200)["proof"]}"
            .ShouldBe("cosigned");
    }

    [Fact]
    public async Task A_receipt_is_for_the_source_that_told()
    {
        var known = await service.Somebody();
        var told = Requests.Disclosure(known.AppealId);
        (await service.Post("/v1/disclosures", told)).As(201);

        (await service.Receipt(told["operationId"]!, "officer")).ShouldBeProblem(404, "unknown-operation");
        (await service.Receipt($"{Guid.NewGuid()}")).ShouldBeProblem(404, "unknown-operation");
    }

    [Fact]
    public async Task Of_a_row_that_was_altered_no_receipt_is_made_and_everybody_who_watches_is_told()
    {
        var known = await service.Somebody();
        var told = (await service.Post("/v1/disclosures", Requests.Disclosure(known.AppealId))).As(201)["receipt"];
        var kept = (await service.Receipt(told["operationId"]!)).As(200).Text;
        await Altered("other", told["position"]!);

        (await service.Receipt(told["operationId"]!)).ShouldBeProblem(500, "record-altered", used: true);
        Checked(kept, null, await service.Trust()).ShouldBeNull();
        await service.State(it => it["scrubber"]!["findings"]!.GetValue<long>() > 0);
        var found = (await service.Get("/v1/ledger/incidents", "regulator")).As(200).Items.ShouldHaveSingleItem()!;
        $"{found["finding"]}".ShouldBe("changed-row");
        found["index"]!.GetValue<long>().ShouldBe(TlogProof.Parse(Encoding.UTF8.GetBytes(kept)).Index);
        $"{found["position"]}".ShouldBe($"{told["position"]}");
        service.Output.ShouldContain("ALARM changed-row");
        (await Health(degraded: true))["because"].AsArray().Select(it => $"{it}").ShouldBe(["findings"]);

        await Altered("appeals", told["position"]!);
        (await service.Receipt(told["operationId"]!)).As(200);
        await Health(degraded: false);
    }

    private static Fault? Checked(string receipt, byte[]? entry, TrustPolicy trust) =>
        new Receipt(Encoding.UTF8.GetBytes(receipt), entry, null).Check(trust, TextWriter.Null);

    private Task Altered(string purpose, object position) => service.Database.Execute(
        $"update registry.mt_events set data = jsonb_set(data, '{{Circumstances,Purpose}}', '\"{purpose}\"') "
        + $"where seq_id = {position}");

    /// <summary>What was put right is told for a round more.</summary>
    private async Task<Answer> Health(bool degraded)
    {
        for (var wait = 0; wait < 600; wait++, await Task.Delay(100))
            if ((await service.Send(HttpMethod.Get, "/health/ready", null)).As(200) is var health
                && health["degraded"].GetValue<bool>() == degraded)
                return health;
        throw new InvalidOperationException($"Health never said degraded: {degraded}.");
    }
}
