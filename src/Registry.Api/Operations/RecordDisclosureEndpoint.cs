using System.ComponentModel.DataAnnotations;
using Registry.Api.Access;
using Registry.Domain;
using Registry.Domain.Appeals;
using Registry.Domain.Disclosures;
using Registry.Domain.Recipients;
using Registry.Domain.Subjects;
using Registry.Store;

namespace Registry.Api.Operations;

/// <summary>
/// POST /v1/disclosures asks before data leave; POST /v1/disclosures/reported records what has already happened.
/// </summary>
public static class RecordDisclosureEndpoint
{
    /// <summary>Data of a person go to a recipient.</summary>
    /// <param name="RecipientId">From the register of recipients.</param>
    /// <param name="Categories">What kinds of data; never values.</param>
    /// <param name="AppealId">The appeal it is done for. Only a report may lack it.</param>
    /// <param name="SubjectId">Whose data; may be left out where the appeal says it.</param>
    /// <param name="Assign">Assign the recipient to the appeal in the same transaction.</param>
    /// <param name="Words">reason, evidence, document-reference, contact-person: sealed.</param>
    /// <param name="Operation">transfer unless said otherwise, provide or give-access.</param>
    /// <param name="Imported">Of a report: taken over from another system's records.</param>
    public sealed record Request(
        Guid OperationId,
        CircumstancesBody Circumstances,
        Guid RecipientId,
        [property: MinLength(1), MaxLength(20)] IReadOnlyList<string> Categories,
        Guid? AppealId = null,
        Guid? SubjectId = null,
        bool Assign = false,
        IReadOnlyDictionary<string, string>? Words = null,
        Operation? Operation = null,
        bool? Imported = null) : IOperationRequest;

    public static IOperationDoor Asking(Desk desk) => new OperationDoor<Request>(
        "disclosures", [Roles.Service, Roles.Officer], desk, (request, call) => Plan(request, call, Door.Asked));

    public static IOperationDoor Reporting(Desk desk) => new OperationDoor<Request>(
        "disclosures/reported", [Roles.Service, Roles.Officer], desk, (request, call) =>
            Plan(request, call, Reports.Door(request.Imported)));

    private static Plan? Plan(Request request, Call call, Door door)
    {
        Judge(request, call.Errors, door);
        var words = FieldValues.Of(request.Words, "words", field => field.Use == FieldUse.Words, call.Errors);
        var circumstances = request.Circumstances.Of(
            request.Operation ?? Operation.Transfer, request.AppealId, call, door);
        var categories = CategorySet.Of(request.Categories);
        return new(circumstances, categories, (states, ct) =>
            new Disclosing(request, categories, words.Fields, circumstances, call).Decide(states, ct));
    }

    private static void Judge(Request request, FieldErrors errors, Door door)
    {
        if (request.AppealId is null && (door == Door.Asked || request.SubjectId is null))
            errors.Add("appealId", "missing");
        if (door == Door.Asked && request.Circumstances.OccurredAt is not null)
            errors.Add("circumstances.occurredAt", "ask-before-it-happens-or-report-it");
        if (door != Door.Asked && request.Circumstances.OccurredAt is null)
            errors.Add("circumstances.occurredAt", "missing");
        if (door == Door.Asked && request.Imported is not null)
            errors.Add("imported", "only-a-report-is-imported");
        if (request.Operation is not (null or Operation.Transfer or Operation.Provide or Operation.GiveAccess))
            errors.Add("operation", "not-of-this-door");
        if (request.Categories.Any(code => !Codes.IsCategory(code)))
            errors.Add("categories", "unknown-category");
    }

    private sealed record Disclosing(
        Request Request, CategorySet Categories, FieldMap Words, Circumstances Circumstances, Call Call)
    {
        private RecipientId RecipientId => new(Request.RecipientId);

        public async Task<Decision> Decide(States states, CancellationToken ct)
        {
            var (basis, consent) = await Desk.Basis(states, Request.AppealId, Circumstances, ct);
            return Circumstances.Door == Door.Asked
                ? await Ask(states, basis, consent, ct)
                : await Report(states, basis, consent, ct);
        }

        private async Task<Decision> Ask(States states, Basis basis, ConsentId? consent, CancellationToken ct)
        {
            var (subject, refusal) = await Subject(states, basis.Appeal, ct);
            if (refusal is not null)
                return Decision.Refuse(refusal);
            return Command(subject!.Value, consent).Ask(
                new(await states.Subject(subject.Value, ct), basis, await states.Recipient(RecipientId, ct)),
                await Call.Desk.Frame(states, Call.Now, ct));
        }

        private async Task<Decision> Report(States states, Basis basis, ConsentId? consent, CancellationToken ct)
        {
            var about = Circumstances with { ConsentId = consent };
            var frame = await Call.Desk.Frame(states, Call.Now, ct);
            var recipient = await states.Recipient(RecipientId, ct);
            var then = await states.AsOf<Recipient>(
                StreamKind.Recipient, Request.RecipientId, Circumstances.OccurredAt, ct);
            var (found, refusal) = await Subject(states, basis.Appeal, ct);
            var (subject, living, nobody) = found is { } id
                ? await Reports.Placed(states, id, ct)
                : (default, null, refusal is Refusal.DestroyedSubject ? refusal : new Refusal.UnknownSubject());
            if (living is not null)
                return Command(subject, consent).Report(
                    living, (basis.Appeal, recipient),
                    await Call.Past(states, subject, Request.AppealId, about, ct), then, frame);
            var told = Command(default, consent).Told(
                (then, recipient), await Reports.Basis(states, Request.AppealId, about, ct),
                await Call.Desk.FrameAsOf(states, Circumstances.OccurredAt, ct));
            return Reports.Unplaced(nobody!, Request.AppealId, Categories, Words, Circumstances)
                .Disclosure(frame, told, recipient is Recipient.Registered);
        }

        private RecordDisclosure Command(SubjectId subject, ConsentId? consent) => new(
            subject, Request.AppealId is { } id ? new(id) : null, RecipientId, consent, Categories, Words,
            Request.Assign, Circumstances);

        private async Task<(SubjectId?, Refusal?)> Subject(States states, Appeal appeal, CancellationToken ct) =>
            (Request.SubjectId, appeal) switch
            {
                ({ } external, _) => await Desk.Resolve(states, external, ct),
                (null, Appeal.Open open) => (open.SubjectId, null),
                _ => (null, new Refusal.UnknownAppeal()),
            };
    }
}
