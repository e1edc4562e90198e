using System.Text.Json.Nodes;
using Registry.Ops.Acks;
using Registry.Ops.City;

namespace Registry.Ops.Day;

/// <summary>Tells one story to the registry: the appeal, its disclosures, and what else happens.</summary>
/// <param name="recipients">Ids by number of the organisation.</param>
/// <param name="before">The story before this one.</param>
public sealed class StoryTeller(
    Counter counter, People people, Recipients recipients, Story story, Story? before, string employee)
{
    public async Task Tell(CancellationToken ct)
    {
        var caller = people.Of(story.Caller);
        try
        {
            if (await Open(caller, ct) is not { } opened)
                return;
            var turns = new Turns(this, opened);
            await turns.Before(ct);
            if (story.Turn != Turn.Blocked)
                foreach (var passing in story.Passings)
                    await Pass(opened, passing, ct);
            await turns.After(ct);
            await new Slips(this, opened).Tell(ct);
            await new Endings(this, opened).Tell(ct);
        }
        finally
        {
            caller.Tell(null);
            recipients.Suspension.Told(story.Number);
        }
    }

    internal Counter Counter => counter;

    internal Story Story => story;

    internal Recipients Recipients => recipients;

    internal string Employee => employee;

    internal async Task<Guid?> SubjectBefore() => before is null ? null : await people.Of(before.Caller).Told;

    internal Guid Id(string what) => counter.Day.Operation($"{story.Number}/{what}");

    internal JsonObject Serving(int minutesSince = 0) => Bodies.Serving(story, employee, Moment(minutesSince));

    internal Task<Ack?> Disclose(Ack opened, Sending sending, CancellationToken ct)
    {
        var door = story.MinutesLate is null ? "disclosures" : "disclosures/reported";
        var recipient = recipients[sending.Organisation];
        var circumstances = Serving(minutesSince: 5);
        circumstances["purpose"] = sending.Purpose;
        circumstances["ground"] = sending.Ground;
        var body = new JsonObject
        {
            ["circumstances"] = circumstances,
            ["recipientId"] = recipient,
            ["categories"] = Bodies.Array(sending.Categories),
            ["appealId"] = opened.AppealId,
            ["words"] = sending.Words ?? Bodies.Reason("Өтінішті қарау үшін / для рассмотрения обращения"),
        };
        if (sending.Assign)
            body["assign"] = true;
        var about = Counter.Nothing with
        {
            SubjectId = opened.SubjectId,
            RecipientId = recipient,
            Categories = sending.Categories,
        };
        return counter.Do(new("service", door, $"/v1/{door}", Id(sending.What), body, about, sending.Refused), ct);
    }

    /// <summary>With a number the registry finds the person, however many call at once; else we know.</summary>
    private async Task<Ack?> Open(People.Known caller, CancellationToken ct)
    {
        var identified = story.Caller.Identifier is not null;
        if (identified || caller.SubjectId is not null)
            return await Open(caller, identified ? null : caller.SubjectId, ct);
        await caller.Gate.WaitAsync(ct);
        try
        {
            return await Open(caller, caller.SubjectId, ct);
        }
        finally
        {
            caller.Gate.Release();
        }
    }

    private async Task<Ack?> Open(People.Known caller, Guid? subjectId, CancellationToken ct)
    {
        var about = Counter.Nothing with { Categories = story.Categories };
        var opened = await counter.Do(
            new("service", "appeals", "/v1/appeals", Id("opened"), Appeal(subjectId), about), ct);
        if (opened is not null)
            caller.Tell(opened.SubjectId);
        return opened;
    }

    private JsonObject Appeal(Guid? subjectId)
    {
        var body = new JsonObject
        {
            ["circumstances"] = Serving(),
            ["kind"] = story.Kind,
            ["form"] = story.Way.Form,
            ["values"] = Bodies.Values(story.Values),
            ["category"] = story.Caller.Category,
            ["recipients"] = Bodies.Array(Named().Select(number => recipients[number].ToString())),
        };
        if (subjectId is not null)
            body["subjectId"] = subjectId;
        return body;
    }

    private IEnumerable<int> Named()
    {
        var named =
            story.Passings.Where(passing => passing.Assignment == Assignment.WithAppeal).Select(it => it.Organisation);
        return story.Turn == Turn.WithoutUndertaking ? named.Append(Turns.Unsigned) : named;
    }

    private async Task Pass(Ack opened, Passing passing, CancellationToken ct)
    {
        var recipient = recipients[passing.Organisation];
        if (passing.Assignment == Assignment.ByItself)
            await counter.Do(
                new(
                    "service", "appeals/recipients", $"/v1/appeals/{opened.AppealId}/recipients",
                    Id($"assigned/{passing.Organisation}"),
                    new() { ["circumstances"] = Serving(), ["recipientId"] = recipient },
                    Counter.Nothing with { AppealId = opened.AppealId, RecipientId = recipient }),
                ct);
        await Disclose(
            opened,
            new(passing.Organisation, passing.Categories, $"disclosed/{passing.Organisation}")
            {
                Assign = passing.Assignment == Assignment.WithDisclosure,
            },
            ct);
    }

    /// <summary>Of what is told late, when it happened.</summary>
    private DateTimeOffset? Moment(int minutesSince) => story.MinutesLate is { } late
        ? counter.Day.Began.AddMinutes(minutesSince - late)
        : null;
}
