using Registry.Api.Access;
using Registry.Domain;
using Registry.Domain.Extracts;

namespace Registry.Api.Operations;

/// <summary>
/// POST /v1/extracts/{extractId}/handover: an officer is about to hand an issued extract over. How and on which medium
/// is said by the circumstances: their channel and their medium.
/// </summary>
public static class HandOverExtractEndpoint
{
    /// <summary>How it leaves, and who takes it.</summary>
    /// <param name="Words">contact-person who takes it, document-reference of the receipt, reason; sealed.</param>
    public sealed record Request(
        Guid OperationId,
        CircumstancesBody Circumstances,
        IReadOnlyDictionary<string, string>? Words = null) : IOperationRequest;

    public static IOperationDoor Door(Desk desk) =>
        new OperationDoor<Request>("extracts/handover", [Roles.Officer, Roles.Approver], desk, Plan);

    private static Plan Plan(Request request, Call call)
    {
        request.Circumstances.HappensNow(call);
        var words = FieldValues.Of(request.Words, "words", field => field.Use == FieldUse.Words, call.Errors);
        var circumstances = request.Circumstances.Of(Operation.Provide, null, call);
        var command = new HandOverExtract(
            new(call.Ids.ExtractId.GetValueOrDefault()), Login: null, words.Fields, circumstances);
        return new(circumstances, CategorySet.Empty, (states, ct) => call.Desk.HandOver(states, command, ct));
    }
}
