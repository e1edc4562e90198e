using Registry.Api.Access;
using Registry.Domain;
using Registry.Domain.Disclosures;
using Registry.Domain.Subjects;
using Registry.Store.Codec;

namespace Registry.Api.Operations;

/// <summary>
/// POST /v1/disclosures/{disclosureId}/confirmations: what the recipient says it has done with what it was given.
/// </summary>
public static class ConfirmDisclosureEndpoint
{
    /// <summary>What the recipient confirmed, and when, by <c>circumstances.occurredAt</c>.</summary>
    /// <param name="Words">evidence, document-reference, reason, contact-person: sealed.</param>
    public sealed record Request(
        Guid OperationId,
        CircumstancesBody Circumstances,
        Confirmation Confirmation,
        IReadOnlyDictionary<string, string>? Words = null) : IOperationRequest;

    public static IOperationDoor Door(Desk desk) =>
        new OperationDoor<Request>("disclosures/confirmations", [Roles.Service, Roles.Officer], desk, Plan);

    private static Plan Plan(Request request, Call call)
    {
        var words = FieldValues.Of(request.Words, "words", field => field.Use == FieldUse.Words, call.Errors);
        var circumstances = request.Circumstances.Of(Operation.Record, null, call);
        return new(circumstances, CategorySet.Empty, async (states, ct) =>
        {
            if (await states.Event(call.Ids.DisclosureId, ct) is not { } entry
                || EventCodec.Read(entry) is not DisclosureRecorded disclosed)
                return Decision.Refuse(new Refusal.UnknownDisclosure());
            var command = new ConfirmDisclosure(
                new(entry.Stream), new(entry.Id), disclosed, request.Confirmation, words.Fields,
                circumstances with { Matter = disclosed.AppealId?.Value });
            return command.Decide(
                await states.Subject(command.SubjectId, ct), await call.Desk.Frame(states, call.Now, ct));
        });
    }
}
