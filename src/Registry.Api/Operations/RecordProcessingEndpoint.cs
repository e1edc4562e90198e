using System.ComponentModel.DataAnnotations;
using Registry.Api.Access;
using Registry.Domain;
using Registry.Domain.Processings;

namespace Registry.Api.Operations;

/// <summary>
/// POST /v1/subjects/{subjectId}/operations: data are processed in a way that changes nothing here; each operation that
/// does has a door of its own.
/// </summary>
public static class RecordProcessingEndpoint
{
    /// <summary>What is done with which data, and why.</summary>
    /// <param name="Operation">record, systematise, accumulate, store, retrieve, use or anonymise.</param>
    /// <param name="Categories">What kinds of data; never values.</param>
    /// <param name="AppealId">
    /// The appeal whose data they are; an officer may leave it out for all that lives, a service may not.
    /// </param>
    /// <param name="Words">reason, document-reference, issuer: sealed.</param>
    public sealed record Request(
        Guid OperationId,
        CircumstancesBody Circumstances,
        Operation Operation,
        [property: MinLength(1), MaxLength(20)] IReadOnlyList<string> Categories,
        Guid? AppealId = null,
        IReadOnlyDictionary<string, string>? Words = null) : IOperationRequest;

    public static IOperationDoor Door(Desk desk) =>
        new OperationDoor<Request>("subjects/operations", [Roles.Service, Roles.Officer], desk, Plan);

    private static Plan Plan(Request request, Call call)
    {
        var words = FieldValues.Of(request.Words, "words", field => field.Use == FieldUse.Words, call.Errors);
        if (!RecordProcessing.Activities.ContainsKey(request.Operation))
            call.Errors.Add("operation", "not-of-this-door");
        if (request.AppealId is null && !call.Caller.IsOfficer)
            call.Errors.Add("appealId", "missing");
        if (request.Categories.Any(code => !Codes.IsCategory(code)))
            call.Errors.Add("categories", "unknown-category");
        var circumstances = request.Circumstances.Of(request.Operation, request.AppealId, call);
        var categories = CategorySet.Of(request.Categories);
        return new(circumstances, categories, async (states, ct) =>
        {
            var (subjectId, refusal) = await Desk.Resolve(states, call.Ids.SubjectId, ct);
            if (refusal is not null)
                return Decision.Refuse(refusal);
            var journal = call.EventIds.Derived("accesses", subjectId!.Value.Value);
            await states.Journal(StreamKind.AccessJournal, journal, ct);
            var (basis, consent) = await Desk.Basis(states, request.AppealId, circumstances, ct);
            var command = new RecordProcessing(
                subjectId.Value, journal, request.AppealId is { } appeal ? new(appeal) : null, categories, words.Fields,
                circumstances with { ConsentId = consent });
            return command.Decide(
                await states.Subject(subjectId.Value, ct), basis, await call.Desk.Frame(states, call.Now, ct));
        });
    }
}
