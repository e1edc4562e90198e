using System.ComponentModel.DataAnnotations;
using Registry.Api.Access;
using Registry.Domain;
using Registry.Domain.Subjects;
using Registry.Store;

namespace Registry.Api.Operations;

/// <summary>
/// POST /v1/subjects/{subjectId}/proposals: the first of two people asks to destroy, unblock, link or split.
/// </summary>
public static class ProposeActionEndpoint
{
    /// <summary>What is to happen once another person approves.</summary>
    /// <param name="Whole">Of a destruction: everything about the subject and those linked to it.</param>
    /// <param name="Appeals">Of a destruction: the data of these appeals.</param>
    /// <param name="DestructionGround">Of a destruction: why.</param>
    /// <param name="ResolvesBlock">Of a destruction: lifts the blocks in its way by the same decision.</param>
    /// <param name="BlockId">Of an unblocking.</param>
    /// <param name="OtherSubjectId">Of a link or split.</param>
    /// <param name="Words">reason, evidence, document-reference: sealed.</param>
    public sealed record Request(
        Guid OperationId,
        CircumstancesBody Circumstances,
        ProposedAction Action,
        bool Whole = false,
        [property: MaxLength(100)] IReadOnlyList<Guid>? Appeals = null,
        DestructionGround? DestructionGround = null,
        bool ResolvesBlock = false,
        Guid? BlockId = null,
        Guid? OtherSubjectId = null,
        IReadOnlyDictionary<string, string>? Words = null) : IOperationRequest;

    public static IOperationDoor Door(Desk desk) => new OperationDoor<Request>(
        "subjects/proposals", [Roles.Service, Roles.Officer, Roles.Approver], desk, Plan);

    private static Plan? Plan(Request request, Call call)
    {
        var words = FieldValues.Of(request.Words, "words", field => field.Use == FieldUse.Words, call.Errors);
        var scope = Judge(request, call.Errors);
        var circumstances = request.Circumstances.Of(Of(request.Action), null, call);
        var id = new ProposalId(Guid.CreateVersion7());
        return new(circumstances, CategorySet.Empty, async (states, ct) =>
        {
            var (subjectId, refusal) = await Desk.Resolve(states, call.Ids.SubjectId, ct);
            var (other, lacking) = await Other(request, states, ct);
            if ((refusal ?? lacking) is { } no)
                return Decision.Refuse(no);
            var proposal = new Proposal(
                request.Action, scope, request.DestructionGround,
                request is { Action: ProposedAction.Unblock, BlockId: { } block } ? new(block) : null,
                other,
                request.ResolvesBlock);
            var subject = await states.Subject(subjectId!.Value, ct);
            return new ProposeAction(subjectId.Value, id, proposal, words.Fields, circumstances).Decide(
                subject,
                other is { } otherId ? await states.Subject(otherId, ct) : null,
                await Linked.Of(states, subjectId.Value, subject, id, ct),
                await call.Desk.Frame(states, call.Now, ct));
        });
    }

    private static Scope? Judge(Request request, FieldErrors errors)
    {
        var destroys = request.Action == ProposedAction.Destroy;
        if (destroys && request.DestructionGround is null)
            errors.Add("destructionGround", "missing");
        if (request.Action == ProposedAction.Unblock && request.BlockId is null)
            errors.Add("blockId", "missing");
        if (request.Action is ProposedAction.Link or ProposedAction.Split && request.OtherSubjectId is null)
            errors.Add("otherSubjectId", "missing");
        return destroys ? ScopeBody.Of(request.Whole, request.Appeals, errors) : null;
    }

    private static async Task<(SubjectId?, Refusal?)> Other(Request request, States states, CancellationToken ct) =>
        request is { Action: ProposedAction.Link or ProposedAction.Split, OtherSubjectId: { } external }
            ? await Desk.Resolve(states, external, ct)
            : (null, null);

    private static Operation Of(ProposedAction action) => action switch
    {
        ProposedAction.Destroy => Operation.Destroy,
        ProposedAction.Unblock => Operation.Unblock,
        ProposedAction.Link => Operation.Link,
        _ => Operation.Split,
    };
}
