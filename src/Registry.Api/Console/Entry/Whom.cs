using System.Text.Json.Nodes;
using Registry.Api.Console.Finding;
using Registry.Api.Console.Frame;
using Registry.Api.Reads;
using Registry.Domain;

namespace Registry.Api.Console.Entry;

/// <summary>Whom the number of an entry leads to.</summary>
/// <param name="AppealId">The number is an appeal's.</param>
public sealed record Whom(IReadOnlyList<Guid> Subjects, Guid? AppealId, Wrongs Wrong)
{
    public static async Task<Whom> Find(Visit visit, EntryForm form)
    {
        var by = form.By is { Length: > 0 } chosen ? chosen : Numbers.KindOf(form.Find!);
        var found = await visit.Tell(
            "FindSubjects", new() { ["by"] = new JsonObject { [by] = Numbers.Told(by, form.Find!) } });
        if (found.IsGood)
            return new(
                found.As<FoundAnswer>().SubjectIds, by == Numbers.Appeal ? EntryForm.Id(form.Find) : null, Wrongs.None);
        var wrong = Wrongs.Of(found);
        return new([], null, wrong with { Fields = [.. wrong.Fields.Select(it => ("find", it.Code))] });
    }
}

/// <summary>Somebody an entry may be about; the record is none where only their id is known.</summary>
public sealed record Met(Guid SubjectId, SubjectAnswer? Record)
{
    /// <summary>Ours: nobody chooses among more, and each look is on record.</summary>
    private const int MostShown = 10;

    /// <summary>Their appeals are shown to choose from: a look, on record before anything is shown.</summary>
    public static async Task<IReadOnlyList<Met>> Of(
        Visit visit, Looks looks, EntryForm form, IEnumerable<Guid> subjects)
    {
        var met = new List<Met>();
        foreach (var subject in subjects.Take(MostShown))
            met.Add(new(subject, await Looked(visit, looks, form, subject)));
        return met;
    }

    private static async Task<SubjectAnswer?> Looked(Visit visit, Looks looks, EntryForm form, Guid subject)
    {
        if (looks.Stated(visit.Who, subject) is null)
        {
            var look = await visit.Tell(
                "LookAtRecord",
                (await visit.Deed(form.Purpose, Guid.NewGuid())).Saying((Field.Reason.Code, form.Reason)),
                ("subjectId", subject));
            if (!look.IsGood)
                return null;
            looks.State(visit.Who, subject, form.Purpose!, null);
        }

        var record = await visit.Ask("GetSubject", ("subjectId", subject));
        return record.IsGood ? record.As<SubjectAnswer>() : null;
    }
}
