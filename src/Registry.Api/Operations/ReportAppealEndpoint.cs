using System.ComponentModel.DataAnnotations;
using Registry.Api.Access;
using Registry.Domain;
using Registry.Domain.Appeals;
using Registry.Domain.Recipients;
using Registry.Domain.Subjects;
using Registry.Store;

namespace Registry.Api.Operations;

/// <summary>
/// POST /v1/appeals/reported: a person turned to the centre already, on paper or while the registry was down. Refused
/// for its form only.
/// </summary>
public static class ReportAppealEndpoint
{
    /// <summary>A person turned to the centre.</summary>
    /// <param name="Values">Field code to value; see POST /v1/appeals.</param>
    /// <param name="SubjectId">The person, if the caller knows; else found by an identifier, or registered.</param>
    /// <param name="Recipients">Who takes part in resolving it.</param>
    /// <param name="Imported">Taken over from another system: a wrong control digit is a finding.</param>
    public sealed record Request(
        Guid OperationId,
        CircumstancesBody Circumstances,
        AppealKind Kind,
        AppealForm Form,
        [property: MinLength(1), MaxLength(20)] IReadOnlyDictionary<string, string> Values,
        Guid? SubjectId = null,
        SubjectCategory Category = SubjectCategory.NaturalPerson,
        [property: MaxLength(50)] IReadOnlyList<Guid>? Recipients = null,
        bool? Imported = null) : IOperationRequest
    {
        internal OpenAppealEndpoint.Request Opened =>
            new(OperationId, Circumstances, Kind, Form, Values, SubjectId, Category, Recipients);
    }

    public static IOperationDoor Door(Desk desk) =>
        new OperationDoor<Request>("appeals/reported", [Roles.Service, Roles.Officer], desk, Plan);

    private static Plan Plan(Request request, Call call)
    {
        var door = Reports.Door(request.Imported);
        var values = FieldValues.Of(
            request.Values, "values", CollectDataEndpoint.Wanted(Guid.Empty), call.Errors,
            door == Domain.Door.Imported);
        request.Circumstances.Reported(call);
        var appeal = new AppealId(Guid.CreateVersion7());
        var circumstances = request.Circumstances.Of(Operation.Collect, appeal.Value, call, door);
        return new(circumstances, values.Fields.Categories, (states, ct) =>
            new Reporting(request, new(request.Opened, values, appeal, circumstances, call)).Decide(states, ct));
    }

    private sealed record Reporting(Request Request, OpenAppealEndpoint.Opening Opening)
    {
        private DateTimeOffset Moment => Opening.Circumstances.OccurredAt;

        private Desk Desk => Opening.Call.Desk;

        public async Task<Decision> Decide(States states, CancellationToken ct)
        {
            var frame = await Desk.Frame(states, Opening.Call.Now, ct);
            var then = await Desk.FrameAsOf(states, Moment, ct);
            var (found, living, nobody, more) = await Find(states, ct);
            if (nobody is not null)
                return Reports.Unplaced(
                    nobody, null, Opening.Values.Fields.Categories, Opening.Values.Fields,
                    Opening.Circumstances with { Matter = null })
                    .Collection(frame, then, Opening.Values.Findings);
            var taken = await Operations.Desk.TakenFields(states, found, Opening.Values, ct);
            var placed = Opening with { Values = Opening.Values.Without(taken) };
            var (assigned, known) = await Recipients(states, ct);
            var command = await placed.Command(states, found, living is null, assigned, ct);
            var past = new Hindsight(
                await states.AsOf<Subject>(StreamKind.Subject, found.Value, Moment, ct), Basis.None, then);
            return command.Report(
                living, past, known, frame, [.. more, .. Reports.OfAnother(taken), .. Opening.Values.Findings]);
        }

        /// <summary>Identifiers that lead to two people make a new one, and that is a finding.</summary>
        private async Task<(SubjectId, Subject.Living?, Refusal?, ValueList<Finding>)> Find(
            States states, CancellationToken ct)
        {
            var none = ValueList.Of<Finding>();
            if (Request.SubjectId is { } external)
            {
                var (id, living, nobody) = await Reports.Placed(states, external, ct);
                return (id, living, nobody, none);
            }

            var owners = await Opening.Owners(states, ct);
            if (owners.Count != 1)
                return (new(Guid.CreateVersion7()), null, null,
                    owners.Count == 0 ? none : Findings.Of([new Refusal.AppealOfAnother()]));
            var (owner, alive, gone) = await Reports.Placed(states, owners.Single(), ct);
            return (owner, alive, gone, none);
        }

        /// <summary>Those registered by now are assigned; each is judged as it stood then.</summary>
        private async Task<(List<RecipientId> Assigned, List<Recipient> Then)> Recipients(
            States states, CancellationToken ct)
        {
            var assigned = new List<RecipientId>();
            var known = new List<Recipient>();
            foreach (var id in (Request.Recipients ?? []).Distinct().Select(id => new RecipientId(id)))
            {
                var now = await states.Recipient(id, ct);
                if (now is Recipient.Registered)
                    assigned.Add(id);
                var then = await states.AsOf<Recipient>(StreamKind.Recipient, id.Value, Moment, ct);
                known.Add(then is Recipient.Registered || now is not Recipient.Registered registered
                    ? then
                    : registered with { SuspendedAt = null });
            }

            return (assigned, known);
        }
    }
}
