using System.ComponentModel.DataAnnotations;
using Registry.Api.Access;
using Registry.Domain;
using Registry.Domain.Subjects;
using Registry.Store;

namespace Registry.Api.Operations;

/// <summary>
/// POST /v1/subjects/{subjectId}/collections/reported: values that came in already, on paper or while the registry was
/// down. Refused for its form only.
/// </summary>
public static class ReportCollectionEndpoint
{
    /// <summary>Values that came in.</summary>
    /// <param name="AppealId">The appeal they came with; none for what finds and names the person.</param>
    /// <param name="Imported">Taken over from another system: a wrong control digit is a finding.</param>
    public sealed record Request(
        Guid OperationId,
        CircumstancesBody Circumstances,
        [property: MinLength(1), MaxLength(20)] IReadOnlyDictionary<string, string> Values,
        Guid? AppealId = null,
        bool? Imported = null) : IOperationRequest;

    public static IOperationDoor Door(Desk desk) =>
        new OperationDoor<Request>("subjects/collections/reported", [Roles.Service, Roles.Officer], desk, Plan);

    private static Plan Plan(Request request, Call call)
    {
        var door = Reports.Door(request.Imported);
        var values = FieldValues.Of(
            request.Values, "values", CollectDataEndpoint.Wanted(request.AppealId), call.Errors,
            door == Domain.Door.Imported);
        request.Circumstances.Reported(call);
        var circumstances = request.Circumstances.Of(Operation.Collect, request.AppealId, call, door);
        return new(circumstances, values.Fields.Categories, (states, ct) =>
            new Reporting(request.AppealId, values, circumstances, call).Decide(states, ct));
    }

    private sealed record Reporting(Guid? AppealId, FieldValues Values, Circumstances Circumstances, Call Call)
    {
        public async Task<Decision> Decide(States states, CancellationToken ct)
        {
            var frame = await Call.Desk.Frame(states, Call.Now, ct);
            var (subject, living, nobody) = await Reports.Placed(states, Call.Ids.SubjectId, ct);
            if (nobody is not null)
                return Reports.Unplaced(nobody, AppealId, Values.Fields.Categories, Values.Fields, Circumstances)
                    .Collection(
                        frame, await Call.Desk.FrameAsOf(states, Circumstances.OccurredAt, ct), Values.Findings);
            var (_, consent) = await Desk.Basis(states, AppealId, Circumstances, ct);
            var about = Circumstances with { ConsentId = consent };
            var others = AppealId is null
                ? await Desk.TakenFields(states, subject, Values, ct)
                : new HashSet<Field>();
            var command = new CollectData(
                subject, AppealId is { } appeal ? new(appeal) : null, Values.Without(others).Fields,
                await Unheld(states, subject, others, ct), about);
            return command.Report(
                living!, await Call.Past(states, subject, AppealId, about, ct), frame,
                [.. Reports.OfAnother(others), .. Values.Findings]);
        }

        /// <summary>What another has finds that other; it is kept here and finds nobody.</summary>
        private async Task<ValueList<(Field, string)>> Unheld(
            States states, SubjectId subject, IReadOnlySet<Field> others, CancellationToken ct) =>
            ValueList.Of(AppealId is null
                ? (await Desk.Unheld(states, subject, Values, ct)).Where(find => !others.Contains(find.Field))
                : []);
    }
}
