using System.ComponentModel.DataAnnotations;
using Registry.Api.Access;
using Registry.Domain;
using Registry.Domain.Appeals;
using Registry.Domain.Recipients;
using Registry.Domain.Subjects;
using Registry.Store;

namespace Registry.Api.Operations;

/// <summary>
/// POST /v1/appeals: opens the appeal, finds or registers the person, collects, names recipients. One request.
/// </summary>
public static class OpenAppealEndpoint
{
    /// <summary>A person turned to the centre.</summary>
    /// <param name="Values">
    /// Field code to value. An IIN, BIN or document number identifies exactly one subject; a phone does not.
    /// </param>
    /// <param name="SubjectId">
    /// The person, if the caller knows; otherwise found by an identifier, or registered.
    /// </param>
    /// <param name="Recipients">Who takes part in resolving it.</param>
    public sealed record Request(
        Guid OperationId,
        CircumstancesBody Circumstances,
        AppealKind Kind,
        AppealForm Form,
        [property: MinLength(1), MaxLength(20)] IReadOnlyDictionary<string, string> Values,
        Guid? SubjectId = null,
        SubjectCategory Category = SubjectCategory.NaturalPerson,
        [property: MaxLength(50)] IReadOnlyList<Guid>? Recipients = null) : IOperationRequest;

    public static IOperationDoor Door(Desk desk) =>
        new OperationDoor<Request>("appeals", [Roles.Service, Roles.Officer], desk, Plan);

    private static Plan? Plan(Request request, Call call)
    {
        var values = FieldValues.Of(request.Values, "values", CollectDataEndpoint.Wanted(Guid.Empty), call.Errors);
        request.Circumstances.Asks(call);
        var appeal = new AppealId(Guid.CreateVersion7());
        var circumstances = request.Circumstances.Of(
            Operation.Collect, appeal.Value, call);
        return new(circumstances, values.Fields.Categories, (states, ct) =>
            new Opening(request, values, appeal, circumstances, call).Decide(states, ct));
    }

    internal sealed record Opening(
        Request Request, FieldValues Values, AppealId Appeal, Circumstances Circumstances, Call Call)
    {
        public async Task<Decision> Decide(States states, CancellationToken ct)
        {
            var (found, refusal) = await Find(states, ct);
            if (refusal is not null)
                return Decision.Refuse(refusal);
            var subjectId = found ?? new(Guid.CreateVersion7());
            var subject = await states.Subject(subjectId, ct);
            var recipients = (Request.Recipients ?? []).Distinct().Select(id => new RecipientId(id)).ToList();
            var known = new List<Recipient>();
            foreach (var recipient in recipients)
                known.Add(await states.Recipient(recipient, ct));
            var command = await Command(states, subjectId, found is null, recipients, ct);
            return command.Decide(subject, known, await Call.Desk.Frame(states, Call.Now, ct));
        }

        /// <summary>
        /// By the id the caller holds, else by what identifies; a phone finds, but does not identify.
        /// </summary>
        private async Task<(SubjectId?, Refusal?)> Find(States states, CancellationToken ct)
        {
            if (Request.SubjectId is { } external)
                return await Named(external, states, ct);
            var owners = await Owners(states, ct);
            return owners.Count > 1
                ? (null, new Refusal.AppealOfAnother())
                : (owners.Select(id => (SubjectId?)id).FirstOrDefault(), null);
        }

        /// <summary>Whom the identifying values lead to.</summary>
        public async Task<IReadOnlySet<SubjectId>> Owners(States states, CancellationToken ct)
        {
            var owners = new HashSet<SubjectId>();
            foreach (var (field, normalised) in Values.Finds.Where(find => find.Field.Use == FieldUse.Identifies))
                owners.UnionWith(await states.Find(field, normalised, ct));
            return owners;
        }

        private async Task<(SubjectId?, Refusal?)> Named(Guid external, States states, CancellationToken ct)
        {
            var (subject, refusal) = await Desk.Resolve(states, external, ct);
            return (subject, refusal ?? await Desk.Taken(states, subject!.Value, Values, ct));
        }

        /// <summary>
        /// What finds or identifies and does not yet lead to this subject: it joins the identity slice.
        /// </summary>
        private async Task<FieldValues> Unheld(States states, SubjectId subject, CancellationToken ct)
        {
            var held = new HashSet<string>(StringComparer.Ordinal);
            foreach (var (field, normalised) in Values.Finds)
                if ((await states.Find(field, normalised, ct)).Contains(subject))
                    held.Add(field.Code);
            return Values.Where(field => field.IsFindable && !held.Contains(field.Code));
        }

        public async Task<OpenAppeal> Command(
            States states, SubjectId subject, bool isNew, IEnumerable<RecipientId> recipients, CancellationToken ct)
        {
            var identity = isNew ? Values : await Unheld(states, subject, ct);
            return new(
                Appeal,
                subject,
                isNew ? Guid.NewGuid() : null,
                Request.Category,
                Request.Kind,
                Request.Form,
                identity.Where(field => field.IsIdentity).Fields,
                isNew ? Values.Where(field => !field.IsIdentity).Fields : Values.Fields,
                ValueList.Of(identity.Finds),
                ValueList.Of(recipients),
                new(Slice(), Slice(), Slice(), Slice(), new(Guid.CreateVersion7())),
                Circumstances);
        }

        private static SliceId Slice() => new(Guid.CreateVersion7());
    }
}
