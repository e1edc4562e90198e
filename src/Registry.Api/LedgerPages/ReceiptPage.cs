using Registry.Api.Access;
using Registry.Api.Hosting;
using Registry.Api.Operations;
using Registry.Api.Problems;
using Registry.Audit;
using Registry.Projections.AuditTree;
using Registry.Store;

namespace Registry.Api.LedgerPages;

/// <summary>
/// GET /v1/operations/{operationId}/receipt: proves without us that the tree holds an operation. Whole by itself: the
/// leaf's entry is in it.
/// </summary>
public static class ReceiptPage
{
    public const string Text = "text/plain; charset=utf-8";

    /// <summary>Ours: a checkpoint is published each second.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <param name="Log">For the operator.</param>
    public sealed record Tools(AuditTreeQueries Tree, Leaves Leaves, ILogger<Tools> Log);

    public static async Task<IResult> Handle(
        Guid operationId, HttpContext http, Desk desk, Tools tools, CancellationToken ct)
    {
        var caller = Caller.Of(http.User, desk.Vault.Ids);
        if (await desk.Ledger.Find(caller.Source, operationId, ct) is not { } first)
            return Problem.Of(ProblemKinds.NoSuchOperation);
        if (await tools.Tree.Reached(first.Position, Patience, ct) is not { } checkpoint)
            return Problem.Of(ProblemKinds.NotYetProved);
        if (await Proof(first, checkpoint, tools, ct) is not { } proof)
        {
            tools.Log.ReceiptDiffers(first.Position);
            return Problem.Of(ProblemKinds.RecordAltered);
        }

        http.Response.Headers.ContentDisposition = $"attachment; filename=\"{operationId}.tlog-proof\"";
        http.Response.Headers.CacheControl = "no-store";
        return Results.Text(proof.ToString(), Text);
    }

    /// <returns>None if what is on record is not what was signed.</returns>
    private static async Task<TlogProof?> Proof(
        StoredEvent stored, PublishedCheckpoint checkpoint, Tools tools, CancellationToken ct)
    {
        try
        {
            if (await tools.Tree.IndexOf(stored.Position, ct) is not { } index || index >= checkpoint.Size)
                return null;
            var entry = tools.Leaves.Of(stored).Head;
            var path = await tools.Tree.Prove(
                checkpoint.Size, node => Proofs.Inclusion(index, checkpoint.Size, node), ct);
            return Proofs.VerifyInclusion(Hash.OfLeaf(entry), index, checkpoint.Size, path, checkpoint.Root)
                ? new(index, path, SignedNote.Parse(checkpoint.Note.Span), entry)
                : null;
        }
        catch (LedgerFaultException)
        {
            return null; // rows are missing
        }
    }
}
