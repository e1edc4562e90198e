using System.Text.Json.Nodes;
using Registry.Ops.Acks;
using Registry.Ops.City;

namespace Registry.Ops.Day;

/// <summary>What employees try that no rule lets pass, and what they report of it.</summary>
/// <param name="opened">What the registry said of the appeal.</param>
internal sealed class Slips(StoryTeller teller, Ack opened)
{
    private const string Forbidden = "forbidden-category";

    private readonly Guid subject = opened.SubjectId!.Value;
    private readonly Guid appeal = opened.AppealId!.Value;

    private Story Story => teller.Story;

    private Ack Opened => Counter.Nothing with { SubjectId = subject, AppealId = appeal };

    public Task Tell(CancellationToken ct) => Story.Turn switch
    {
        Turn.OutsidePurpose => Again("category-outside-purpose", ["health"], "rights-requests", ct),
        Turn.UndeclaredPurpose => Again("undeclared-purpose", ["contact"], "surveys", ct),
        Turn.ForbiddenCopy => Collect("subjects/collections", teller.Serving(), Forbidden, [], ct),
        Turn.Ordered => Order(ct),
        Turn.Abroad => teller.Disclose(
            Opened,
            new(Organisations.Abroad.Number, ["contact"], "abroad")
            {
                Assign = true,
                Refused = "consent-scope-missing",
            },
            ct),
        Turn.SamePerson => Alone(ct),
        Turn.ReportedCopy => Report(ct),
        _ => Task.CompletedTask,
    };

    /// <summary>To whom data went before.</summary>
    private Task<Ack?> Again(string refused, string[] categories, string purpose, CancellationToken ct) =>
        teller.Disclose(
            Opened,
            new(Story.Passings[0].Organisation, categories, $"breach/{refused}")
            {
                Purpose = purpose,
                Refused = refused,
            },
            ct);

    private Task<Ack?> Collect(
        string door, JsonObject circumstances, string? refused, IReadOnlyList<string> found, CancellationToken ct) =>
        teller.Counter.Do(
            new(
                "service", door, $"/v1/{door.Replace("subjects", $"subjects/{subject}", StringComparison.Ordinal)}",
                teller.Id("copied"),
                new()
                {
                    ["circumstances"] = circumstances,
                    ["appealId"] = appeal,
                    ["values"] = new JsonObject { ["document-copy"] = "scan-1.pdf" },
                },
                Opened with { Categories = ["identity-document-copy"] }, refused, found),
            ct);

    /// <summary>It happened as the appeal came in.</summary>
    private Task<Ack?> Report(CancellationToken ct)
    {
        var circumstances = teller.Serving();
        circumstances["occurredAt"] = opened.RecordedAt;
        return Collect("subjects/collections/reported", circumstances, null, [Forbidden], ct);
    }

    private async Task Order(CancellationToken ct)
    {
        var sending = new Sending(Organisations.Authority.Number, ["contact"], "ordered/unnamed")
        {
            Assign = true,
            Ground = "authority-order",
            Refused = "order-not-named",
        };
        await teller.Disclose(Opened, sending, ct);
        var words = Bodies.Reason("Орган талабы / требование органа");
        words["issuer"] = "Астана қаласының тексеру органы";
        words["document-reference"] = $"2-14/{Story.Number}";
        await teller.Disclose(Opened, sending with { What = "ordered", Words = words, Refused = null }, ct);
    }

    /// <summary>The service says who proposes; the same person comes with a token of their own. An officer ends it.</summary>
    private async Task Alone(CancellationToken ct)
    {
        var circumstances = teller.Serving();
        circumstances["employee"] = teller.Counter.Person("approver");
        circumstances.Remove("automated");
        var proposed = await teller.Counter.Do(
            new(
                "service", "subjects/proposals", $"/v1/subjects/{subject}/proposals", teller.Id("proposed"),
                new()
                {
                    ["circumstances"] = circumstances,
                    ["action"] = "destroy",
                    ["appeals"] = Bodies.Array([appeal.ToString()]),
                    ["destructionGround"] = "25-2-8-violation",
                    ["words"] = Bodies.Reason("Қате тіркелді / открыто по ошибке"),
                },
                Opened),
            ct);
        if (proposed?.ProposalId is not { } proposal)
            return;
        await Decide("approver", proposal, "approval", "same-person", ct);
        await Decide("officer", proposal, "refusal", null, ct);
    }

    private Task<Ack?> Decide(string role, Guid proposal, string decision, string? refused, CancellationToken ct) =>
        teller.Counter.Do(
            new(
                role, $"subjects/proposals/{decision}", $"/v1/subjects/{subject}/proposals/{proposal}/{decision}",
                teller.Id($"{decision}/{role}"), new() { ["circumstances"] = Bodies.Officer(Story.Language) },
                Opened, refused),
            ct);
}
