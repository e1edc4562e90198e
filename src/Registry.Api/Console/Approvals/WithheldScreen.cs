using System.Text.Json.Nodes;
using Registry.Api.Console.Frame;
using Registry.Api.Reads;

namespace Registry.Api.Console.Approvals;

/// <summary>
/// /console/approvals/withheld/{withheldId}: an order forbids to tell the person of a disclosure; a second person says
/// yes or no. The decision is an operation whose id is made of the matter's.
/// </summary>
public static class WithheldScreen
{
    public static Task<IResult> Show(Visit visit, Guid withheldId) => Show(visit, withheldId, null, Wrongs.None);

    /// <summary>POST: <c>say</c> is yes or no.</summary>
    public static async Task<IResult> Decide(Visit visit, Guid withheldId)
    {
        var form = await visit.Request.ReadFormAsync(visit.Ended);
        string? purpose = form["purpose"];
        if ($"{form["say"]}" is not ("yes" or "no"))
            return Results.LocalRedirect($"~/console/approvals/withheld/{withheldId}");
        if (string.IsNullOrEmpty(purpose))
            return await Show(visit, withheldId, purpose, Wrongs.At("circumstances.purpose", "choose"));
        var told = await visit.Tell(
            form["say"] == "yes" ? "ApproveWithholding" : "DeclineWithholding",
            await visit.Deed(purpose, visit.DecisionOf(withheldId)), ("withheldId", withheldId));
        return told.IsGood
            ? Results.LocalRedirect("~/console/approvals")
            : await Show(visit, withheldId, purpose, Wrongs.Of(told));
    }

    private static async Task<IResult> Show(Visit visit, Guid withheldId, string? purpose, Wrongs wrong)
    {
        var list = await visit.Ask("ListWithheld", ("state", "proposed"), ("limit", Paging.MostLimit));
        if (!list.IsGood)
            return visit.Refused(list);
        var self = await visit.Ask("GetSelf");
        var answer = list.As<ListAnswer<ListWithheldEndpoint.Item>>();
        if (wrong.Any && answer.Items.All(it => it.WithheldId != withheldId))
            return visit.Refused(new(StatusCodes.Status409Conflict, new JsonObject { ["code"] = wrong.Code }));
        return answer.Items.FirstOrDefault(it => it.WithheldId == withheldId) is { } item
            ? visit.Show<WithheldPage>(
                new WithheldModel(
                    item, answer.Position, self.As<GetSelfEndpoint.Answer>(), await visit.Recipients(), purpose, wrong),
                wrong.Any ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK)
            : Results.LocalRedirect("~/console/approvals");
    }
}

public sealed record WithheldModel(
    ListWithheldEndpoint.Item Item, long Position, GetSelfEndpoint.Answer Self, RecipientNames Recipients,
    string? Purpose, Wrongs Wrong)
{
    public bool IsMine => Self.MayApprove && Item.ProposedBy != Self.ActorId;
}
