using System.Text.Json.Nodes;
using Registry.Api.Console.Frame;
using Registry.Api.Console.Inside;
using Registry.Api.Problems;
using Registry.Api.Reads;
using Registry.Domain;

namespace Registry.Api.Console.Finding;

/// <summary>
/// /console/find: whom a number leads to. Whoever is found is looked at for the purpose that was stated, and that is on
/// record before anything is shown. A POST: what was typed is in no address.
/// </summary>
public static class FindScreen
{
    /// <summary>Ours: nobody chooses among more, and each look is on record.</summary>
    private const int MostShown = 10;

    public static async Task<IResult> Show(Visit visit) => await visit.May("LookAtRecord")
        ? visit.Show<FindPage>(new FindModel())
        : visit.Refused(ApiAnswer.Refused(ProblemKinds.NotForThisRole));

    public static async Task<IResult> Find(Visit visit, Looks looks)
    {
        if (!await visit.May("LookAtRecord"))
            return visit.Refused(ApiAnswer.Refused(ProblemKinds.NotForThisRole));
        var form = await visit.Request.ReadFormAsync(visit.Ended);
        var asked = FindModel.Of(form);
        if (asked.Text.Length == 0 || string.IsNullOrEmpty(asked.Purpose))
            return visit.Show<FindPage>(asked with
            {
                Wrong = form.ContainsKey("purpose")
                    ? Wrongs.At(asked.Text.Length == 0 ? "by.find" : "circumstances.purpose", "missing")
                    : Wrongs.None,
            });
        var by = asked.By is { Length: > 0 } chosen ? chosen : Numbers.KindOf(asked.Text);
        var found = await visit.Tell(
            "FindSubjects", new() { ["by"] = new JsonObject { [by] = Numbers.Told(by, asked.Text) } });
        if (!found.IsGood)
            return visit.Show<FindPage>(asked with { Wrong = Wrongs.Of(found) }, found.Status);
        var answer = found.As<FoundAnswer>();
        return await Matches(visit, looks, asked with { Answer = answer }, by);
    }

    private static async Task<IResult> Matches(Visit visit, Looks looks, FindModel asked, string by)
    {
        var shown = new List<Match>();
        foreach (var subject in asked.Answer!.SubjectIds.Take(MostShown))
        {
            var look = await visit.Tell(
                "LookAtRecord",
                (await visit.Deed(asked.Purpose, Guid.NewGuid())).Saying((Field.Reason.Code, asked.Reason)),
                ("subjectId", subject));
            if (!look.IsGood)
                return visit.Show<FindPage>(asked with { Answer = null, Wrong = Wrongs.Of(look) }, look.Status);
            looks.State(visit.Who, subject, asked.Purpose!, Numbers.Shown(by, asked.Text));
            if (asked.Answer.SubjectIds.Count == 1)
                return Results.LocalRedirect($"~/console/subjects/{subject}");
            var record = await visit.Ask("GetSubject", ("subjectId", subject));
            if (record.IsGood)
                shown.Add(new(subject, record.As<SubjectAnswer>()));
        }

        return visit.Show<FindPage>(asked with { Matches = shown });
    }
}

/// <summary>What was typed, and what it led to.</summary>
/// <param name="By">Code of a field, or <c>appeal</c>; none: it is told by its looks.</param>
/// <param name="Answer">None before something was looked up.</param>
/// <param name="Matches">Of several people, those that are shown.</param>
public sealed record FindModel(
    string Text = "", string? By = null, string? Purpose = null, string? Reason = null, FoundAnswer? Answer = null,
    IReadOnlyList<Match>? Matches = null)
{
    public Wrongs Wrong { get; init; } = Wrongs.None;

    public static FindModel Of(IFormCollection form) =>
        new($"{form["find"]}".Trim(), form["by"], form["purpose"], form["reason"]);
}

public sealed record Match(Guid SubjectId, SubjectAnswer Record);
