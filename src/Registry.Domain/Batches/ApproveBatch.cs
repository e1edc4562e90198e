using Registry.Domain.Catalogues;

namespace Registry.Domain.Batches;

/// <summary>The second of two people approves a batch once, by the hash of its dry run.</summary>
/// <param name="MayApprove">The role allows it; a service's never does.</param>
public sealed record ApproveBatch(BatchId BatchId, string DryRunHash, bool MayApprove, Circumstances Circumstances)
{
    public Decision Decide(Batch batch, Frame frame)
    {
        if (batch is not Batch.Proposed { Order: var order })
            return Decision.Refuse(new Refusal.UnknownBatch());
        var refusal = BatchApprovalRules.All.First(new(this, order)) ?? frame.Refuse(Circumstances, CategorySet.Empty);
        return refusal is null ? Decision.Accept(Happen(order, frame)) : Decision.Refuse(refusal);
    }

    private Effect Happen(BatchOrder order, Frame frame) => new()
    {
        Facts = [new(StreamKind.Batch, BatchId.Value, new BatchApproved(DryRunHash, order.About.Actor, Circumstances))],
        Fingerprint = order.Words.SliceId,
        Reminders = [new(Reminder.BatchApproved, BatchId.Value, frame.Now)],
    };
}
