using Registry.Domain;
using Registry.Domain.Subjects;
using Registry.Projections.Subjects;
using Registry.Store;

namespace Registry.Api.Reads;

/// <summary>What was held about a person at a moment: by what had happened then, whenever it was told.</summary>
internal static class SubjectThen
{
    /// <param name="now">The person and those linked to them today.</param>
    public static async Task<SubjectView> Of(
        SubjectView now, DateTimeOffset moment, Ledger ledger, CancellationToken ct)
    {
        var held = new Dictionary<Guid, HeldSlice>();
        foreach (var row in now.Subjects)
            if (await ledger.Look(states => states.AsOf<Subject>(StreamKind.Subject, row.SubjectId, moment, ct))
                is Subject.Living living)
                foreach (var slice in living.Slices)
                    held[slice.Slice.SliceId.Value] = slice;
        return now with
        {
            Subjects = [.. now.Subjects.Select(row => Then(row, now.Blocks, moment))],
            Holdings = [.. now.Holdings.Where(row => held.ContainsKey(row.SliceId))
                .Select(row => Then(row, held[row.SliceId]))],
            Blocks = [.. now.Blocks.Where(row => row.BlockedAt <= moment)
                .Select(row => row with { LiftedAt = By(row.LiftedAt, moment) })],
            Limits = [.. now.Limits.Where(row => row.Since <= moment)
                .Select(row => row with { LiftedAt = By(row.LiftedAt, moment) })],
            Proposals = [.. now.Proposals.Where(row => row.ProposedAt <= moment).Select(row => Then(row, moment))],
        };
    }

    private static SubjectRow Then(SubjectRow row, IEnumerable<BlockRow> blocks, DateTimeOffset moment) => row with
    {
        State = row.DestroyedAt <= moment ? SubjectRow.Destroyed
            : blocks.Any(it => it.SubjectId == row.SubjectId && it.BlockedAt <= moment && !(it.LiftedAt <= moment))
                ? SubjectRow.Blocked
                : SubjectRow.Active,
    };

    private static HoldingRow Then(HoldingRow row, HeldSlice held) => row with
    {
        Categories = ValueList.Of(held.Categories),
        Fields = ValueList.Of(held.Fields),
        State = held.DestroyedAt is null ? HoldingRow.Active : HoldingRow.Destroyed,
        DestroyedAt = held.DestroyedAt,
    };

    private static ProposalRow Then(ProposalRow row, DateTimeOffset moment) => row.DecidedAt <= moment
        ? row
        : row with { State = ProposalRow.Open, DecidedBy = null, DecidedAt = null };

    private static DateTimeOffset? By(DateTimeOffset? at, DateTimeOffset moment) => at <= moment ? at : null;
}
