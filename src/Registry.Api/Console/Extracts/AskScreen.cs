using Registry.Api.Console.Frame;
using Registry.Api.Operations;

namespace Registry.Api.Console.Extracts;

/// <summary>
/// /console/extracts/new: what an extract is to show and for whom, then what that means, then it is asked for; a second
/// person approves.
/// </summary>
public static class AskScreen
{
    private const string Door = "AskForExtract";

    public static Task<IResult> Show(Visit visit, Guid? subject) =>
        Ask(visit, new(Guid.NewGuid(), subject, Own: subject is not null));

    public static async Task<IResult> Do(Visit visit)
    {
        var form = ExtractForm.Of(await visit.Request.ReadFormAsync(visit.Ended));
        if (form.Lacks() is { Any: true } lacking)
            return await Ask(visit, form with { Wrong = lacking });
        var body = form.Into(await visit.Deed(form.Purpose, form.OperationId, form.Ground), visit.Now);
        var told = await visit.Tell(form.Sure ? Door : $"Check{Door}", body);
        if (told.Status is 403 or 404 or 410)
            return visit.Refused(told);
        if (!told.IsGood)
            return await Ask(visit, form with
            {
                Sure = false, Wrong = Wrongs.Of(told).On(("period", "period"), ("filter", "filter")),
            });
        return form.Sure
            ? Results.LocalRedirect($"~/console/extracts/{told.As<OperationAnswer>().ExtractId}")
            : visit.Show<AskedPage>(new AskModel(form, await visit.Recipients()));
    }

    private static async Task<IResult> Ask(Visit visit, ExtractForm form) => await visit.May(Door)
        ? visit.Show<AskPage>(
            new AskModel(form, await visit.Recipients()),
            form.Wrong.Any ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK)
        : visit.Refused(Inside.ApiAnswer.Refused(Problems.ProblemKinds.NotForThisRole));
}

/// <summary>The form, over whom it can be for.</summary>
public sealed record AskModel(ExtractForm Form, RecipientNames Recipients)
{
    public IEnumerable<(string Code, string Text)> Authorities => Recipients.All
        .Where(it => it is { Kind: "authority", SuspendedAt: null })
        .Select(it => ($"{it.RecipientId}", Recipients.Of(it.RecipientId)));
}
