using Registry.Api.Problems;
using Registry.Audit;
using Registry.Projections.AuditTree;

namespace Registry.Api.LedgerPages;

/// <summary>GET /v1/ledger/tile/…: a part of the published tree; what is not published is not there.</summary>
public static class TilePages
{
    public const string Bytes = "application/octet-stream";

    /// <summary>A part of an append-only tree never changes, a partial one neither. RFC 8246; a year.</summary>
    private const string Immutable = "max-age=31536000, immutable";

    public static Task<IResult> Hashes(
        string level, string? path, HttpContext http, AuditTreeQueries tree, CancellationToken ct) =>
        Answer($"tile/{level}/{path}", $"public, {Immutable}", http, tree, ct);

    /// <summary>For those who may see heads: not for a cache that others share.</summary>
    public static Task<IResult> Entries(
        string? path, HttpContext http, AuditTreeQueries tree, CancellationToken ct) =>
        Answer($"tile/entries/{path}", $"private, {Immutable}", http, tree, ct);

    private static async Task<IResult> Answer(
        string path, string caching, HttpContext http, AuditTreeQueries tree, CancellationToken ct)
    {
        if (Parsed(path) is not { } place || await Read(place, tree, ct) is not { } bytes)
            return Problem.Of(ProblemKinds.NoSuchRoute);
        http.Response.Headers.CacheControl = caching;
        return Results.Bytes(bytes, Bytes);
    }

    private static Task<byte[]?> Read(TilePath place, AuditTreeQueries tree, CancellationToken ct) =>
        place.Level == TilePath.Entries
            ? tree.Entries(place.Index, place.Width, ct)
            : tree.Tile(place.Level, place.Index, place.Width, ct);

    private static TilePath? Parsed(string path)
    {
        try
        {
            return TilePath.Parse(path);
        }
        catch (MalformedException)
        {
            return null;
        }
    }
}
