using Registry.Api.Access;
using Registry.Api.Problems;

namespace Registry.Api.LedgerPages;

/// <summary>The tree as C2SP tlog-tiles has it, whom to trust, receipts, and how the ledger stands.</summary>
public static class LedgerRoutes
{
    private static readonly string[] Readers = [Roles.Regulator, Roles.Inspector, Roles.Officer];
    private static readonly string[] Watchers =
        [Roles.Officer, Roles.Approver, Roles.Administrator, Roles.Regulator];

    public static void MapLedger(this IEndpointRouteBuilder routes)
    {
        MapTiles(routes);
        Documented(
            routes.MapGet("/v1/ledger/tile/entries/{**path}", TilePages.Entries), "GetLedgerEntries",
            "Entries of leaves, 256 in a bundle: heads of events. C2SP tlog-tiles", Readers)
            .Produces(200, contentType: TilePages.Bytes).Produces<Problem>(404, Problem.MediaType);
        Documented(
            routes.MapGet("/v1/ledger/state", StatePage.Handle), "GetLedgerState",
            "How the ledger stands: what is signed, what waits, the mirror, the scrubber, the ladder", Watchers)
            .Produces<StatePage.Answer>();
        Documented(
            routes.MapGet("/v1/ledger/incidents", IncidentsPage.Handle), "ListLedgerIncidents",
            "What the ledger met: times it stood, leaves whose bodies were lost, findings of the scrubber", Watchers)
            .Produces<IncidentsPage.Answer>();
        Documented(
            routes.MapGet("/v1/operations/{operationId:guid}/receipt", ReceiptPage.Handle), "GetReceipt",
            "A proof that the signed tree holds an operation of this source. C2SP tlog-proof", [.. Roles.All])
            .Produces(200, contentType: ReceiptPage.Text)
            .Produces<Problem>(404, Problem.MediaType).Produces<Problem>(500, Problem.MediaType)
            .Produces<Problem>(503, Problem.MediaType);
    }

    /// <summary>For everybody: hashes and keys tell nothing of anybody.</summary>
    private static void MapTiles(IEndpointRouteBuilder routes)
    {
        Public(routes.MapGet("/v1/ledger/checkpoint", CheckpointPage.Handle), "GetCheckpoint",
            "The latest signed tree head. C2SP tlog-checkpoint", CheckpointPage.Text);
        Public(routes.MapGet("/v1/ledger/tile/{level:int}/{**path}", TilePages.Hashes), "GetTile",
            "Hashes of the tree, 256 in a tile; for ever the same. C2SP tlog-tiles", TilePages.Bytes);
        Public(routes.MapGet("/v1/trust", TrustPage.Handle), "GetTrust",
            "Whom to trust: the log, its witness, and who signs extracts. C2SP tlog-policy, then PEM", TrustPage.Text);
    }

    private static void Public(RouteHandlerBuilder route, string name, string summary, string media) => route
        .WithName(name).WithSummary(summary).WithDescription("For everybody: no token is needed.")
        .WithTags("ledger").AllowAnonymous()
        .Produces(200, contentType: media).Produces<Problem>(404, Problem.MediaType)
        .Produces<Problem>(503, Problem.MediaType);

    private static RouteHandlerBuilder Documented(
        RouteHandlerBuilder route, string name, string summary, string[] roles) => route
        .WithName(name).WithSummary(summary).WithDescription($"Roles: {string.Join(", ", roles)}.")
        .WithTags("ledger").RequireAuthorization(policy => policy.RequireRole(roles))
        .Produces<Problem>(401, Problem.MediaType).Produces<Problem>(403, Problem.MediaType);
}
