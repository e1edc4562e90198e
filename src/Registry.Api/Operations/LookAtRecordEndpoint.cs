using Registry.Api.Access;
using Registry.Domain;
using Registry.Domain.Accesses;

namespace Registry.Api.Operations;

/// <summary>
/// POST /v1/subjects/{subjectId}/looks: a person of the centre is about to look at somebody's record, without values.
/// </summary>
public static class LookAtRecordEndpoint
{
    /// <summary>Why the record is looked at.</summary>
    /// <param name="Words">reason, document-reference, issuer: sealed.</param>
    public sealed record Request(
        Guid OperationId,
        CircumstancesBody Circumstances,
        IReadOnlyDictionary<string, string>? Words = null) : IOperationRequest;

    public static IOperationDoor Door(Desk desk) =>
        new OperationDoor<Request>("subjects/looks", [Roles.Officer, Roles.Approver], desk, Plan);

    private static Plan Plan(Request request, Call call)
    {
        var words = FieldValues.Of(request.Words, "words", field => field.Use == FieldUse.Words, call.Errors);
        request.Circumstances.HappensNow(call);
        var circumstances = request.Circumstances.Of(Operation.Retrieve, null, call);
        return new(circumstances, CategorySet.Empty, async (states, ct) =>
        {
            var (subjectId, refusal) = await Desk.Resolve(states, call.Ids.SubjectId, ct);
            if (refusal is not null)
                return Decision.Refuse(refusal);
            var journal = call.EventIds.Derived("accesses", subjectId!.Value.Value);
            await states.Journal(StreamKind.AccessJournal, journal, ct);
            return new LookAtRecord(subjectId.Value, journal, words.Fields, circumstances).Decide(
                await states.Subject(subjectId.Value, ct), await call.Desk.Frame(states, call.Now, ct));
        });
    }
}
