using Registry.Api.Operations;
using Registry.Projections.Subjects;

namespace Registry.Api.Reads;

/// <summary>GET /v1/subjects/{subjectId}: what is held, in which state; no value is opened.</summary>
public static class GetSubjectEndpoint
{
    public static async Task<IResult> Handle(Guid subjectId, ReadDesk desk, CancellationToken ct)
    {
        if (await desk.CatchUp(ct) is { } behind)
            return behind;
        var (subject, problem) = await desk.Resolve(subjectId, ct);
        if (problem is not null)
            return problem;
        var view = await desk.WithLinked(subject, ct);
        var names = await desk.Names(view.Subjects.Select(row => row.SubjectId), ct);
        return new JsonAnswer(Answer(view, subject.Value, names), StatusCodes.Status200OK);
    }

    private static SubjectAnswer Answer(SubjectView view, Guid asked, IReadOnlyDictionary<Guid, Guid> names)
    {
        var self = view.Subjects.First(row => row.SubjectId == asked);
        return new(
            [.. view.Subjects.Where(row => names.ContainsKey(row.SubjectId)).Select(row => names[row.SubjectId])],
            self.Category,
            self.State,
            self.RegisteredAt,
            [.. view.Holdings.Select(row => new HoldingAnswer(
                row.Purpose, row.Matter, row.Generation, row.Categories, row.State, row.OpenedAt, row.DestroyedAt))],
            [.. view.Blocks.Select(row => new BlockAnswer(
                row.BlockId, row.Whole, row.Matters, row.BlockedAt, row.LiftedAt))],
            [.. view.Proposals.Select(Answer)],
            view.Standing.Position,
            view.Standing.Parked.Count == 0,
            Paging.Parked(view.Standing));
    }

    private static ProposalAnswer Answer(ProposalRow row) => new(
        row.ProposalId, row.Action, row.State, row.Whole, row.Matters, row.ProposedBy, row.ProposedAt, row.DecidedBy,
        row.DecidedAt);
}
