using System.ComponentModel.DataAnnotations;
using Registry.Api.Access;
using Registry.Domain;
using Registry.Domain.Subjects;

namespace Registry.Api.Operations;

/// <summary>
/// POST /v1/subjects/{subjectId}/holds: the data must not be deleted or destroyed. POST …/deletions: they are out of
/// use and view, until an order brings them back.
/// </summary>
public static class LimitDataEndpoint
{
    /// <summary>Which data and why.</summary>
    /// <param name="Appeals">The appeals whose data it is about.</param>
    /// <param name="Whole">Everything about the subject; then no appeals are named.</param>
    /// <param name="Words">reason, evidence, document-reference, issuer: sealed.</param>
    public sealed record Request(
        Guid OperationId,
        CircumstancesBody Circumstances,
        bool Whole = false,
        [property: MaxLength(100)] IReadOnlyList<Guid>? Appeals = null,
        IReadOnlyDictionary<string, string>? Words = null) : IOperationRequest;

    public static IOperationDoor Holding(Desk desk) => new OperationDoor<Request>(
        "subjects/holds", [Roles.Officer], desk, (request, call) => Plan(request, call, Operation.Hold));

    public static IOperationDoor Deleting(Desk desk) => new OperationDoor<Request>(
        "subjects/deletions", [Roles.Officer], desk, (request, call) => Plan(request, call, Operation.Delete));

    /// <param name="until">Of a restriction: the end of its term.</param>
    internal static Plan? Plan(Request request, Call call, Operation operation, DateTimeOffset? until = null)
    {
        var words = FieldValues.Of(request.Words, "words", field => field.Use == FieldUse.Words, call.Errors);
        if (ScopeBody.Of(request.Whole, request.Appeals, call.Errors) is not { } scope)
            return null;
        var circumstances = request.Circumstances.Of(operation, null, call);
        var limit = new LimitId(Guid.CreateVersion7());
        return new(circumstances, CategorySet.Empty, async (states, ct) =>
        {
            var (subjectId, refusal) = await Desk.Resolve(states, call.Ids.SubjectId, ct);
            return refusal is not null
                ? Decision.Refuse(refusal)
                : new LimitData(subjectId!.Value, limit, scope, until, words.Fields, circumstances).Decide(
                    await states.Subject(subjectId.Value, ct), await call.Desk.Frame(states, call.Now, ct));
        });
    }
}
