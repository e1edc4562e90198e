using System.ComponentModel.DataAnnotations;
using Registry.Api.Access;
using Registry.Domain;
using Registry.Domain.Accesses;
using Registry.Store;

namespace Registry.Api.Operations;

/// <summary>
/// POST /v1/subjects/{subjectId}/accesses/reported: values that were seen already, on paper or in another system. It
/// shows none. Refused for its form only.
/// </summary>
public static class ReportAccessEndpoint
{
    /// <summary>What was seen and why.</summary>
    /// <param name="Categories">What kinds of data; never values.</param>
    /// <param name="AppealId">The appeal whose values were seen; none for all that lived.</param>
    /// <param name="Words">reason, document-reference: sealed.</param>
    /// <param name="Imported">Taken over from another system's records.</param>
    public sealed record Request(
        Guid OperationId,
        CircumstancesBody Circumstances,
        [property: MinLength(1), MaxLength(20)] IReadOnlyList<string> Categories,
        Guid? AppealId = null,
        IReadOnlyDictionary<string, string>? Words = null,
        bool? Imported = null) : IOperationRequest;

    public static IOperationDoor Door(Desk desk) => new OperationDoor<Request>(
        "subjects/accesses/reported", [Roles.Service, Roles.Officer, Roles.Approver], desk, Plan);

    private static Plan Plan(Request request, Call call)
    {
        var words = FieldValues.Of(request.Words, "words", field => field.Use == FieldUse.Words, call.Errors);
        if (request.Categories.Any(code => !Codes.IsCategory(code)))
            call.Errors.Add("categories", "unknown-category");
        request.Circumstances.Reported(call);
        var circumstances = request.Circumstances.Of(
            Operation.Use, request.AppealId, call, Reports.Door(request.Imported));
        return new(circumstances, CategorySet.Of(request.Categories), (states, ct) =>
            new Reporting(request, words.Fields, circumstances, call).Decide(states, ct));
    }

    private sealed record Reporting(Request Request, FieldMap Words, Circumstances Circumstances, Call Call)
    {
        public async Task<Decision> Decide(States states, CancellationToken ct)
        {
            var categories = CategorySet.Of(Request.Categories);
            var frame = await Call.Desk.Frame(states, Call.Now, ct);
            var (subject, living, nobody) = await Reports.Placed(states, Call.Ids.SubjectId, ct);
            if (nobody is not null)
                return Reports.Unplaced(nobody, Request.AppealId, categories, Words, Circumstances)
                    .Access(frame, await Call.Desk.FrameAsOf(states, Circumstances.OccurredAt, ct));
            var journal = Call.EventIds.Derived("accesses", subject.Value);
            await states.Journal(StreamKind.AccessJournal, journal, ct);
            var (_, consent) = await Desk.Basis(states, Request.AppealId, Circumstances, ct);
            var about = Circumstances with { ConsentId = consent };
            var command = new AccessData(
                subject, journal, Request.AppealId is { } appeal ? new(appeal) : null, categories,
                Call.Caller.IsOfficer, Words, about);
            return command.Report(
                living!, await Call.Past(states, subject, Request.AppealId, about, ct), frame);
        }
    }
}
