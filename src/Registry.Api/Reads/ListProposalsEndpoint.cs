using Registry.Api.Operations;
using Registry.Api.Problems;
using Registry.Domain;
using Registry.Projections.Subjects;

namespace Registry.Api.Reads;

/// <summary>GET /v1/proposals: what waits for a second person, and what became of one.</summary>
public static class ListProposalsEndpoint
{
    /// <summary>One proposal, at a position of the log.</summary>
    public sealed record One(
        ProposalAnswer Proposal, long Position, bool Complete, IReadOnlyList<ParkedAnswer>? Parked) : CoveredAnswer;

    public static async Task<IResult> Handle(
        string? cursor, int? limit, ReadDesk desk, SubjectQueries queries, CancellationToken ct)
    {
        var (paging, problem) = Paging.Of(cursor, limit);
        if ((problem ?? await desk.CatchUp(ct)) is { } no)
            return no;
        var page = await queries.OpenProposals(paging.After, paging.Limit, ct);
        var names = await Names(page.Rows, desk, ct);
        return new JsonAnswer(Paging.Answer(page, row => ProposalAnswer.Of(row, names)), StatusCodes.Status200OK);
    }

    public static async Task<IResult> HandleOne(
        Guid proposalId, ReadDesk desk, SubjectQueries queries, CancellationToken ct)
    {
        if (await desk.CatchUp(ct) is { } behind)
            return behind;
        var page = await queries.Proposal(new(proposalId), ct);
        if (page.Rows is not [var row])
            return Problem.Of(new Refusal.UnknownProposal());
        var names = await Names(page.Rows, desk, ct);
        return new JsonAnswer(
            new One(
                ProposalAnswer.Of(row, names), page.Standing.Position, page.Standing.Complete,
                Paging.Parked(page.Standing)),
            StatusCodes.Status200OK);
    }

    private static Task<IReadOnlyDictionary<Guid, Guid>> Names(
        IReadOnlyList<ProposalRow> rows, ReadDesk desk, CancellationToken ct) =>
        desk.Names(rows.SelectMany(row => new[] { row.SubjectId, row.OtherId }).OfType<Guid>(), ct);
}
