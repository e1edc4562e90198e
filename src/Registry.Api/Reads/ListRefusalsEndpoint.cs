using Registry.Api.Operations;
using Registry.Projections.Refusals;

namespace Registry.Api.Reads;

/// <summary>GET /v1/refusals: what a rule said no to.</summary>
public static class ListRefusalsEndpoint
{
    public static async Task<IResult> Handle(
        string? code, string? cursor, int? limit, ReadDesk desk, RefusalQueries queries, CancellationToken ct)
    {
        var (paging, problem) = Paging.Of(cursor, limit);
        if ((problem ?? await desk.CatchUp(ct)) is { } no)
            return no;
        var page = await queries.List([], code, paging.After, paging.Limit, ct);
        var names = await desk.Names(page.Rows.Select(row => row.SubjectId).OfType<Guid>(), ct);
        return new JsonAnswer(Paging.Answer(page, row => Answer(row, names)), StatusCodes.Status200OK);
    }

    private static RefusalAnswer Answer(RefusalRow row, IReadOnlyDictionary<Guid, Guid> names) => new(
        row.Code,
        row.Article,
        row.Operation,
        row.Purpose,
        row.SubjectId is { } subject && names.TryGetValue(subject, out var name) ? name : null,
        row.RecipientId,
        row.Categories,
        row.Actor,
        row.Source,
        row.FirstAt,
        row.LastAt,
        row.Times);
}
