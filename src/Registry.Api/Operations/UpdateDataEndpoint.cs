using System.ComponentModel.DataAnnotations;
using Registry.Api.Access;
using Registry.Domain;
using Registry.Domain.Subjects;
using Registry.Store;

namespace Registry.Api.Operations;

/// <summary>
/// POST /v1/subjects/{subjectId}/updates: circumstances changed, or the value was wrong. The two are kept apart.
/// </summary>
public static class UpdateDataEndpoint
{
    /// <summary>Values that take the place of others.</summary>
    /// <param name="Cause">A value of its time stays in the history; a wrong one is destroyed.</param>
    /// <param name="Values">Field code to the new value.</param>
    /// <param name="AppealId">The appeal whose values change; none for what finds and names the person.</param>
    /// <param name="Operation">update unless said otherwise, change or supplement; a wrong value is changed.</param>
    public sealed record Request(
        Guid OperationId,
        CircumstancesBody Circumstances,
        ClarifyCause Cause,
        [property: MinLength(1), MaxLength(20)] IReadOnlyDictionary<string, string> Values,
        Guid? AppealId = null,
        Operation? Operation = null) : IOperationRequest;

    public static IOperationDoor Door(Desk desk) =>
        new OperationDoor<Request>("subjects/updates", [Roles.Service, Roles.Officer], desk, Plan);

    private static Plan Plan(Request request, Call call)
    {
        var values = FieldValues.Of(
            request.Values, "values", CollectDataEndpoint.Wanted(request.AppealId), call.Errors);
        request.Circumstances.Asks(call);
        if (request.Operation is { } said && !Clarifications(request.Cause).Contains(said))
            call.Errors.Add("operation", "not-of-this-door");
        var operation = request.Operation ?? Clarifications(request.Cause)[0];
        var circumstances = request.Circumstances.Of(
            operation, request.AppealId, call);
        return new(circumstances, values.Fields.Categories, (states, ct) =>
            new Clarifying(request, values, circumstances, call).Decide(states, ct));
    }

    /// <summary>What a clarification may be called, the usual first; a wrong value is always changed.</summary>
    private static Operation[] Clarifications(ClarifyCause cause) => cause == ClarifyCause.ValueWasWrong
        ? [Operation.Change]
        : [Operation.Update, Operation.Change, Operation.Supplement];

    private sealed record Clarifying(Request Request, FieldValues Values, Circumstances Circumstances, Call Call)
    {
        private AppealId? AppealId => Request.AppealId is { } id ? new(id) : null;

        public async Task<Decision> Decide(States states, CancellationToken ct)
        {
            var (found, refusal) = await Desk.Resolve(states, Call.Ids.SubjectId, ct);
            refusal ??= AppealId is null ? await Desk.Taken(states, found!.Value, Values, ct) : null;
            if (refusal is not null)
                return Decision.Refuse(refusal);
            var subjectId = found!.Value;
            var subject = await states.Subject(subjectId, ct);
            var frame = await Call.Desk.Frame(states, Call.Now, ct);
            var (basis, consent) = await Desk.Basis(states, Request.AppealId, Circumstances, ct);
            var about = Circumstances with { ConsentId = consent };
            return Request.Cause == ClarifyCause.ValueWasWrong
                ? (await Correct(subjectId, subject, about, ct)).Decide(subject, basis, frame)
                : new UpdateData(subjectId, AppealId, Values.Fields, await Unheld(states, subjectId, ct), about)
                    .Decide(subject, basis, frame);
        }

        /// <summary>Every living value of the slice is opened, to be sealed anew in the next generation.</summary>
        private async Task<CorrectData> Correct(
            SubjectId subjectId, Subject subject, Circumstances about, CancellationToken ct)
        {
            var living = FieldMap.Empty;
            if (subject is Subject.Living it && it.Held(Slice.AccountingPurpose, Request.AppealId) is not null)
            {
                var slice = it.SliceOf(Request.AppealId).SliceId;
                var opened = await Call.Desk.Reader.Living(subjectId.Value, [slice], ct);
                living = opened.GetValueOrDefault(slice, FieldMap.Empty);
            }

            var next = FieldValues.Again(living.With(Values.Fields));
            return new(
                subjectId, AppealId, living, Values.Fields, ValueList.Of(Finds(next)),
                new(Guid.CreateVersion7()), about);
        }

        private async Task<ValueList<(Field, string)>> Unheld(States states, SubjectId subject, CancellationToken ct) =>
            ValueList.Of(AppealId is null ? await Desk.Unheld(states, subject, Values, ct) : []);

        private IEnumerable<(Field, string)> Finds(FieldValues values) => AppealId is null ? values.Finds : [];
    }
}
