using static Registry.Api.Tests.Requests;

namespace Registry.Api.Tests.Operations;

/// <summary>SuspendRecipient, ReinstateRecipient.</summary>
[Collection(SharedProcess.Name)]
public sealed class SuspendRecipientTests(ServiceProcess service)
{
    [Fact]
    public async Task A_suspended_recipient_gets_nothing_until_it_is_reinstated()
    {
        var known = await service.Somebody();
        var recipient = await service.Recipient("contact", "address");
        await service.Undertakes(recipient);
        var tell = Disclosure(known.AppealId, ("assign", true)).But("recipientId", $"{recipient}");

        (await Do(recipient, "suspension")).As(201).Id("recipientId").ShouldBe(recipient);

        (await service.Post("/v1/disclosures", tell)).ShouldBeProblem(409, "suspended-recipient", "10(1)");
        (await service.Post($"/v1/appeals/{known.AppealId}/recipients", Operation(("recipientId", $"{recipient}"))))
            .ShouldBeProblem(409, "suspended-recipient", "10(1)");
        (await service.Post("/v1/appeals", Requests.Appeal(Person.Next()).But("recipients", Ids(recipient))))
            .ShouldBeProblem(409, "suspended-recipient", "10(1)");
        (await SuspendedAt(recipient)).ShouldNotBeNull();
        (await Do(recipient, "suspension")).ShouldBeProblem(409, "suspended-recipient", "10(1)");
        (await Do(recipient, "reinstatement")).As(201);
        (await SuspendedAt(recipient)).ShouldBeNull();
        (await service.Post("/v1/disclosures", tell)).As(201);
        (await Do(recipient, "reinstatement")).ShouldBeProblem(409, "not-suspended", "10(1)");
    }

    [Fact]
    public async Task An_unknown_recipient_is_refused() =>
        (await Do(Guid.NewGuid(), "suspension")).ShouldBeProblem(404, "unknown-recipient", "5.2");

    [Fact]
    public async Task A_service_suspends_nobody() =>
        (await Do(Examples.ExampleIds.Recipient, "suspension", "service"))
            .ShouldBeProblem(403, "not-for-this-role");

    private Task<Answer> Do(Guid recipient, string what, string role = "officer") =>
        service.Post($"/v1/recipients/{recipient}/{what}", Operation(("words", Texts(("reason", "Тексеру")))), role);

    private async Task<string?> SuspendedAt(Guid recipient) =>
        (await service.Get("/v1/recipients?limit=1000")).As(200).Items
            .Single(item => item!["recipientId"]!.GetValue<Guid>() == recipient)!["suspendedAt"]?.GetValue<string>();
}
