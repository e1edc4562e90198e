using System.ComponentModel.DataAnnotations;
using Registry.Api.Access;
using Registry.Domain;
using Registry.Domain.Policies;

namespace Registry.Api.Operations;

/// <summary>POST /v1/policies/{version}/checks: somebody looked whether a site shows the policy.</summary>
public static class CheckPublicationEndpoint
{
    /// <summary>What was found at a site.</summary>
    /// <param name="Site">One of the two that policy 7.2 names.</param>
    /// <param name="Matches">The site shows this version.</param>
    /// <param name="SeenSha256">
    /// SHA-256 of what was seen, lower-case hex; left out only if there was nothing to see.
    /// </param>
    public sealed record Request(
        Guid OperationId,
        CircumstancesBody Circumstances,
        PolicySite Site,
        bool Matches,
        [property: MinLength(1), RegularExpression("^[0-9a-f]{64}$")] string? SeenSha256 = null) : IOperationRequest;

    public static IOperationDoor Door(Desk desk) =>
        new OperationDoor<Request>("policies/checks", [Roles.Officer], desk, Plan);

    private static Plan Plan(Request request, Call call)
    {
        var circumstances = request.Circumstances.Of(Operation.Record, null, call);
        var command = new CheckPublication(
            call.Desk.Centre.PolicyStream, call.Ids.PolicyVersion ?? 0, request.Site, request.Matches,
            request.SeenSha256, new(Guid.CreateVersion7()), circumstances);
        return new(circumstances, CategorySet.Empty, async (states, ct) =>
        {
            var frame = await call.Desk.Frame(states, call.Now, ct);
            return command.Decide(frame.Policy, frame);
        });
    }
}
