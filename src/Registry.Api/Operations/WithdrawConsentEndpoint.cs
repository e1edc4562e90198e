using Registry.Api.Access;
using Registry.Domain;
using Registry.Domain.Consents;
using Registry.Domain.Subjects;
using Registry.Store;

namespace Registry.Api.Operations;

/// <summary>
/// POST /v1/consents/{consentId}/withdrawal: the person takes the consent back; it no longer counts from here on.
/// </summary>
public static class WithdrawConsentEndpoint
{
    /// <summary>That it is taken back, now.</summary>
    /// <param name="Words">reason, evidence, document-reference: sealed.</param>
    public sealed record Request(
        Guid OperationId,
        CircumstancesBody Circumstances,
        IReadOnlyDictionary<string, string>? Words = null) : IOperationRequest;

    public static IOperationDoor Door(Desk desk) =>
        new OperationDoor<Request>("consents/withdrawal", [Roles.Service, Roles.Officer], desk, Plan);

    private static Plan Plan(Request request, Call call)
    {
        var words = FieldValues.Of(request.Words, "words", field => field.Use == FieldUse.Words, call.Errors);
        Now(request.Circumstances, call.Errors);
        var circumstances = request.Circumstances.Of(Operation.ConsentWithdraw, null, call);
        var command = new WithdrawConsent(call.ConsentId, words.Fields, circumstances);
        return new(circumstances, CategorySet.Empty, async (states, ct) =>
        {
            var (consent, subject) = await Standing(states, command.ConsentId, ct);
            return command.Decide(consent, subject, await call.Desk.Frame(states, call.Now, ct));
        });
    }

    /// <summary>It counts from its event, so no other moment is taken.</summary>
    internal static void Now(CircumstancesBody circumstances, FieldErrors errors)
    {
        if (circumstances.OccurredAt is not null)
            errors.Add("circumstances.occurredAt", "counts-from-its-event");
    }

    /// <summary>The consent, and whose it is.</summary>
    internal static async Task<(Consent Consent, Subject Subject)> Standing(
        States states, ConsentId id, CancellationToken ct)
    {
        var consent = await states.Consent(id, ct);
        return (consent, consent is Consent.Given given
            ? await states.Subject(given.SubjectId, ct)
            : Subject.Nobody);
    }
}
