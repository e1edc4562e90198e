using Registry.Api.Access;
using Registry.Api.Operations;
using Registry.Api.Problems;
using Registry.Domain;
using Registry.Domain.Extracts;
using Registry.Keys;
using Registry.Store;

namespace Registry.Api.Extracts;

/// <summary>GET /v1/extracts/{extractId}/file: the container, to its receiver or to an officer for them.</summary>
public static class GetExtractFileEndpoint
{
    public const string MediaType = "application/vnd.etsi.asic-e+zip";

    private static readonly string[] Receivers = [Roles.Officer, Roles.Approver, Roles.Regulator];

    public static void Map(IEndpointRouteBuilder routes)
    {
        var route = routes.MapGet("/v1/extracts/{extractId:guid}/file", Handle)
            .WithName("GetExtractFile").WithSummary("The file of an extract; each time is on record as handed over")
            .WithDescription($"Roles: {string.Join(", ", Receivers)}.").WithTags("extracts")
            .RequireAuthorization(policy => policy.RequireRole(Receivers))
            .Produces(StatusCodes.Status200OK, contentType: MediaType);
        foreach (var status in new[] { 400, 401, 403, 404, 409, 410, 503 })
            route.Produces<Problem>(status, Problem.MediaType);
    }

    public static async Task<IResult> Handle(
        Guid extractId, HttpContext http, Vault vault, ExtractDesk extracts, ExtractSeal seal, CancellationToken ct)
    {
        var id = new ExtractId(extractId);
        var caller = Caller.Of(http.User, vault.Ids);
        var standing = await extracts.Latest(id, ct) as Extract.Issued;
        // Opened before anything is recorded: a file that is not there is not handed over.
        var file = standing is null ? null : await seal.Open(id, standing, ct);
        if (file is null && standing is not null && MayFetch(caller, standing))
            return Problem.Of(ProblemKinds.FileMissing);
        var (issued, problem) = await extracts.HandOver(caller, id, ct); // on record before the first byte
        if (problem is null && issued is not null && file is not null)
            return new Sent(id, issued.Made, file);
        if (file is not null)
            await file.DisposeAsync();
        return problem ?? Problem.Of(ProblemKinds.FileMissing);
    }

    private static bool MayFetch(Caller caller, Extract.Issued issued) =>
        caller.IsOfficer || issued.Order.Query.Login == caller.Self;

    private sealed class Sent(ExtractId id, IssuedFile made, Stream file) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            await using var it = file;
            var response = httpContext.Response;
            response.ContentType = MediaType;
            response.ContentLength = made.Length;
            response.Headers.ContentDisposition = $"attachment; filename=\"{id.Value}.asice\"";
            response.Headers.CacheControl = "no-store";
            // RFC 9530
            response.Headers["Repr-Digest"] = $"sha-256=:{Convert.ToBase64String(Convert.FromHexString(made.Sha256))}:";
            await it.CopyToAsync(response.Body, httpContext.RequestAborted);
        }
    }
}
