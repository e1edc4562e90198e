using Registry.Api.Operations;
using Registry.Api.Problems;
using Registry.Domain;
using Registry.Domain.Extracts;

namespace Registry.Api.Extracts.Verdicts;

/// <summary>
/// GET /v1/extracts/{extractId}/verdict: what registry-verify would say of an issued extract. The file does not leave,
/// so nothing is on record as handed over.
/// </summary>
public static class GetExtractVerdictEndpoint
{
    public static async Task<IResult> Handle(
        Guid extractId, ExtractDesk extracts, ExtractSeal seal, VerdictDesk verdicts, CancellationToken ct)
    {
        var id = new ExtractId(extractId);
        var standing = await extracts.Latest(id, ct);
        if (standing is not Extract.Issued issued)
            return Problem.Of(standing.NotAtHand);
        if (issued.Made.Length > VerdictDesk.MostBytes)
            return Problem.Of(ProblemKinds.TooLargeToCheck);
        await using var file = await seal.Open(id, issued, ct);
        if (file is null)
            return Problem.Of(ProblemKinds.FileMissing);
        var (verdict, problem) = await verdicts.Of(file, ct);
        return problem is null ? new JsonAnswer(verdict!, StatusCodes.Status200OK) : problem;
    }
}
