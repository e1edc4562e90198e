using System.ComponentModel.DataAnnotations;
using Registry.Api.Access;
using Registry.Domain;
using Registry.Domain.Extracts;
using Registry.Store;

namespace Registry.Api.Operations;

/// <summary>
/// POST /v1/extracts: an extract of the log is asked for. Nothing is built before another person approves.
/// </summary>
public static class AskForExtractEndpoint
{
    /// <summary>What it is to show, for whom, and by which order or request.</summary>
    /// <param name="Kind">range: of a period; person: all of one person's streams.</param>
    /// <param name="Period">Of a range.</param>
    /// <param name="Filter">Of a range: which entries are shown whole; all if not given.</param>
    /// <param name="Narrowed">Of a range: one appeal or one actor; completeness is not proved then.</param>
    /// <param name="SubjectId">Of a person's extract.</param>
    /// <param name="Fields">
    /// Codes of fields whose values are opened, in the order of their columns; none if not given.
    /// </param>
    /// <param name="RecipientId">
    /// The authority it is for; left out where the person asks for their own (ground art-9-10).
    /// </param>
    /// <param name="RecipientLogin">
    /// <c>sub</c> of the receiver's person at the token's issuer, who may fetch it by themself with the role regulator.
    /// </param>
    /// <param name="Language">Of the letter that goes with it; that of the circumstances if not given.</param>
    /// <param name="Words">
    /// issuer and document-reference of the order, or document-reference or evidence of the person's request; reason.
    /// </param>
    public sealed record Request(
        Guid OperationId,
        CircumstancesBody Circumstances,
        ExtractKind Kind,
        PeriodBody? Period = null,
        ExtractFilterBody? Filter = null,
        NarrowedBody? Narrowed = null,
        Guid? SubjectId = null,
        [property: MaxLength(30)] IReadOnlyList<string>? Fields = null,
        Guid? RecipientId = null,
        [property: StringLength(64)] string? RecipientLogin = null,
        Language? Language = null,
        IReadOnlyDictionary<string, string>? Words = null) : IOperationRequest;

    public static IOperationDoor Door(Desk desk) =>
        new OperationDoor<Request>("extracts", [Roles.Service, Roles.Officer, Roles.Approver], desk, Plan);

    private static Plan? Plan(Request request, Call call)
    {
        request.Circumstances.HappensNow(call);
        var words = FieldValues.Of(request.Words, "words", field => field.Use == FieldUse.Words, call.Errors);
        if (ExtractBody.Of(request, call) is not { } query)
            return null;
        var circumstances = request.Circumstances.Of(Operation.Provide, null, call);
        var (id, slice) = (new ExtractId(Guid.CreateVersion7()), new SliceId(Guid.CreateVersion7()));
        return new(circumstances, query.Categories(), async (states, ct) =>
        {
            var (asked, refusal) = await Named(request, query, states, ct);
            return refusal is not null
                ? Decision.Refuse(refusal)
                : new AskForExtract(id, asked, words.Fields, slice, circumstances).Decide(
                    await ExtractCourse.States(states, asked, ct), await call.Desk.Frame(states, call.Now, ct));
        });
    }

    private static async Task<(ExtractQuery Query, Refusal? Refusal)> Named(
        Request request, ExtractQuery query, States states, CancellationToken ct)
    {
        if (request.SubjectId is not { } external)
            return (query, null);
        var (subject, refusal) = await Desk.Resolve(states, external, ct);
        return (query with { SubjectId = subject }, refusal);
    }
}
