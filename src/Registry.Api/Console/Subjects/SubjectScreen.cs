using Registry.Api.Console.Frame;
using Registry.Api.Console.Inside;
using Registry.Api.Console.Words;
using Registry.Api.Problems;
using Registry.Api.Reads;
using Registry.Domain;

namespace Registry.Api.Console.Subjects;

/// <summary>
/// GET /console/subjects/{subjectId}: what is held about a person, who received it, when and why. Whoever looks has
/// said why, and that is on record, before anything is shown.
/// </summary>
public static class SubjectScreen
{
    private const int Rows = 25;

    /// <summary>Codes only, a day as typed.</summary>
    /// <param name="On">The day whose state is wanted, too.</param>
    public sealed record Asked(string? Operation, bool? Findings, string? On, string? Cursor);

    public static async Task<IResult> Show(Visit visit, Guid subjectId, Looks looks, [AsParameters] Asked asked) =>
        !await visit.May("LookAtRecord") ? visit.Refused(ApiAnswer.Refused(ProblemKinds.NotForThisRole))
        : looks.Stated(visit.Who, subjectId) is { } look ? await Show(visit, subjectId, look, asked, null)
        : visit.Show<LookPage>(new LookModel(subjectId));

    /// <summary>GET of what is only sent.</summary>
    public static IResult Back(Guid subjectId) => Results.LocalRedirect($"~/console/subjects/{subjectId}");

    /// <summary>POST …/look: why the record is looked at.</summary>
    public static async Task<IResult> Look(Visit visit, Guid subjectId, Looks looks)
    {
        var form = await visit.Request.ReadFormAsync(visit.Ended);
        var asked = new LookModel(subjectId, form["purpose"], form["reason"]);
        if (string.IsNullOrEmpty(asked.Purpose))
            return Again(Wrongs.At("circumstances.purpose", "choose"), 422);
        var told = await visit.Tell(
            "LookAtRecord",
            (await visit.Deed(asked.Purpose, Guid.NewGuid())).Saying((Field.Reason.Code, asked.Reason)),
            ("subjectId", subjectId));
        if (told.Status is 404 or 410 or 403)
            return visit.Refused(told);
        if (!told.IsGood)
            return Again(Wrongs.Of(told), told.Status);
        looks.State(visit.Who, subjectId, asked.Purpose, null);
        return Results.LocalRedirect($"~/console/subjects/{subjectId}");

        IResult Again(Wrongs wrong, int status) => visit.Show<LookPage>(asked with { Wrong = wrong }, status);
    }

    internal static async Task<IResult> Show(
        Visit visit, Guid subjectId, Look look, Asked asked, Opening? opening)
    {
        var record = await visit.Ask("GetSubject", ("subjectId", subjectId));
        if (!record.IsGood)
            return visit.Refused(record);
        var operations = await visit.Ask(
            "ListOperationsOfSubject", ("subjectId", subjectId), ("Operation", Given(asked.Operation)),
            ("Findings", asked.Findings), ("Limit", Rows), ("Cursor", asked.Cursor));
        if (!operations.IsGood)
            return visit.Refused(operations);
        var received = await visit.Ask(
            "ListDisclosuresOfSubject", ("subjectId", subjectId), ("Limit", Paging.MostLimit));
        var page = new SubjectModel(
            subjectId, look, asked, record.As<SubjectAnswer>(), operations.As<ListAnswer<OperationEntry>>(),
            received.As<ListAnswer<DisclosureAnswer>>(), await visit.Recipients(), opening);
        return visit.Show<SubjectPage>(
            page with { Then = await Then(visit, subjectId, asked), Doors = await Doors(visit) },
            opening?.Wrong.Any == true ? 422 : 200);
    }

    private static async Task<IReadOnlySet<string>> Doors(Visit visit)
    {
        var open = new HashSet<string>(StringComparer.Ordinal);
        foreach (var door in (string[])["BlockSubject", "UpdateData", "ProposeAction", "AskForExtract"])
            if (await visit.May(door))
                open.Add(door);
        return open;
    }

    /// <summary>The state at the end of a day, Astana's; none if no day was asked for.</summary>
    private static async Task<Past?> Then(Visit visit, Guid subjectId, Asked asked)
    {
        if (Speech.Typed(asked.On) is not { } day)
            return null;
        var end = Astana.StartOf(day.AddDays(1));
        var record = await visit.Ask("GetSubject", ("subjectId", subjectId), ("at", end));
        var received = await visit.Ask(
            "ListDisclosuresOfSubject", ("subjectId", subjectId), ("To", end), ("Limit", Paging.MostLimit));
        return record.IsGood && received.IsGood
            ? new(day, record.As<SubjectAnswer>(), received.As<ListAnswer<DisclosureAnswer>>().Items.Count)
            : null;
    }

    /// <summary>A select that says "any" sends an empty text.</summary>
    private static string? Given(string? code) => string.IsNullOrEmpty(code) ? null : code;
}

/// <summary>Asks why, before anything is shown.</summary>
public sealed record LookModel(Guid SubjectId, string? Purpose = null, string? Reason = null)
{
    public Wrongs Wrong { get; init; } = Wrongs.None;
}
