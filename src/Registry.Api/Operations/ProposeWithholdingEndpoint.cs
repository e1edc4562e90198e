using System.ComponentModel.DataAnnotations;
using Registry.Api.Access;
using Registry.Domain;
using Registry.Domain.Disclosures;
using Registry.Domain.Withheld;
using Registry.Store;

namespace Registry.Api.Operations;

/// <summary>
/// POST /v1/withheld: a disclosure that an authority forbids to tell the person of. The data must not leave before
/// another person has approved it.
/// </summary>
public static class ProposeWithholdingEndpoint
{
    /// <summary>Data of a person are to go to a recipient, and the person is not to be told until a moment.</summary>
    /// <param name="Categories">What kinds of data; never values.</param>
    /// <param name="Until">
    /// RFC 3339 with offset: from then on the person may be told. Within twelve months of now.
    /// </param>
    /// <param name="AppealId">
    /// The appeal whose data are to go; without one only what finds and names the person.
    /// </param>
    /// <param name="Words">issuer, document-reference of the order; reason, contact-person: sealed.</param>
    public sealed record Request(
        Guid OperationId,
        CircumstancesBody Circumstances,
        Guid SubjectId,
        Guid RecipientId,
        [property: MinLength(1), MaxLength(20)] IReadOnlyList<string> Categories,
        DateTimeOffset Until,
        Guid? AppealId = null,
        IReadOnlyDictionary<string, string>? Words = null) : IOperationRequest;

    public static IOperationDoor Door(Desk desk) =>
        new OperationDoor<Request>("withheld", [Roles.Officer, Roles.Approver], desk, Plan);

    private static Plan Plan(Request request, Call call)
    {
        var words = FieldValues.Of(request.Words, "words", field => field.Use == FieldUse.Words, call.Errors);
        if (request.Circumstances.OccurredAt is not null)
            call.Errors.Add("circumstances.occurredAt", "ask-before-it-happens-or-report-it");
        if (request.Categories.Any(code => !Codes.IsCategory(code)))
            call.Errors.Add("categories", "unknown-category");
        var circumstances = request.Circumstances.Of(Operation.Withhold, null, call);
        var categories = CategorySet.Of(request.Categories);
        var id = new WithheldId(Guid.NewGuid());
        return new(circumstances, categories, (states, ct) =>
            new Withholding(request, id, categories, words.Fields, circumstances, call).Decide(states, ct));
    }

    private sealed record Withholding(
        Request Request, WithheldId Id, CategorySet Categories, FieldMap Words, Circumstances Circumstances, Call Call)
    {
        public async Task<Decision> Decide(States states, CancellationToken ct)
        {
            var (subjectId, refusal) = await Desk.Resolve(states, Request.SubjectId, ct);
            if (refusal is not null)
                return Decision.Refuse(refusal);
            var disclosure = new RecordDisclosure(
                subjectId!.Value, Request.AppealId is { } appeal ? new(appeal) : null, new(Request.RecipientId), null,
                Categories, Words, Assign: false,
                Circumstances with { Operation = Operation.Transfer, Matter = Request.AppealId });
            return new ProposeWithholding(Id, disclosure, Request.Until, Circumstances).Decide(
                await Withheld.States(states, disclosure.SubjectId, disclosure.AppealId, disclosure.RecipientId, ct),
                await Call.Desk.Frame(states, Call.Now, ct));
        }
    }
}
