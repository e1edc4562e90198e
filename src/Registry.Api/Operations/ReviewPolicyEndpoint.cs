using Registry.Api.Access;
using Registry.Domain;
using Registry.Domain.Policies;

namespace Registry.Api.Operations;

/// <summary>POST /v1/policies/reviews: the policy was reviewed, and what came of it.</summary>
public static class ReviewPolicyEndpoint
{
    /// <summary>A review; when it was made is the moment of the circumstances.</summary>
    /// <param name="Outcome">The policy stays as it is, or is to be changed.</param>
    public sealed record Request(Guid OperationId, CircumstancesBody Circumstances, ReviewOutcome Outcome)
        : IOperationRequest;

    public static IOperationDoor Door(Desk desk) =>
        new OperationDoor<Request>("policies/reviews", [Roles.Officer], desk, Plan);

    private static Plan Plan(Request request, Call call)
    {
        var circumstances = request.Circumstances.Of(Operation.Record, null, call);
        var command = new ReviewPolicy(
            call.Desk.Centre.PolicyStream, request.Outcome, new(Guid.CreateVersion7()), circumstances);
        return new(circumstances, CategorySet.Empty, async (states, ct) =>
            command.Decide(await call.Desk.Frame(states, call.Now, ct)));
    }
}
