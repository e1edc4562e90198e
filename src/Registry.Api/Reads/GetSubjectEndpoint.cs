using Registry.Api.Access;
using Registry.Api.Operations;
using Registry.Projections.Subjects;
using Registry.Store;

namespace Registry.Api.Reads;

/// <summary>
/// GET /v1/subjects/{subjectId}: what is held, in which state, now or at a moment; no value is opened.
/// </summary>
public static class GetSubjectEndpoint
{
    public static async Task<IResult> Handle(
        Guid subjectId, DateTimeOffset? at, HttpContext http, ReadDesk desk, Vault vault, Ledger ledger)
    {
        var ct = http.RequestAborted;
        if (await desk.CatchUp(ct) is { } behind)
            return behind;
        var (subject, problem) = await desk.Resolve(subjectId, ct);
        if (problem is not null)
            return problem;
        var view = await desk.WithLinked(subject, ct);
        if (at is { } moment)
            view = await SubjectThen.Of(view, moment, ledger, ct);
        var names = await desk.Names(view.Subjects.Select(row => row.SubjectId), ct);
        var toService = Caller.Of(http.User, vault.Ids).IsService;
        return new JsonAnswer(Answer(view, subject.Value, names, toService), StatusCodes.Status200OK);
    }

    private static SubjectAnswer Answer(
        SubjectView view, Guid asked, IReadOnlyDictionary<Guid, Guid> names, bool toService)
    {
        var self = view.Subjects.First(row => row.SubjectId == asked);
        return new(
            [.. view.Subjects.Where(row => names.ContainsKey(row.SubjectId)).Select(row => names[row.SubjectId])],
            self.Category,
            self.State,
            self.RegisteredAt,
            [.. view.Holdings.Select(row => HoldingAnswer.Of(row, view, toService))],
            [.. view.Blocks.Select(row => new BlockAnswer(
                row.BlockId, row.Whole, row.Matters, row.BlockedAt, row.LiftedAt))],
            [.. view.Proposals.Select(row => ProposalAnswer.Of(row, names))],
            [.. view.Limits.Select(row => new LimitAnswer(
                row.LimitId, row.Kind, row.Whole, row.Matters, row.Since, row.Until, row.LiftedAt))],
            view.Standing.Position,
            view.Standing.Parked.Count == 0,
            Paging.Parked(view.Standing));
    }
}
