using Registry.Domain.Catalogues;

namespace Registry.Domain.Batches;

/// <summary>What was proposed is not to happen. Whoever proposed it may take it back so, too.</summary>
public sealed record DeclineBatch(BatchId BatchId, Circumstances Circumstances)
{
    public Decision Decide(Batch batch, Frame frame) =>
        batch is not Batch.Proposed { Order: var order } ? Decision.Refuse(new Refusal.UnknownBatch())
        : frame.Refuse(Circumstances, CategorySet.Empty) is { } refusal ? Decision.Refuse(refusal)
        : Decision.Accept(new()
        {
            Facts = [new(StreamKind.Batch, BatchId.Value, new BatchDeclined(Circumstances))],
            Fingerprint = order.Words.SliceId,
        });
}
