using Registry.Api.Problems;
using Registry.Projections.AuditTree;

namespace Registry.Api.LedgerPages;

/// <summary>GET /v1/ledger/checkpoint: the latest published signed note.</summary>
public static class CheckpointPage
{
    public const string Text = "text/plain; charset=utf-8";

    public static async Task<IResult> Handle(HttpContext http, AuditTreeQueries tree, CancellationToken ct)
    {
        if (await tree.Latest(ct) is not { } latest)
            return Problem.Of(ProblemKinds.NoSuchRoute);
        http.Response.Headers.CacheControl = "no-cache"; // the next one is a second away
        return Results.Bytes(latest.Note, Text);
    }
}
