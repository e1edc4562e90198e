using System.Text.Json.Nodes;
using Registry.Api.Console.Frame;
using Registry.Api.Operations;
using Registry.Domain;

namespace Registry.Api.Console.Subjects;

/// <summary>
/// POST /console/subjects/{subjectId}/values: opens values for a purpose. They stand in this one answer, which a
/// browser leaves after five minutes by itself.
/// </summary>
public static class OpenValues
{
    /// <summary>Ours: long enough to read to somebody on the telephone.</summary>
    public static readonly TimeSpan Shown = TimeSpan.FromMinutes(5);

    public static async Task<IResult> Open(Visit visit, Guid subjectId, Looks looks)
    {
        if (looks.Stated(visit.Who, subjectId) is not { } look)
            return Results.LocalRedirect($"~/console/subjects/{subjectId}");
        var form = await visit.Request.ReadFormAsync(visit.Ended);
        var asked = new Opening(
            form["purpose"], form["reason"], [.. form["category"].OfType<string>()], [], null);
        if (string.IsNullOrEmpty(asked.Purpose) || asked.Categories.Count == 0)
            return await Page(asked with
            {
                Wrong = Wrongs.At(asked.Categories.Count == 0 ? "categories" : "circumstances.purpose", "choose"),
            });
        var body = (await visit.Deed(asked.Purpose, Guid.NewGuid())).Saying((Field.Reason.Code, asked.Reason));
        body["categories"] = new JsonArray([.. asked.Categories.Select(code => (JsonNode?)code)]);
        var told = await visit.Tell("AccessData", body, ("subjectId", subjectId));
        if (!told.IsGood)
            return await Page(asked with { Wrong = Wrongs.Of(told) });
        var answer = told.As<OperationAnswer>();
        visit.Request.HttpContext.Response.Headers["Refresh"] =
            $"{Shown.TotalSeconds:0}; url=/console/subjects/{subjectId}";
        return await Page(asked with { Slices = answer.Values ?? [], Receipt = answer.Receipt });

        Task<IResult> Page(Opening opening) =>
            SubjectScreen.Show(visit, subjectId, look, new(null, null, null, null), opening);
    }
}
