using System.ComponentModel.DataAnnotations;
using Registry.Api.Access;
using Registry.Domain;
using Registry.Domain.Accesses;
using Registry.Domain.Subjects;
using Registry.Store;

namespace Registry.Api.Operations;

/// <summary>
/// POST /v1/subjects/{subjectId}/accesses: opens values for a purpose, and puts that on record before it shows them.
/// </summary>
public static class AccessDataEndpoint
{
    /// <summary>What is to be seen and why.</summary>
    /// <param name="Categories">Only values of these are opened.</param>
    /// <param name="AppealId">
    /// The appeal whose values are wanted; an officer may leave it out for all that lives, a service may not.
    /// </param>
    /// <param name="Words">reason, document-reference: sealed.</param>
    public sealed record Request(
        Guid OperationId,
        CircumstancesBody Circumstances,
        [property: MinLength(1), MaxLength(20)] IReadOnlyList<string> Categories,
        Guid? AppealId = null,
        IReadOnlyDictionary<string, string>? Words = null) : IOperationRequest;

    public static IOperationDoor Door(Desk desk) => new OperationDoor<Request>(
        "subjects/accesses", [Roles.Service, Roles.Officer, Roles.Approver], desk, Plan);

    private static Plan Plan(Request request, Call call)
    {
        var words = FieldValues.Of(request.Words, "words", field => field.Use == FieldUse.Words, call.Errors);
        if (request.Categories.Any(code => !Codes.IsCategory(code)))
            call.Errors.Add("categories", "unknown-category");
        request.Circumstances.HappensNow(call);
        if (request.AppealId is null && !call.Caller.IsOfficer)
            call.Errors.Add("appealId", "missing");
        var circumstances = request.Circumstances.Of(
            Operation.Use, request.AppealId, call);
        var looking = new Looking(request, words.Fields, circumstances, call);
        return new OpeningPlan(circumstances, CategorySet.Of(request.Categories), looking.Decide, looking.Open);
    }

    private sealed class Looking(Request request, FieldMap words, Circumstances circumstances, Call call)
    {
        private (SubjectId SubjectId, IReadOnlyList<HeldSlice> Slices)? judged;

        public async Task<Decision> Decide(States states, CancellationToken ct)
        {
            var (subjectId, refusal) = await Desk.Resolve(states, call.Ids.SubjectId, ct);
            if (refusal is not null)
                return Decision.Refuse(refusal);
            var journal = call.EventIds.Derived("accesses", subjectId!.Value.Value);
            var subject = await states.Subject(subjectId.Value, ct);
            await states.Journal(StreamKind.AccessJournal, journal, ct);
            var (basis, consent) = await Desk.Basis(states, request.AppealId, circumstances, ct);
            var command = new AccessData(
                subjectId.Value, journal, request.AppealId is { } appeal ? new(appeal) : null,
                CategorySet.Of(request.Categories), call.Caller.IsOfficer, words,
                circumstances with { ConsentId = consent });
            if (subject is Subject.Living living)
                judged = (subjectId.Value, [.. command.Opened(living)]);
            return command.Decide(subject, basis, await call.Desk.Frame(states, call.Now, ct));
        }

        public async Task<IReadOnlyList<OpenedSlice>> Open(IReadOnlyList<SliceId> recorded, CancellationToken ct)
        {
            var (subjectId, all) = judged!.Value;
            var slices = all.Where(held => recorded.Contains(held.Slice.SliceId)).ToList();
            var living = await call.Desk.Reader.Living(
                subjectId.Value, [.. slices.Select(held => held.Slice.SliceId)], ct);
            return [.. slices.Where(held => living.ContainsKey(held.Slice.SliceId)).Select(held => new OpenedSlice(
                held.Slice.Purpose, held.Slice.Matter, Wanted(living[held.Slice.SliceId])))];
        }

        private Dictionary<string, string> Wanted(FieldMap values) =>
            values.Where(field => request.Categories.Contains(field.Category)
                    || (call.Caller.IsOfficer && field.Use == FieldUse.Words))
                .ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
    }
}
