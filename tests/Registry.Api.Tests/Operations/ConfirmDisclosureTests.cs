using System.Text.Json.Nodes;
using static Registry.Api.Tests.Requests;

namespace Registry.Api.Tests.Operations;

[Collection(SharedProcess.Name)]
public sealed class ConfirmDisclosureTests(ServiceProcess service)
{
    [Fact]
    public async Task What_the_recipient_confirms_is_shown_with_the_disclosure()
    {
        var known = await service.Somebody();
        var disclosure = await service.Disclosed(known);
        var entry = await service.Entry(known, disclosure);
        entry["receivedAt"].ShouldBeNull();
        entry["recipientResponsibleFrom"]!.GetValue<string>().ShouldBe(entry["occurredAt"]!.GetValue<string>());

        (await Confirm(disclosure, "received")).As(201).Id("disclosureId").ShouldBe(disclosure);
        (await Confirm(disclosure, "destroyed")).As(201);

        entry = await service.Entry(known, disclosure);
        entry["receivedAt"].ShouldNotBeNull();
        entry["confirmation"]!.GetValue<string>().ShouldBe("destroyed");
        entry["recipientResponsibleFrom"]!.GetValue<string>().ShouldBe(entry["occurredAt"]!.GetValue<string>());
        (await service.EventsThatSay("Хат №5")).ShouldBe(0);
    }

    [Fact]
    public async Task Nothing_is_confirmed_before_the_data_left()
    {
        var disclosure = await service.Disclosed(await service.Somebody());

        (await service.Post($"/v1/disclosures/{disclosure}/confirmations", Operation(
            ("confirmation", "received")).About("occurredAt", "2026-01-01T00:00:00+05:00")))
            .ShouldBeProblem(422, "earlier-than-disclosed", "6.1");
    }

    [Fact]
    public async Task An_unknown_disclosure_and_that_of_somebody_destroyed_are_refused()
    {
        (await Confirm(Guid.NewGuid(), "used")).ShouldBeProblem(404, "unknown-disclosure", "6.2");
        var known = await service.Somebody();
        var disclosure = await service.Disclosed(known);
        await service.Destroyed(known);
        (await Confirm(disclosure, "used")).ShouldBeProblem(410, "destroyed-subject", "art. 18");
    }

    private Task<Answer> Confirm(Guid disclosure, string what) => service.Post(
        $"/v1/disclosures/{disclosure}/confirmations",
        Operation(("confirmation", what), ("words", Texts(("document-reference", "Хат №5")))));
}
