using Registry.Api.Console.Frame;
using Registry.Api.Extracts.Verdicts;
using Registry.Api.Reads;

namespace Registry.Api.Console.Extracts;

/// <summary>
/// /console/extracts: who asked for which extract, and how it stands; and a file that somebody brings.
/// </summary>
public static class ExtractsScreen
{
    private const int Rows = 25;

    public static void MapExtracts(this IEndpointRouteBuilder console)
    {
        console.MapGet("/extracts", Show);
        console.MapGet("/extracts/new", AskScreen.Show);
        console.MapPost("/extracts/new", AskScreen.Do);
        console.MapGet("/extracts/check", () => Results.LocalRedirect("~/console/extracts"));
        console.MapPost("/extracts/check", Check).WithMetadata(new TakesFile());
        console.MapGet("/extracts/{extractId:guid}", ExtractScreen.Show);
        console.MapPost("/extracts/{extractId:guid}", ExtractScreen.Do);
        // Each fetch is on record as a handing over: it takes a press, no link does it.
        console.MapGet("/extracts/{extractId:guid}/file", (Guid extractId) =>
            Results.LocalRedirect($"~/console/extracts/{extractId}"));
        console.MapPost("/extracts/{extractId:guid}/file", (Visit visit, Guid extractId) =>
            visit.Send("GetExtractFile", ("extractId", extractId)));
    }

    public static Task<IResult> Show(Visit visit, string? cursor) => Page(visit, cursor, Wrongs.None);

    /// <summary>POST …/check: nothing of the file stays here.</summary>
    public static async Task<IResult> Check(Visit visit, VerdictDesk verdicts)
    {
        if (!await visit.May("ListExtracts"))
            return visit.Refused(Inside.ApiAnswer.Refused(Problems.ProblemKinds.NotForThisRole));
        if (visit.Brought is not { } file)
            return await Page(visit, null, Wrongs.At("file", "choose-a-file"));
        var (verdict, problem) = await verdicts.Of(file, visit.Ended);
        return problem is { } no
            ? await Page(visit, null, new(no.Code, null, []))
            : visit.Show<CheckedPage>(verdict);
    }

    private static async Task<IResult> Page(Visit visit, string? cursor, Wrongs wrong)
    {
        var list = await visit.Ask("ListExtracts", ("Limit", Rows), ("Cursor", cursor));
        return list.IsGood
            ? visit.Show<ExtractsPage>(
                new ExtractsModel(
                    list.As<ListAnswer<ListExtractsEndpoint.Item>>(), await visit.ReceiverNames(),
                    await visit.May("AskForExtract"), cursor, wrong),
                wrong.Any ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK)
            : visit.Refused(list);
    }

    /// <summary>Who an authority is called, as far as the reader may know the register.</summary>
    internal static async Task<RecipientNames> ReceiverNames(this Visit visit) =>
        await visit.May("ListRecipients") ? await visit.Recipients() : new(new Dictionary<Guid, RecipientAnswer>());
}

/// <param name="Wrong">With the file that was brought.</param>
public sealed record ExtractsModel(
    ListAnswer<ListExtractsEndpoint.Item> List, RecipientNames Recipients, bool MayAsk, string? Cursor, Wrongs Wrong)
{
    public int Of(params string[] states) => List.Items.Count(it => states.Contains(it.State));
}
