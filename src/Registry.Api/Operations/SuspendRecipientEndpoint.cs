using Registry.Api.Access;
using Registry.Domain;
using Registry.Domain.Recipients;

namespace Registry.Api.Operations;

/// <summary>
/// POST /v1/recipients/{recipientId}/suspension and …/reinstatement: whether it may be given data from here on.
/// </summary>
public static class SuspendRecipientEndpoint
{
    /// <summary>Why.</summary>
    /// <param name="Words">reason, evidence, document-reference: sealed.</param>
    public sealed record Request(
        Guid OperationId,
        CircumstancesBody Circumstances,
        IReadOnlyDictionary<string, string>? Words = null) : IOperationRequest;

    public static IOperationDoor Suspending(Desk desk) =>
        Door("recipients/suspension", desk, (id, words, about, recipient, frame) =>
            new SuspendRecipient(id, words, about).Decide(recipient, frame));

    public static IOperationDoor Reinstating(Desk desk) =>
        Door("recipients/reinstatement", desk, (id, words, about, recipient, frame) =>
            new ReinstateRecipient(id, words, about).Decide(recipient, frame));

    private delegate Decision Deciding(
        RecipientId id, FieldMap words, Circumstances about, Recipient recipient, Domain.Catalogues.Frame frame);

    private static OperationDoor<Request> Door(string name, Desk desk, Deciding decide) =>
        new(name, [Roles.Officer], desk, (request, call) =>
        {
            var words = FieldValues.Of(request.Words, "words", field => field.Use == FieldUse.Words, call.Errors);
            var circumstances = request.Circumstances.Of(Operation.Record, null, call);
            var id = new RecipientId(call.Ids.RecipientId);
            return new(circumstances, CategorySet.Empty, async (states, ct) => decide(
                id, words.Fields, circumstances, await states.Recipient(id, ct),
                await call.Desk.Frame(states, call.Now, ct)));
        });
}
