using System.ComponentModel.DataAnnotations;
using Registry.Api.Access;
using Registry.Domain;
using Registry.Domain.Withheld;

namespace Registry.Api.Operations;

/// <summary>
/// POST /v1/withheld/{withheldId}/release: the authority lifted its ban before the term, and the person may be told.
/// </summary>
public static class ReleaseWithheldEndpoint
{
    /// <summary>Why the person may be told now.</summary>
    /// <param name="Words">reason, and what proves it: document-reference, issuer, evidence; sealed.</param>
    public sealed record Request(
        Guid OperationId,
        CircumstancesBody Circumstances,
        [property: MinLength(1), MaxLength(20)] IReadOnlyDictionary<string, string> Words) : IOperationRequest;

    public static IOperationDoor Door(Desk desk) =>
        new OperationDoor<Request>("withheld/release", [Roles.Officer, Roles.Approver], desk, Plan);

    private static Plan Plan(Request request, Call call)
    {
        var words = FieldValues.Of(request.Words, "words", field => field.Use == FieldUse.Words, call.Errors);
        if (!words.Fields.ContainsKey(Field.Reason.Code))
            call.Errors.Add("words.reason", "missing");
        var circumstances = request.Circumstances.Of(Operation.Withhold, null, call) with { OccurredAt = call.Now };
        var command = new ReleaseWithheld(
            new(call.Ids.WithheldId.GetValueOrDefault()), Early: true, words.Fields, FieldMap.Empty, circumstances);
        return new(circumstances, CategorySet.Empty, (states, ct) => call.Desk.Release(states, command, ct));
    }
}
