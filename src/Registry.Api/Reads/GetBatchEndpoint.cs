using Registry.Api.Operations;
using Registry.Api.Problems;
using Registry.Domain;
using Registry.Domain.Batches;
using Registry.Domain.Subjects;

namespace Registry.Api.Reads;

/// <summary>GET /v1/batches/{batchId}: how far a batch is, and what became of each of its members.</summary>
public static class GetBatchEndpoint
{
    /// <param name="State">proposed, declined, approved: it is being carried out, or finished.</param>
    /// <param name="Left">Members nothing has become of yet.</param>
    /// <param name="Members">In the order of the list that was proposed.</param>
    public sealed record Answer(
        Guid BatchId,
        string State,
        string DryRunHash,
        DestructionGround DestructionGround,
        Guid ProposedBy,
        DateTimeOffset ProposedAt,
        Guid? ApprovedBy,
        DateTimeOffset? ApprovedAt,
        int Destroyed,
        int Refused,
        int Left,
        IReadOnlyList<MemberAnswer> Members);

    /// <param name="Line">From 1, in the list that was proposed.</param>
    /// <param name="SubjectId">None once the subject is destroyed.</param>
    /// <param name="Outcome">waiting, destroyed or refused.</param>
    /// <param name="Refusal">Code of the rule that said no.</param>
    public sealed record MemberAnswer(int Line, Guid? SubjectId, string Outcome, string? Refusal, string? Article);

    /// <summary>From the log itself, not from a view: two people look at it while it runs.</summary>
    public static async Task<IResult> Handle(Guid batchId, Desk desk, ReadDesk reads, CancellationToken ct)
    {
        var batch = await desk.Ledger.Look(states =>
            states.AsOf<Batch>(StreamKind.Batch, batchId, DateTimeOffset.MaxValue, ct));
        var order = batch switch
        {
            Batch.Proposed it => it.Order,
            Batch.Declined it => it.Order,
            Batch.Approved it => it.Order,
            _ => null,
        };
        if (order is null)
            return Problem.Of(new Refusal.UnknownBatch());
        var names = await reads.Names(order.Members.Select(member => member.SubjectId.Value), ct);
        return new JsonAnswer(Of(batchId, batch, order, names), StatusCodes.Status200OK);
    }

    private static Answer Of(Guid id, Batch batch, BatchOrder order, IReadOnlyDictionary<Guid, Guid> names)
    {
        var approved = batch as Batch.Approved;
        var members = order.Members.Select((member, n) => Of(n + 1, member, approved, names)).ToList();
        var left = members.Count(member => member.Outcome == "waiting");
        return new(
            id,
            batch switch
            {
                Batch.Proposed => "proposed",
                Batch.Declined => "declined",
                _ => left > 0 ? "approved" : "finished",
            },
            order.DryRunHash,
            order.DestructionGround,
            order.About.Actor.Value,
            order.About.OccurredAt,
            approved?.Approval.Actor.Value,
            approved?.Approval.OccurredAt,
            members.Count(member => member.Outcome == "destroyed"),
            members.Count(member => member.Outcome == "refused"),
            left,
            members);
    }

    private static MemberAnswer Of(
        int line, BatchMember member, Batch.Approved? approved, IReadOnlyDictionary<Guid, Guid> names)
    {
        Finding? refused = null;
        var done = approved is not null && approved.Done.TryGetValue(member.SubjectId, out refused);
        return new(
            line,
            names.TryGetValue(member.SubjectId.Value, out var subject) ? subject : null,
            !done ? "waiting" : refused is null ? "destroyed" : "refused",
            refused?.Code,
            refused?.Article);
    }
}
