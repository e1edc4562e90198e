using System.ComponentModel.DataAnnotations;
using Registry.Api.Access;
using Registry.Domain;
using Registry.Domain.Batches;

namespace Registry.Api.Operations;

/// <summary>POST /v1/batches: many destructions are proposed in one, by the hash of their dry run.</summary>
public static class ProposeBatchEndpoint
{
    /// <summary>The list of the dry run, and what it came to.</summary>
    /// <param name="Members">Whose data are to be destroyed; nobody twice.</param>
    /// <param name="DestructionGround">Why.</param>
    /// <param name="DryRunHash">Of POST /v1/batches/dry-run: what the proposer was shown.</param>
    /// <param name="ResolvesBlock">Lifts the blocks in its way by the same decision.</param>
    /// <param name="Words">reason, evidence, document-reference: sealed.</param>
    public sealed record Request(
        Guid OperationId,
        CircumstancesBody Circumstances,
        [property: MinLength(1), MaxLength(BatchAsked.MostLines)] IReadOnlyList<BatchLine> Members,
        DestructionGround DestructionGround,
        [property: RegularExpression("^[0-9a-f]{64}$")] string DryRunHash,
        bool ResolvesBlock = false,
        IReadOnlyDictionary<string, string>? Words = null) : IOperationRequest;

    public static IOperationDoor Door(Desk desk) =>
        new OperationDoor<Request>("batches", [Roles.Service, Roles.Officer, Roles.Approver], desk, Plan);

    private static Plan? Plan(Request request, Call call)
    {
        var words = FieldValues.Of(request.Words, "words", field => field.Use == FieldUse.Words, call.Errors);
        var asked = BatchAsked.Of(request.Members, request.DestructionGround, request.ResolvesBlock, call.Errors);
        if (asked is not { } all)
            return null;
        var circumstances = request.Circumstances.Of(Operation.Destroy, null, call);
        var (id, slice) = (new BatchId(Guid.CreateVersion7()), new SliceId(Guid.CreateVersion7()));
        return new(circumstances, CategorySet.Empty, async (states, ct) =>
        {
            var shown = await all.Foresee(states, call.Now, ct);
            var command = new ProposeBatch(
                id, ValueList.Of(shown.Lines.Select(line => (line.SubjectId, line.Scope))), all.Ground,
                all.ResolvesBlock, request.DryRunHash, words.Fields, slice, circumstances);
            return command.Decide(
                [.. shown.Lines.Select(line => line.Foreseen)], shown.Hash,
                await call.Desk.Frame(states, call.Now, ct));
        });
    }
}
