using Registry.Api.Operations;
using Registry.Projections.Withheld;

namespace Registry.Api.Reads;

/// <summary>GET /v1/withheld: disclosures that an order forbids to tell the person of. For officers alone.</summary>
public static class ListWithheldEndpoint
{
    private static readonly string[] States =
        [WithheldRow.Proposed, WithheldRow.Standing, WithheldRow.Released, WithheldRow.Declined];

    /// <param name="SubjectId">None once the subject is destroyed.</param>
    /// <param name="State">proposed, standing, released or declined.</param>
    public sealed record Item(
        Guid WithheldId,
        Guid? SubjectId,
        Guid? AppealId,
        Guid RecipientId,
        string Purpose,
        string Ground,
        IReadOnlyList<string> Categories,
        DateTimeOffset Until,
        string State,
        Guid ProposedBy,
        DateTimeOffset ProposedAt,
        Guid? DecidedBy,
        DateTimeOffset? DecidedAt,
        Guid? ReleasedBy,
        DateTimeOffset? ReleasedAt);

    /// <summary>Numbers, and no entry: a function of the types of events up to a position of the log.</summary>
    /// <param name="Standing">Approved, and not yet in the person's record.</param>
    /// <param name="Released">Since then in the person's record, or of a person whose data are destroyed.</param>
    /// <param name="Total">All that were ever approved.</param>
    /// <param name="Position">Of the log's last event the numbers take account of.</param>
    public sealed record Summary(
        long Standing, long Released, long Total, long Position, bool Complete, IReadOnlyList<ParkedAnswer>? Parked)
        : CoveredAnswer;

    public static async Task<IResult> Handle(
        string? state, string? cursor, int? limit, ReadDesk desk, WithheldQueries queries, CancellationToken ct)
    {
        if (state is not null && !States.Contains(state))
            return Problems.Problem.Malformed(new Problems.FieldProblem("state", "unknown-state"));
        var (paging, problem) = Paging.Of(cursor, limit);
        if ((problem ?? await desk.CatchUp(ct)) is { } no)
            return no;
        var page = await queries.List(state, paging.After, paging.Limit, ct);
        var names = await desk.Names(page.Rows.Select(row => row.SubjectId), ct);
        return new JsonAnswer(Paging.Answer(page, row => Of(row, names)), StatusCodes.Status200OK);
    }

    public static async Task<IResult> Count(ReadDesk desk, WithheldQueries queries, CancellationToken ct)
    {
        if (await desk.CatchUp(ct) is { } behind)
            return behind;
        var counts = await queries.Count(ct);
        return new JsonAnswer(
            new Summary(
                counts.Standing, counts.Released, counts.Standing + counts.Released, counts.At.Position,
                counts.At.Complete, Paging.Parked(counts.At)),
            StatusCodes.Status200OK);
    }

    private static Item Of(WithheldRow row, IReadOnlyDictionary<Guid, Guid> names) => new(
        row.WithheldId,
        names.TryGetValue(row.SubjectId, out var subject) ? subject : null,
        row.AppealId,
        row.RecipientId,
        row.Purpose,
        row.Ground,
        row.Categories,
        row.Until,
        row.State,
        row.ProposedBy,
        row.ProposedAt,
        row.DecidedBy,
        row.DecidedAt,
        row.ReleasedBy,
        row.ReleasedAt);
}
