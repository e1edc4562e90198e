using Registry.Api.Access;
using Registry.Domain;
using Registry.Domain.Subjects;

namespace Registry.Api.Operations;

/// <summary>
/// POST /v1/subjects/{subjectId}/limits/{limitId}/lifting: a restriction or a hold no longer stands; deleted data come
/// back, by order.
/// </summary>
public static class LiftLimitEndpoint
{
    /// <summary>Why it no longer stands.</summary>
    /// <param name="Words">reason, evidence, document-reference, issuer: sealed.</param>
    public sealed record Request(
        Guid OperationId,
        CircumstancesBody Circumstances,
        IReadOnlyDictionary<string, string>? Words = null) : IOperationRequest;

    public static IOperationDoor Door(Desk desk) =>
        new OperationDoor<Request>("subjects/limits/lifting", [Roles.Officer], desk, Plan);

    private static Plan Plan(Request request, Call call)
    {
        var words = FieldValues.Of(request.Words, "words", field => field.Use == FieldUse.Words, call.Errors);
        var circumstances = request.Circumstances.Of(Operation.Release, null, call);
        var limit = new LimitId(call.Ids.LimitId ?? Guid.Empty);
        return new(circumstances, CategorySet.Empty, async (states, ct) =>
        {
            var (subjectId, refusal) = await Desk.Resolve(states, call.Ids.SubjectId, ct);
            return refusal is not null
                ? Decision.Refuse(refusal)
                : new LiftLimit(subjectId!.Value, limit, words.Fields, circumstances).Decide(
                    await states.Subject(subjectId.Value, ct), await call.Desk.Frame(states, call.Now, ct));
        });
    }
}
