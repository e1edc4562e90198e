using System.Text.Json.Nodes;
using Registry.Ops.Acks;
using Registry.Ops.City;

namespace Registry.Ops.Day;

/// <summary>What was allowed ends in mid-story; what is tried afterwards must be refused.</summary>
/// <param name="opened">What the registry said of the appeal.</param>
internal sealed class Endings(StoryTeller teller, Ack opened)
{
    private readonly Guid subject = opened.SubjectId!.Value;
    private readonly Guid appeal = opened.AppealId!.Value;

    private Ack Opened => Counter.Nothing with { SubjectId = subject, AppealId = appeal };

    public Task Tell(CancellationToken ct) => teller.Story.Turn switch
    {
        Turn.Withdrawn => Then(Withdraw(ct), "consent-withdrawn", ct),
        Turn.Closed => Then(Close(ct), "consent-expired", ct),
        Turn.Restricted => Then(Limit("restrictions", ct), "restricted", ct),
        Turn.Deleted => Then(Limit("deletions", ct), "deleted", ct),
        Turn.Held => Hold(ct),
        Turn.BeforeSuspension => ToPassing(null, ct),
        Turn.Suspension => Suspend(ct),
        Turn.AfterSuspension => ToSuspended(ct),
        _ => Task.CompletedTask,
    };

    /// <summary>Once more to whom they went before.</summary>
    private async Task Then(Task<Ack?> ending, string refused, CancellationToken ct)
    {
        await ending;
        var passing = teller.Story.Passings[0];
        await teller.Disclose(
            Opened, new(passing.Organisation, passing.Categories, $"breach/{refused}") { Refused = refused }, ct);
    }

    private Task<Ack?> Withdraw(CancellationToken ct) => teller.Counter.Do(
        new(
            "service", "consents/withdrawal", $"/v1/consents/{opened.ConsentId}/withdrawal", teller.Id("withdrawn"),
            new()
            {
                ["circumstances"] = teller.Serving(),
                ["words"] = Bodies.Reason("Келісімін қайтарып алды / отозвал согласие"),
            },
            Opened with { ConsentId = opened.ConsentId }),
        ct);

    private Task<Ack?> Close(CancellationToken ct) => teller.Counter.Do(
        new(
            "service", "appeals/closing", $"/v1/appeals/{appeal}/closing", teller.Id("closed"),
            new() { ["circumstances"] = teller.Serving() }, Opened),
        ct);

    private Task<Ack?> Limit(string kind, CancellationToken ct)
    {
        var body = new JsonObject
        {
            ["circumstances"] = Bodies.Officer(teller.Story.Language),
            ["appeals"] = Bodies.Array([appeal.ToString()]),
            ["words"] = Bodies.Reason("Шешім бойынша / по решению"),
        };
        if (kind == "restrictions")
            body["until"] = Bodies.Time(teller.Counter.Day.Began.AddDays(30));
        return teller.Counter.Do(
            new("officer", $"subjects/{kind}", $"/v1/subjects/{subject}/{kind}", teller.Id(kind), body, Opened), ct);
    }

    private async Task Hold(CancellationToken ct)
    {
        await Limit("holds", ct);
        var proposal = new JsonObject
        {
            ["circumstances"] = Bodies.Officer(teller.Story.Language),
            ["action"] = "destroy",
            ["appeals"] = Bodies.Array([appeal.ToString()]),
            ["destructionGround"] = "25-2-8-violation",
            ["words"] = Bodies.Reason("Тексерілді / проверено"),
        };
        await teller.Counter.Do(
            new("officer", "subjects/proposals", $"/v1/subjects/{subject}/proposals", teller.Id("proposed"),
                proposal, Opened, "held"), ct);
    }

    private Task<Ack?> ToPassing(string? refused, CancellationToken ct) => teller.Disclose(
        Opened,
        new(Organisations.Passing.Number, ["contact"], "passing") { Assign = true, Refused = refused }, ct);

    private async Task Suspend(CancellationToken ct)
    {
        await teller.Recipients.Suspension.Before(teller.Story.Number).WaitAsync(ct);
        var recipient = teller.Recipients[Organisations.Passing.Number];
        await teller.Counter.Do(
            new(
                "officer", "recipients/suspension", $"/v1/recipients/{recipient}/suspension", teller.Id("suspended"),
                new()
                {
                    ["circumstances"] = Bodies.Officer(teller.Story.Language),
                    ["words"] = Bodies.Reason("Міндеттемесін орындамайды / не исполняет обязательство"),
                },
                Counter.Nothing with { RecipientId = recipient }),
            ct);
    }

    private async Task ToSuspended(CancellationToken ct)
    {
        await teller.Recipients.Suspension.Before(teller.Story.Number).WaitAsync(ct);
        await ToPassing("suspended-recipient", ct);
    }
}
