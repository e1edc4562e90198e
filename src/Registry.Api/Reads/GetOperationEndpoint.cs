using Registry.Api.Access;
using Registry.Api.LedgerPages;
using Registry.Api.Operations;
using Registry.Api.Problems;
using Registry.Store;
using Registry.Store.Codec;

namespace Registry.Api.Reads;

/// <summary>GET /v1/operations/{operationId}: the receipt of an operation of the token's own source.</summary>
public static class GetOperationEndpoint
{
    public static async Task<IResult> Handle(
        Guid operationId, HttpContext http, Desk desk, ProofLevels levels, CancellationToken ct)
    {
        var caller = Caller.Of(http.User, desk.Vault.Ids);
        if (await desk.Ledger.Find(caller.Source, operationId, ct) is not { } first)
            return Problem.Of(ProblemKinds.NoSuchOperation);
        var answer = await desk.Answers.Of(
            operationId,
            new Outcome.Recorded(first, EventCodec.Read(first), Repeated: true, ContentCompared: false),
            ct);
        return new JsonAnswer(
            answer with { Proof = await levels.Of(first.Position, ct) }, StatusCodes.Status200OK);
    }
}
