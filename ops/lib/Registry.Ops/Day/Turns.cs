using System.Text.Json.Nodes;
using Registry.Ops.Acks;
using Registry.Ops.City;

namespace Registry.Ops.Day;

/// <summary>What happens in a story besides the appeal and its disclosures.</summary>
/// <param name="opened">What the registry said of the appeal.</param>
internal sealed class Turns(StoryTeller teller, Ack opened)
{
    private readonly Guid subject = opened.SubjectId!.Value;
    private readonly Guid appeal = opened.AppealId!.Value;

    /// <summary>An organisation that takes part in appeals but has not signed.</summary>
    public static int Unsigned { get; } = Organisations.All.First(it => !it.Answers).Number;

    private Story Story => teller.Story;

    private Ack Opened => Counter.Nothing with { SubjectId = subject, AppealId = appeal };

    /// <summary>Before data leave.</summary>
    public async Task Before(CancellationToken ct)
    {
        if (Story.Turn is not (Turn.Blocked or Turn.Unblocked))
            return;
        var block = await Block(ct);
        await Breach(Story.Passings[0].Organisation, Story.Passings[0].Categories, "blocked", ct);
        if (Story.Turn == Turn.Unblocked && block?.BlockId is { } id)
            await Two(new() { ["action"] = "unblock", ["blockId"] = id }, ct, alone: true);
    }

    /// <summary>After they left; what is blocked stays where it is.</summary>
    public Task After(CancellationToken ct) => Story.Turn switch
    {
        Turn.Changed => Update("circumstances-changed", appeal, Changed(), ct),
        Turn.WrongValue => Update("value-was-wrong", appeal, Changed(), ct),
        Turn.WrongPhone => Update("value-was-wrong", null, ("phone", Names.Phone(Chance())), ct),
        Turn.OpenedByService => Look("service", appeal, teller.Serving(), ct),
        Turn.OpenedByOfficer => Look("officer", null, Bodies.Officer(Story.Language), ct),
        Turn.ToUnassigned => Breach(Unassigned(), Story.Passings[0].Categories, "unassigned-recipient", ct),
        Turn.OutsideProfile => Breach(Story.Passings[0].Organisation, ["identity"], "category-outside-profile", ct),
        Turn.WithoutUndertaking => Breach(Unsigned, ["contact"], "no-undertaking", ct),
        Turn.Destroyed => Two(
            new() { ["action"] = "destroy", ["whole"] = true, ["destructionGround"] = "25-2-8-violation" }, ct),
        Turn.Linked => Link(ct),
        _ => Task.CompletedTask,
    };

    private Chance Chance() => City.Chance.Of($"turns {Story.Caller.Phone} {Story.Number}");

    private (string, string) Changed() => Story.Values.ContainsKey("address")
        ? ("address", Names.Address(Chance(), Story.Caller.Kazakh))
        : ("appeal-text", $"{Story.Values["appeal-text"]} Нақтылау / уточнение.");

    private int Unassigned() =>
        Enumerable.Range(0, Organisations.All.Count)
            .Select(step => (Story.Number + step) % Organisations.All.Count)
            .First(number => Organisations.All[number].Answers && Story.Passings.All(it => it.Organisation != number));

    private Task<Ack?> Breach(int organisation, IReadOnlyList<string> categories, string code, CancellationToken ct) =>
        teller.Disclose(Opened, new(organisation, categories, $"breach/{code}") { Refused = code }, ct);

    private Task<Ack?> Block(CancellationToken ct) => teller.Counter.Do(
        new(
            "service", "subjects/blocks", $"/v1/subjects/{subject}/blocks", teller.Id("blocked"),
            new()
            {
                ["circumstances"] = teller.Serving(),
                ["appeals"] = Bodies.Array([appeal.ToString()]),
                ["words"] = Bodies.Reason("Дауланады / оспаривается"),
            },
            Opened),
        ct);

    private Task<Ack?> Update(string cause, Guid? matter, (string Field, string Text) value, CancellationToken ct)
    {
        var circumstances = teller.Serving();
        if (matter is null)
            circumstances["consentId"] = opened.ConsentId; // an appeal has its own, who the person is has not
        var body = new JsonObject
        {
            ["circumstances"] = circumstances,
            ["cause"] = cause,
            ["values"] = new JsonObject { [value.Field] = value.Text },
        };
        if (matter is not null)
            body["appealId"] = matter;
        var about = Opened with { AppealId = matter, Categories = [Field.CategoryOf(value.Field)] };
        return teller.Counter.Do(
            new("service", "subjects/updates", $"/v1/subjects/{subject}/updates", teller.Id("updated"),
                body, about), ct);
    }

    private Task<Ack?> Look(string role, Guid? matter, JsonObject circumstances, CancellationToken ct)
    {
        var body = new JsonObject
        {
            ["circumstances"] = circumstances,
            ["categories"] = Bodies.Array(["contact", "address"]),
            ["words"] = Bodies.Reason("Қайта қоңырау шалу / обратный звонок"),
        };
        if (matter is not null)
            body["appealId"] = matter;
        var about = Opened with { AppealId = matter, Categories = ["contact", "address"] };
        return teller.Counter.Do(
            new(role, "subjects/accesses", $"/v1/subjects/{subject}/accesses", teller.Id("opened-values"),
                body, about), ct);
    }

    private async Task Link(CancellationToken ct)
    {
        if (await teller.SubjectBefore() is { } other)
            await Two(new() { ["action"] = "link", ["otherSubjectId"] = other }, ct);
    }

    /// <summary>The officer proposes, the approver approves.</summary>
    /// <param name="alone">The officer first tries to do it alone, which must be refused.</param>
    private async Task Two(JsonObject proposal, CancellationToken ct, bool alone = false)
    {
        proposal.Insert(0, "circumstances", Bodies.Officer(Story.Language));
        proposal["words"] = Bodies.Reason("Тексерілді / проверено");
        var proposed = await teller.Counter.Do(
            new("officer", "subjects/proposals", $"/v1/subjects/{subject}/proposals", teller.Id("proposed"),
                proposal, Opened), ct);
        if (proposed?.ProposalId is not { } id)
            return;
        if (alone)
            await Approve("officer", id, "approver-only", ct);
        await Approve("approver", id, null, ct);
    }

    private Task<Ack?> Approve(string role, Guid proposal, string? refused, CancellationToken ct) => teller.Counter.Do(
        new(
            role, "subjects/proposals/approval", $"/v1/subjects/{subject}/proposals/{proposal}/approval",
            teller.Id($"approved/{role}"), new() { ["circumstances"] = Bodies.Officer(Story.Language) },
            Opened, refused),
        ct);
}
