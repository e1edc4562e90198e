using Registry.Api.Examples;
using static Registry.Api.Tests.Requests;

namespace Registry.Api.Tests.Reads;

/// <summary>On a database of its own: everything is counted.</summary>
public sealed class DisclosureSummaryTests(ServiceProcess service) : IClassFixture<ServiceProcess>
{
    private const string Summary = "/v1/disclosures/summary";

    [Fact]
    public async Task What_is_counted_is_what_the_list_has()
    {
        var appeal = (await service.Post("/v1/appeals", Appeal(
            Person.Next(), ("recipients", Ids(ExampleIds.Recipient, ExampleIds.OtherRecipient))))).As(201).Id("appealId");
        foreach (var (recipient, channel) in new[]
        {
            (ExampleIds.Recipient, "call"), (ExampleIds.Recipient, "chatbot"), (ExampleIds.OtherRecipient, "call"),
        })
            (await service.Post("/v1/disclosures", Disclosure(appeal)
                .But("recipientId", $"{recipient}").About("channel", channel))).As(201);
        (await service.Post("/v1/disclosures/reported", Disclosure(appeal)
            .But("recipientId", $"{ExampleIds.ToReinstate}")
            .About("occurredAt", "2026-03-01T20:30:00Z"))).As(201);

        var all = (await service.Get(Summary)).As(200);
        all["count"].GetValue<long>().ShouldBe((await service.Get("/v1/disclosures?limit=1000")).As(200).Items.Count);
        all["count"].GetValue<long>().ShouldBe(4);
        all["findings"].GetValue<long>().ShouldBe(1);
        all["recipients"].GetValue<int>().ShouldBe(3);
        $"{all["days"][0]!["day"]}".ShouldBe("2026-03-02", "a day of Astana");
        all["leading"][0]!["recipientId"]!.GetValue<Guid>().ShouldBe(ExampleIds.Recipient);
        all["leading"][0]!["count"]!.GetValue<long>().ShouldBe(2);
        all["channels"].AsArray().Select(it => $"{it!["channel"]} {it["count"]}").ShouldBe(["call 3", "chatbot 1"]);
        all["coverage"]["words"].ShouldNotBeNull();

        await Narrowed($"recipientId={ExampleIds.Recipient}", 2);
        await Narrowed("channel=chatbot", 1);
        await Narrowed("ground=consent", 4);
        await Narrowed("ground=authority-order", 0);
        await Narrowed("findings=true", 1);
        await Narrowed("to=2026-04-01T00:00:00Z", 1);
        await Narrowed("category=address&purpose=appeals", 4);
        await Narrowed($"actor={Guid.NewGuid()}", 0);
        await Narrowed($"actor={(await service.Get("/v1/disclosures")).As(200).Items[0]!["actor"]}", 4);
    }

    /// <summary>The list and its counts go by the same filter.</summary>
    private async Task Narrowed(string query, long count)
    {
        (await service.Get($"{Summary}?{query}")).As(200)["count"].GetValue<long>().ShouldBe(count, query);
        (await service.Get($"/v1/disclosures?{query}")).As(200).Items.Count.ShouldBe((int)count, query);
    }
}
