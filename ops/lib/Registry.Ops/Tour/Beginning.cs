using System.Text.Json;
using System.Text.Json.Nodes;
using Registry.Ops.Day;
using Registry.Ops.Wire;
using static Registry.Ops.Tour.Aigul;

namespace Registry.Ops.Tour;

/// <summary>She calls about the lift; her data go to whom they must, and to nobody else.</summary>
public sealed class Beginning(Aigul story)
{
    private Guide Guide => story.Guide;

    public async Task Tell(CancellationToken ct)
    {
        Guide.Tell(
            "Two organisations enter the register of recipients. Both have signed that they answer for what they get.");
        story.Lift = await Register("lift-firm", "ТОО «Лифт-Жайлау»", ["contact", "address"], ct);
        story.Housing = await Register(
            "housing-organisation", "МИБ «Көкжиек 12»", ["identity", "contact", "address", "appeal-content"], ct);
        await Call(ct);
        await Disclose(ct);
        await Repeat(ct);
        await Refuse(ct);
    }

    private async Task<Guid> Register(string kind, string name, string[] profile, CancellationToken ct)
    {
        var reply = await Guide.Ask("officer", "/v1/recipients", Body(
            Bodies.Officer(), ("kind", kind), ("name", name), ("profile", Bodies.Array(profile))), ct);
        Guide.Expect("registered", reply.Status == 201);
        var id = reply.Id("recipientId") ?? throw new OpsException("The recipient was not registered.");
        if (story.Since.Length == 0)
            story.Since = reply.Body.GetProperty("receipt").GetProperty("recordedAt").GetString()!;
        var undertaking = await Guide.Ask("officer", $"/v1/recipients/{id}/undertakings", Body(
            Bodies.Officer(), ("version", 1), ("until", "2040-01-01T00:00:00Z")), ct);
        Guide.Expect("the undertaking is in force", undertaking.Status == 201);
        return id;
    }

    private async Task Call(CancellationToken ct)
    {
        Guide.Tell("Aigul calls 109: the lift has stopped. The operator opens an appeal and names the lift firm.");
        var reply = await Guide.Ask("service", "/v1/appeals", Body(
            Operator(),
            ("kind", "complaint"),
            ("form", "oral"),
            ("values", new JsonObject
            {
                ["name"] = "Бекенова Айгүл Ерланқызы",
                ["phone"] = Phone,
                ["address"] = "Тұлпар көшесі, 12-үй, 84-пәтер",
                ["appeal-text"] = "Лифт үш күннен бері тоқтап тұр",
            }),
            ("recipients", Bodies.Array([story.Lift.ToString()]))), ct);
        Guide.Expect("one request registered her, kept what she said and named the recipient", reply.Status == 201);
        story.Subject = reply.Id("subjectId") ?? throw new OpsException("No appeal was opened.");
        story.Appeal = reply.Id("appealId")!.Value;
        story.Consent = reply.Id("consentId")!.Value;
    }

    private async Task Disclose(CancellationToken ct)
    {
        Guide.Tell("May her telephone and address go to the lift firm? First a dry run, then the disclosure itself.");
        var check =
            await Guide.Ask("service", "/v1/disclosures/check", story.Disclosure(story.Lift, "contact", "address"), ct);
        Guide.Expect("it would be accepted", check.Is("wouldBeAccepted"));
        var list = await Guide.Get("officer", $"/v1/subjects/{story.Subject}/disclosures", ct);
        Guide.Expect("and nothing is on record yet", list.IsGood && Items(list).Count == 0);
        story.FirstDisclosure = story.Disclosure(story.Lift, "contact", "address");
        var reply = await Guide.Ask("service", "/v1/disclosures", story.FirstDisclosure, ct);
        Guide.Expect("on record, with a receipt", reply.Status == 201 && reply.Id("disclosureId") is not null);
        story.FirstReceipt = reply.Body.GetProperty("receipt");
    }

    private async Task Repeat(CancellationToken ct)
    {
        Guide.Tell("The answer got lost on the way, so the service asks again with the same operation id.");
        var reply = await Guide.Ask("service", "/v1/disclosures", story.FirstDisclosure, ct);
        Guide.Expect(
            "the same receipt; it happened once",
            reply.Status == 200 && reply.Is("repeated")
            && JsonElement.DeepEquals(reply.Body.GetProperty("receipt"), story.FirstReceipt));
    }

    private async Task Refuse(CancellationToken ct)
    {
        Guide.Tell("Somebody would pass her data to the housing organisation too, which takes no part in this appeal.");
        var reply = await Guide.Ask("service", "/v1/disclosures", story.Disclosure(story.Housing, "contact"), ct);
        Guide.ExpectRefusal(reply, 409, "unassigned-recipient");
        var list = await Guide.Get("officer", "/v1/refusals?limit=10", ct);
        Guide.Expect("the refusal is on record", Items(list).Count(item =>
            item.GetProperty("code").GetString() == "unassigned-recipient"
            && item.GetProperty("recipientId").GetGuid() == story.Housing) == 1);
    }
}
