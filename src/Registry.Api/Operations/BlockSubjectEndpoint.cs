using System.ComponentModel.DataAnnotations;
using Registry.Api.Access;
using Registry.Domain;
using Registry.Domain.Subjects;

namespace Registry.Api.Operations;

/// <summary>POST /v1/subjects/{subjectId}/blocks: processing stops for the data in dispute; they are kept.</summary>
public static class BlockSubjectEndpoint
{
    /// <summary>What to block and why.</summary>
    /// <param name="Appeals">The appeals whose data are in dispute.</param>
    /// <param name="Whole">Everything about the subject; then no appeals are named.</param>
    /// <param name="Words">reason, evidence, document-reference: sealed.</param>
    public sealed record Request(
        Guid OperationId,
        CircumstancesBody Circumstances,
        bool Whole = false,
        [property: MaxLength(100)] IReadOnlyList<Guid>? Appeals = null,
        IReadOnlyDictionary<string, string>? Words = null) : IOperationRequest;

    public static IOperationDoor Door(Desk desk) =>
        new OperationDoor<Request>("subjects/blocks", [Roles.Service, Roles.Officer], desk, Plan);

    private static Plan? Plan(Request request, Call call)
    {
        var words = FieldValues.Of(request.Words, "words", field => field.Use == FieldUse.Words, call.Errors);
        if (ScopeBody.Of(request.Whole, request.Appeals, call.Errors) is not { } scope)
            return null;
        var circumstances = request.Circumstances.Of(Operation.Block, null, call);
        var block = new BlockId(Guid.CreateVersion7());
        return new(circumstances, CategorySet.Empty, async (states, ct) =>
        {
            var (subjectId, refusal) = await Desk.Resolve(states, call.Ids.SubjectId, ct);
            return refusal is not null
                ? Decision.Refuse(refusal)
                : new BlockSubject(subjectId!.Value, block, scope, words.Fields, circumstances).Decide(
                    await states.Subject(subjectId.Value, ct), await call.Desk.Frame(states, call.Now, ct));
        });
    }
}
