using System.ComponentModel.DataAnnotations;
using Registry.Api.Access;
using Registry.Domain;
using Registry.Domain.Appeals;
using Registry.Domain.Consents;

namespace Registry.Api.Operations;

/// <summary>POST /v1/subjects/{subjectId}/consents: a consent in words, or through the state's service.</summary>
public static class RecordConsentEndpoint
{
    /// <summary>What the person consented to, and what the artefact states.</summary>
    /// <param name="Kind">explicit or state-service; one implied by use comes with its appeal only.</param>
    /// <param name="Categories">The list of data consented to.</param>
    /// <param name="Elements">
    /// Which elements of Law 94-V art. 8(4) the artefact states. One that lacks some is recorded and marked.
    /// </param>
    /// <param name="Scopes">Third parties, other countries, publication: each for itself.</param>
    /// <param name="AppealId">The appeal it is for; none for every matter of its purpose.</param>
    /// <param name="Until">
    /// RFC 3339 with offset: it counts before this moment. None: until the purpose is reached.
    /// </param>
    /// <param name="Words">
    /// evidence: where the artefact lies, or its hash; document-reference: the service's number. Sealed.
    /// </param>
    public sealed record Request(
        Guid OperationId,
        CircumstancesBody Circumstances,
        ConsentKind Kind,
        [property: MinLength(1), MaxLength(20)] IReadOnlyList<string> Categories,
        [property: MaxLength(8)] IReadOnlyList<ConsentElement> Elements,
        [property: MaxLength(3)] IReadOnlyList<ConsentScope>? Scopes = null,
        Guid? AppealId = null,
        DateTimeOffset? Until = null,
        IReadOnlyDictionary<string, string>? Words = null) : IOperationRequest;

    public static IOperationDoor Door(Desk desk) =>
        new OperationDoor<Request>("subjects/consents", [Roles.Service, Roles.Officer], desk, Plan);

    private static Plan Plan(Request request, Call call)
    {
        var words = FieldValues.Of(request.Words, "words", field => field.Use == FieldUse.Words, call.Errors);
        Judge(request, words.Fields, call.Errors);
        var circumstances = request.Circumstances.Of(Operation.ConsentGive, request.AppealId, call);
        var consent = new ConsentId(Guid.CreateVersion7());
        return new(circumstances, CategorySet.Of(request.Categories), async (states, ct) =>
        {
            var (subjectId, refusal) = await Desk.Resolve(states, call.Ids.SubjectId, ct);
            if (refusal is not null)
                return Decision.Refuse(refusal);
            var appeal = request.AppealId is { } id ? await states.Appeal(new(id), ct) : Appeal.None;
            return Command(request, subjectId!.Value, consent, words.Fields, circumstances).Decide(
                await states.Subject(subjectId.Value, ct), appeal, await call.Desk.Frame(states, call.Now, ct));
        });
    }

    private static void Judge(Request request, FieldMap words, FieldErrors errors)
    {
        if (request.Kind == ConsentKind.ImpliedByUse)
            errors.Add("kind", "comes-with-its-appeal");
        if (request.Kind == ConsentKind.StateService && !words.ContainsKey(Field.DocumentReference.Code))
            errors.Add($"words.{Field.DocumentReference.Code}", "missing");
        if (request.Kind == ConsentKind.Explicit && !words.ContainsKey(Field.Evidence.Code))
            errors.Add($"words.{Field.Evidence.Code}", "missing");
        if (request.Categories.Any(code => !Codes.IsCategory(code)))
            errors.Add("categories", "unknown-category");
    }

    private static RecordConsent Command(
        Request request, SubjectId subject, ConsentId consent, FieldMap words, Circumstances circumstances) => new(
        subject,
        consent,
        request.AppealId is { } appeal ? new(appeal) : null,
        request.Kind,
        ValueList.Of((request.Scopes ?? []).Distinct().Order()),
        CategorySet.Of(request.Categories),
        ValueList.Of(request.Elements.Distinct().Order()),
        request.Until,
        words,
        circumstances);
}
