using Registry.Api.Console.Frame;
using Registry.Api.Console.Inside;
using Registry.Api.Operations;
using Registry.Api.Problems;
using Registry.Domain;

namespace Registry.Api.Console.Entry;

/// <summary>
/// /console/entry: what has already happened is put on record by hand. Typed, shown once more with whom it is about,
/// then recorded; refused for its form only.
/// </summary>
public static class EntryScreen
{
    public static void MapEntry(this IEndpointRouteBuilder console)
    {
        var entry = console.MapGroup("/entry").AddEndpointFilter(Allowed);
        entry.MapGet("", (Visit visit) => Ask(visit, Empty(visit, EntryForm.Disclosure)));
        foreach (var kind in EntryForm.Kinds)
        {
            entry.MapGet($"/{kind}", (Visit visit) => Ask(visit, Empty(visit, kind)));
            entry.MapPost($"/{kind}", (Visit visit, Looks looks) => Enter(visit, kind, looks));
        }

        entry.MapGet("/list", (Delegate)ListScreen.Show);
        entry.MapPost("/list", ListScreen.Take);
        entry.MapGet("/template.csv", (Delegate)ListScreen.Template);
        entry.MapPost("/result.csv", ListScreen.Save);
    }

    /// <summary>Whoever may not report has none of these pages.</summary>
    private static async ValueTask<object?> Allowed(
        EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var visit = (await Visit.BindAsync(context.HttpContext))!;
        return await visit.May("ReportDisclosure")
            ? await next(context)
            : visit.Refused(ApiAnswer.Refused(ProblemKinds.NotForThisRole));
    }

    /// <summary>Most of it comes on paper.</summary>
    private static EntryForm Empty(Visit visit, string kind) => new(kind, Guid.NewGuid())
    {
        Medium = Code.Of(Medium.Paper), Language = visit.Say.Tag,
    };

    private static async Task<IResult> Ask(Visit visit, EntryForm form) => visit.Show<EntryPage>(
        new EntryModel(form, await visit.Recipients(), []),
        form.Wrong.Any ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);

    private static async Task<IResult> Enter(Visit visit, string kind, Looks looks)
    {
        var sent = await visit.Request.ReadFormAsync(visit.Ended);
        var form = EntryForm.Of(kind, sent);
        if (sent["mend"] == "yes")
            return await Ask(visit, form);
        if (form.Lacks(visit.Now) is { Count: > 0 } lacking)
            return await Ask(visit, form with { Wrong = new(ProblemKinds.Malformed.Code, null, lacking) });
        var isSure = sent["sure"] == "yes";
        if (isSure && (kind == EntryForm.Appeal || form.SubjectId is not null || form.Nobody))
            return await Record(visit, form);
        return await Confirm(visit, form, looks, isSure);
    }

    /// <summary>Shows once more what was typed, and whom it may be about.</summary>
    private static async Task<IResult> Confirm(Visit visit, EntryForm form, Looks looks, bool isSure)
    {
        if (form.Kind == EntryForm.Appeal)
            return visit.Show<ConfirmPage>(new EntryModel(form, await visit.Recipients(), []));
        var whom = await Whom.Find(visit, form);
        if (whom.Wrong.Any)
            return await Ask(visit, form with { Wrong = whom.Wrong });
        var shown = form with
        {
            AppealId = whom.AppealId,
            Wrong = isSure ? Wrongs.At(whom.Subjects.Count == 0 ? "nobody" : "subject", "choose") : Wrongs.None,
        };
        return visit.Show<ConfirmPage>(
            new EntryModel(shown, await visit.Recipients(), await Met.Of(visit, looks, form, whom.Subjects)),
            isSure ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    private static async Task<IResult> Record(Visit visit, EntryForm form)
    {
        var told = await visit.Tell(form, await visit.Policies());
        return told.IsGood
            ? visit.Show<RecordedPage>(new RecordedModel(form, told.As<OperationAnswer>()))
            : await Ask(visit, form with
            {
                Wrong = Wrongs.Of(told).On(
                    ("recipientId", "recipient"), ("circumstances.occurredAt", "day"), ("appealId", "find")),
            });
    }
}

/// <summary>The form, and whom it may be about once that was looked up.</summary>
public sealed record EntryModel(EntryForm Form, RecipientNames Recipients, IReadOnlyList<Met> People);

public sealed record RecordedModel(EntryForm Form, OperationAnswer Answer);
