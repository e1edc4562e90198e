using Registry.Api.Operations;
using Registry.Domain;
using Registry.Projections.Accesses;

namespace Registry.Api.Reads;

/// <summary>GET /v1/subjects/{subjectId}/accesses: who opened the person's values, for what.</summary>
public static class ListAccessesEndpoint
{
    public static async Task<IResult> Handle(
        Guid subjectId, string? cursor, int? limit, ReadDesk desk, AccessQueries queries, CancellationToken ct)
    {
        var (paging, problem) = Paging.Of(cursor, limit);
        if ((problem ?? await desk.CatchUp(ct)) is { } no)
            return no;
        var (subject, unknown) = await desk.Resolve(subjectId, ct);
        if (unknown is not null)
            return unknown;
        var view = await desk.WithLinked(subject, ct);
        var page = await queries.List(
            [.. view.Subjects.Select(row => new SubjectId(row.SubjectId))], null, paging.After, paging.Limit, ct);
        return new JsonAnswer(Paging.Answer(page, row => new AccessAnswer(
            row.Categories, row.Actor, row.Source, row.Purpose, row.Ground, row.OccurredAt, row.RecordedAt,
            row.Door, Lateness.Of(row.OccurredAt, row.RecordedAt) is not null,
            Lateness.Of(row.OccurredAt, row.RecordedAt), row.Findings)),
            StatusCodes.Status200OK);
    }
}
