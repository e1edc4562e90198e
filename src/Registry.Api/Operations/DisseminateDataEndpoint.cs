using System.ComponentModel.DataAnnotations;
using Registry.Api.Access;
using Registry.Domain;
using Registry.Domain.Appeals;
using Registry.Domain.Disclosures;

namespace Registry.Api.Operations;

/// <summary>POST /v1/disseminations: asks before data are made public. There is no recipient.</summary>
public static class DisseminateDataEndpoint
{
    /// <summary>Data of a person become public.</summary>
    /// <param name="AppealId">The appeal they came with.</param>
    /// <param name="Categories">What kinds of data; never values.</param>
    /// <param name="Words">publication-address: where they are made public; reason, evidence. Sealed.</param>
    public sealed record Request(
        Guid OperationId,
        CircumstancesBody Circumstances,
        Guid AppealId,
        [property: MinLength(1), MaxLength(20)] IReadOnlyList<string> Categories,
        IReadOnlyDictionary<string, string> Words) : IOperationRequest;

    public static IOperationDoor Door(Desk desk) =>
        new OperationDoor<Request>("disseminations", [Roles.Service, Roles.Officer], desk, Plan);

    private static Plan Plan(Request request, Call call)
    {
        var words = FieldValues.Of(request.Words, "words", field => field.Use == FieldUse.Words, call.Errors);
        if (!words.Fields.ContainsKey(Field.PublicationAddress.Code))
            call.Errors.Add($"words.{Field.PublicationAddress.Code}", "missing");
        if (request.Categories.Any(code => !Codes.IsCategory(code)))
            call.Errors.Add("categories", "unknown-category");
        if (request.Circumstances.OccurredAt is not null)
            call.Errors.Add("circumstances.occurredAt", "ask-before-it-happens");
        var circumstances = request.Circumstances.Of(Operation.Disseminate, request.AppealId, call);
        var categories = CategorySet.Of(request.Categories);
        return new(circumstances, categories, async (states, ct) =>
        {
            var (basis, consent) = await Desk.Basis(states, request.AppealId, circumstances, ct);
            if (basis.Appeal is not Appeal.Open open)
                return Decision.Refuse(new Refusal.UnknownAppeal());
            var command = new DisseminateData(
                open.SubjectId, new(request.AppealId), consent, categories, words.Fields, circumstances);
            return command.Decide(
                await states.Subject(open.SubjectId, ct), basis, await call.Desk.Frame(states, call.Now, ct));
        });
    }
}
