using System.ComponentModel.DataAnnotations;
using Registry.Api.Access;
using Registry.Domain;
using Registry.Domain.Subjects;

namespace Registry.Api.Operations;

/// <summary>
/// POST /v1/subjects/{subjectId}/collections: more values for an open appeal, or for who the person is.
/// </summary>
public static class CollectDataEndpoint
{
    /// <summary>Values that came in.</summary>
    /// <param name="AppealId">The appeal they came with; none for what finds and names the person.</param>
    public sealed record Request(
        Guid OperationId,
        CircumstancesBody Circumstances,
        [property: MinLength(1), MaxLength(20)] IReadOnlyDictionary<string, string> Values,
        Guid? AppealId = null) : IOperationRequest;

    public static IOperationDoor Door(Desk desk) =>
        new OperationDoor<Request>("subjects/collections", [Roles.Service, Roles.Officer], desk, Plan);

    private static Plan Plan(Request request, Call call)
    {
        var values = FieldValues.Of(request.Values, "values", Wanted(request.AppealId), call.Errors);
        request.Circumstances.Asks(call);
        var circumstances = request.Circumstances.Of(
            Operation.Collect, request.AppealId, call);
        return new(circumstances, values.Fields.Categories, async (states, ct) =>
        {
            var (subjectId, refusal) = await Desk.Resolve(states, call.Ids.SubjectId, ct);
            refusal ??= request.AppealId is null ? await Desk.Taken(states, subjectId!.Value, values, ct) : null;
            if (refusal is not null)
                return Decision.Refuse(refusal);
            var (basis, consent) = await Desk.Basis(states, request.AppealId, circumstances, ct);
            var command = new CollectData(
                subjectId!.Value,
                request.AppealId is { } appeal ? new(appeal) : null,
                values.Fields,
                ValueList.Of(request.AppealId is null ? await Desk.Unheld(states, subjectId.Value, values, ct) : []),
                circumstances with { ConsentId = consent });
            return command.Decide(
                await states.Subject(subjectId.Value, ct), basis, await call.Desk.Frame(states, call.Now, ct));
        });
    }

    /// <summary>
    /// With an appeal, all that describes, names or finds; without one only what names or finds. With either, the
    /// evidence (a recording, a form, a message), the reason why a forbidden category is collected all the same, or the
    /// order that demands it.
    /// </summary>
    internal static Func<Field, bool> Wanted(Guid? appealId) =>
        field => field == Field.Reason || field == Field.Evidence || field == Field.Issuer
            || field == Field.DocumentReference
            || (field.Use != FieldUse.Words && (appealId is not null || field.IsIdentity));
}
