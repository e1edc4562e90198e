using Registry.Api.Access;
using Registry.Api.Operations;
using Registry.Store;

namespace Registry.Api.Reads;

/// <summary>GET /v1/self: who the caller is in the record.</summary>
public static class GetSelfEndpoint
{
    /// <param name="ActorId">Stands in the entries of what the caller does.</param>
    /// <param name="SourceId">The caller's system, likewise.</param>
    /// <param name="MayApprove">May be the second of two people.</param>
    public sealed record Answer(Guid ActorId, Guid SourceId, IReadOnlyList<string> Roles, bool MayApprove);

    public static IResult Handle(HttpContext http, Vault vault)
    {
        var caller = Caller.Of(http.User, vault.Ids);
        return new JsonAnswer(
            new Answer(
                caller.Self.Value, caller.SourceId.Value, [.. caller.Roles.Order(StringComparer.Ordinal)],
                caller.MayApprove),
            StatusCodes.Status200OK);
    }
}
