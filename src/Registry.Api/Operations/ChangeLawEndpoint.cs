using System.ComponentModel.DataAnnotations;
using Registry.Api.Access;
using Registry.Domain;
using Registry.Domain.Policies;

namespace Registry.Api.Operations;

/// <summary>POST /v1/policies/law-changes: the law changed, so that the policy is to be reviewed at once.</summary>
public static class ChangeLawEndpoint
{
    /// <summary>An act that changed the law.</summary>
    /// <param name="Act">Its public code: a number and a word, for instance 326-viii, 179-nq-2026.</param>
    /// <param name="InForceOn">The day it came, or comes, into force.</param>
    public sealed record Request(
        Guid OperationId,
        CircumstancesBody Circumstances,
        [property: MinLength(1), RegularExpression(LawChange.ActForm)] string Act,
        DateOnly InForceOn) : IOperationRequest;

    public static IOperationDoor Door(Desk desk) =>
        new OperationDoor<Request>("policies/law-changes", [Roles.Officer], desk, Plan);

    private static Plan Plan(Request request, Call call)
    {
        var circumstances = request.Circumstances.Of(Operation.Record, null, call);
        var command = new ChangeLaw(
            call.Desk.Centre.PolicyStream, request.Act, request.InForceOn, new(Guid.CreateVersion7()), circumstances);
        return new(circumstances, CategorySet.Empty, async (states, ct) =>
        {
            var frame = await call.Desk.Frame(states, call.Now, ct);
            return command.Decide(frame.Policy, frame);
        });
    }
}
