using Registry.Api.Console.Frame;
using Registry.Api.Operations;
using Registry.Api.Reads;

namespace Registry.Api.Console.Actions;

/// <summary>
/// /console/subjects/{subjectId}/block, unblock, correct, destroy: what is to be done, then what that means, then it is
/// done, or proposed where a second person must say yes.
/// </summary>
public static class ActionScreen
{
    public static void MapActions(this IEndpointRouteBuilder console)
    {
        foreach (var kind in (string[])["block", "unblock", "correct", "destroy"])
        {
            console.MapGet($"/subjects/{{subjectId:guid}}/{kind}", (
                Visit visit, Guid subjectId, Guid? block, Looks looks) => Ask(
                visit, new(kind, subjectId, Guid.NewGuid()) { BlockId = block }, looks));
            console.MapPost($"/subjects/{{subjectId:guid}}/{kind}", (Visit visit, Guid subjectId, Looks looks) =>
                Do(visit, kind, subjectId, looks));
        }
    }

    private static async Task<IResult> Ask(Visit visit, ActionForm form, Looks looks)
    {
        if (looks.Stated(visit.Who, form.SubjectId) is null)
            return Results.LocalRedirect($"~/console/subjects/{form.SubjectId}");
        if (!await visit.May(form.Door))
            return visit.Refused(Inside.ApiAnswer.Refused(Problems.ProblemKinds.NotForThisRole));
        var record = await visit.Ask("GetSubject", ("subjectId", form.SubjectId));
        return record.IsGood
            ? visit.Show<ActionPage>(
                new ActionModel(form, record.As<SubjectAnswer>()),
                form.Wrong.Any ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK)
            : visit.Refused(record);
    }

    private static async Task<IResult> Do(Visit visit, string kind, Guid subjectId, Looks looks)
    {
        if (looks.Stated(visit.Who, subjectId) is null)
            return Results.LocalRedirect($"~/console/subjects/{subjectId}");
        var form = ActionForm.Of(kind, subjectId, await visit.Request.ReadFormAsync(visit.Ended));
        if (form.Lacks() is { Any: true } lacking)
            return await Ask(visit, form with { Wrong = lacking }, looks);
        var body = form.Into(await visit.Deed(form.Purpose, form.OperationId));
        var door = form.Sure ? form.Door : $"Check{form.Door}";
        var told = await visit.Tell(door, body, ("subjectId", subjectId));
        if (told.Status is 403 or 404 or 410)
            return visit.Refused(told);
        if (!told.IsGood)
            return await Ask(visit, form with
            {
                Sure = false,
                Wrong = Wrongs.Of(told).On(("values", "value"), ("appeals", "scope"), ("destructionGround", "ground")),
            }, looks);
        if (form.Sure)
            return Done(form, told.As<OperationAnswer>());
        var record = await visit.Ask("GetSubject", ("subjectId", subjectId));
        if (!record.IsGood)
            return visit.Refused(record);
        var answer = record.As<SubjectAnswer>();
        return visit.Show<ConsequencePage>(new ConsequenceModel(
            form, answer, await Reach.Of(visit, form, answer), await visit.Recipients()));
    }

    private static IResult Done(ActionForm form, OperationAnswer answer) => Results.LocalRedirect(
        form.TakesTwo ? $"~/console/approvals/{answer.ProposalId}" : $"~/console/subjects/{form.SubjectId}");
}

/// <summary>The form, over what is held.</summary>
public sealed record ActionModel(ActionForm Form, SubjectAnswer Record);

/// <summary>What would happen.</summary>
public sealed record ConsequenceModel(ActionForm Form, SubjectAnswer Record, Reach Reach, RecipientNames Recipients);
