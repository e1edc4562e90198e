using Registry.Api.Problems;
using Registry.Audit;
using Registry.Keys;
using Registry.Projections.AuditTree;

namespace Registry.Api.LedgerPages;

/// <summary>GET /v1/trust: what a reader keeps before the first extract comes; docs/extract-format.md.</summary>
public static class TrustPage
{
    public const string Text = "text/plain; charset=utf-8";

    public static async Task<IResult> Handle(
        HttpContext http, LogIdentity log, SigningKeys keys, Witness witness, CancellationToken ct)
    {
        if (await witness.Key(ct) is not { } mirror)
            return Problem.Of(ProblemKinds.NoWitness);
        http.Response.Headers.CacheControl = "no-cache";
        return Results.Text(Of(log.Key, mirror, keys.ExtractSigner.ExportCertificatePem()), Text);
    }

    public static string Of(Vkey log, Vkey mirror, string certificate) =>
        $"log {log}\nwitness mirror {mirror}\nquorum mirror\n{certificate.ReplaceLineEndings("\n").TrimEnd()}\n";
}
