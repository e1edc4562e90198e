using System.ComponentModel.DataAnnotations;
using Registry.Api.Access;
using Registry.Domain;

namespace Registry.Api.Operations;

/// <summary>
/// POST /v1/subjects/{subjectId}/restrictions: the data must be kept for a term, and only be kept: Digital
/// Code art. 41.
/// </summary>
public static class RestrictDataEndpoint
{
    /// <summary>Which data, until when and why.</summary>
    /// <param name="Until">RFC 3339 with offset, later than now: the end of the term the data must be kept for.</param>
    /// <param name="Appeals">The appeals whose data it is about.</param>
    /// <param name="Whole">Everything about the subject; then no appeals are named.</param>
    /// <param name="Words">reason, evidence, document-reference, issuer: sealed.</param>
    public sealed record Request(
        Guid OperationId,
        CircumstancesBody Circumstances,
        DateTimeOffset Until,
        bool Whole = false,
        [property: MaxLength(100)] IReadOnlyList<Guid>? Appeals = null,
        IReadOnlyDictionary<string, string>? Words = null) : IOperationRequest;

    public static IOperationDoor Door(Desk desk) =>
        new OperationDoor<Request>("subjects/restrictions", [Roles.Officer], desk, Plan);

    private static Plan? Plan(Request request, Call call)
    {
        if (request.Until <= call.Now)
            call.Errors.Add("until", "not-later-than-now");
        return LimitDataEndpoint.Plan(
            new(request.OperationId, request.Circumstances, request.Whole, request.Appeals, request.Words),
            call, Operation.Restrict, request.Until);
    }
}
