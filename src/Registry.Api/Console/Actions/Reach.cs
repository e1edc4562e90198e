using System.Text.Json.Nodes;
using Registry.Api.Console.Frame;
using Registry.Api.Console.Subjects;
using Registry.Api.Reads;

namespace Registry.Api.Console.Actions;

/// <summary>How far an action goes: what, of how many people, and who had it.</summary>
/// <param name="Slices">Parts of the person's data.</param>
/// <param name="People">The person and the linked ones it reaches.</param>
public sealed record Reach(
    int Slices, IReadOnlyList<string> Categories, IReadOnlyList<Guid> Recipients, int People = 1)
{
    public static async Task<Reach> Of(Visit visit, ActionForm form, SubjectAnswer record)
    {
        if (form.Kind == "destroy" && await Foreseen(visit, form) is { } foreseen)
            return foreseen;
        var given = (await visit.Ask(
            "ListDisclosuresOfSubject", ("subjectId", form.SubjectId), ("Limit", Paging.MostLimit)))
            .As<ListAnswer<DisclosureAnswer>>().Items;
        var (whole, appeals) = Scope(form, record);
        if (form.Kind == "correct")
        {
            var category = Domain.Field.All[form.Field!].Category;
            return new(1, [category], [.. given.Where(it => it.Categories.Contains(category))
                .Select(it => it.RecipientId).Distinct()]);
        }

        var slices = Holdings.Living(record)
            .Where(it => whole || (it.AppealId is { } appeal && appeals.Contains(appeal))).ToList();
        return new(slices.Count, Holdings.Categories(slices), [.. given
            .Where(it => whole || (it.AppealId is { } appeal && appeals.Contains(appeal)))
            .Select(it => it.RecipientId).Distinct()]);
    }

    /// <summary>What the registry itself says a destruction would do.</summary>
    public static async Task<Reach?> Foreseen(Visit visit, ActionForm form)
    {
        var member = new JsonObject { ["subjectId"] = form.SubjectId.ToString() };
        if (form.Whole)
            member["whole"] = true;
        else
            member["appeals"] = new JsonArray([.. form.Appeals.Select(id => (JsonNode?)id.ToString())]);
        var run = await visit.Tell("DryRunBatch", new()
        {
            ["members"] = new JsonArray(member), ["destructionGround"] = form.Ground,
            ["resolvesBlock"] = form.ResolvesBlock,
        });
        return run.IsGood && run.As<DryRunBatchEndpoint.Answer>().Lines is [var line]
            ? new(line.Slices, line.Categories, line.Recipients, line.People)
            : null;
    }

    private static (bool Whole, IReadOnlyList<Guid> Appeals) Scope(ActionForm form, SubjectAnswer record) =>
        form.Kind == "unblock" && record.Blocks.FirstOrDefault(it => it.BlockId == form.BlockId) is { } block
            ? (block.Whole, block.Appeals)
            : (form.Whole, form.Appeals);
}
