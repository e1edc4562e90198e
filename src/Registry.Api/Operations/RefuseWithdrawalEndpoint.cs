using Registry.Api.Access;
using Registry.Domain;
using Registry.Domain.Consents;

namespace Registry.Api.Operations;

/// <summary>
/// POST /v1/consents/{consentId}/withdrawal/refusal: the centre does not accept that a consent is taken back.
/// </summary>
public static class RefuseWithdrawalEndpoint
{
    /// <summary>Why the consent stands.</summary>
    /// <param name="Because">A law forbids it, or an obligation is outstanding.</param>
    /// <param name="Words">reason: the law or the obligation; evidence, document-reference. Sealed.</param>
    public sealed record Request(
        Guid OperationId,
        CircumstancesBody Circumstances,
        WithdrawalRefusal Because,
        IReadOnlyDictionary<string, string> Words) : IOperationRequest;

    public static IOperationDoor Door(Desk desk) =>
        new OperationDoor<Request>("consents/withdrawal/refusal", [Roles.Officer], desk, Plan);

    private static Plan Plan(Request request, Call call)
    {
        var words = FieldValues.Of(request.Words, "words", field => field.Use == FieldUse.Words, call.Errors);
        if (!words.Fields.ContainsKey(Field.Reason.Code))
            call.Errors.Add($"words.{Field.Reason.Code}", "missing");
        WithdrawConsentEndpoint.Now(request.Circumstances, call.Errors);
        var circumstances = request.Circumstances.Of(Operation.ConsentWithdraw, null, call);
        var command = new RefuseWithdrawal(call.ConsentId, request.Because, words.Fields, circumstances);
        return new(circumstances, CategorySet.Empty, async (states, ct) =>
        {
            var (consent, subject) = await WithdrawConsentEndpoint.Standing(states, command.ConsentId, ct);
            return command.Decide(consent, subject, await call.Desk.Frame(states, call.Now, ct));
        });
    }
}
