using System.ComponentModel.DataAnnotations;
using Registry.Api.Access;
using Registry.Domain;
using Registry.Domain.Appeals;
using Registry.Domain.Disclosures;

namespace Registry.Api.Operations;

/// <summary>
/// POST /v1/appeals/{appealId}/redirections: the appeal goes to another recipient, with data of it. Asked before.
/// </summary>
public static class RedirectAppealEndpoint
{
    /// <summary>Where it goes; that is a disclosure, and recorded as one.</summary>
    /// <param name="RecipientId">From the register of recipients; it is assigned to the appeal.</param>
    /// <param name="Categories">None for everything of the appeal that the recipient may be given.</param>
    /// <param name="Words">reason, evidence, document-reference, contact-person: sealed.</param>
    public sealed record Request(
        Guid OperationId,
        CircumstancesBody Circumstances,
        Guid RecipientId,
        [property: MinLength(1), MaxLength(20)] IReadOnlyList<string>? Categories = null,
        IReadOnlyDictionary<string, string>? Words = null) : IOperationRequest;

    public static IOperationDoor Door(Desk desk) =>
        new OperationDoor<Request>("appeals/redirections", [Roles.Service, Roles.Officer], desk, Plan);

    private static Plan Plan(Request request, Call call)
    {
        var words = FieldValues.Of(request.Words, "words", field => field.Use == FieldUse.Words, call.Errors);
        if (request.Circumstances.OccurredAt is not null)
            call.Errors.Add("circumstances.occurredAt", "ask-before-it-happens-or-report-it");
        if (request.Categories?.Any(code => !Codes.IsCategory(code)) ?? false)
            call.Errors.Add("categories", "unknown-category");
        var circumstances = request.Circumstances.Of(Operation.Transfer, call.Ids.AppealId, call);
        var categories = request.Categories is { } named ? CategorySet.Of(named) : null;
        var recipient = new RecipientId(request.RecipientId);
        return new(circumstances, categories ?? CategorySet.Empty, async (states, ct) =>
        {
            var (basis, consent) = await Desk.Basis(states, call.Ids.AppealId, circumstances, ct);
            if (basis.Appeal is not Appeal.Open open)
                return Decision.Refuse(new Refusal.UnknownAppeal());
            var command = new RedirectAppeal(
                new(call.Ids.AppealId), open.SubjectId, recipient, consent, categories, words.Fields, circumstances);
            var now = new DisclosureStates(
                await states.Subject(open.SubjectId, ct), basis, await states.Recipient(recipient, ct));
            return command.Decide(now, await call.Desk.Frame(states, call.Now, ct));
        });
    }
}
