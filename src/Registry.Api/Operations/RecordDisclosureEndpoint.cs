using System.ComponentModel.DataAnnotations;
using Registry.Api.Access;
using Registry.Domain;
using Registry.Domain.Appeals;
using Registry.Domain.Consents;
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
    public sealed record Request(
        Guid OperationId,
        CircumstancesBody Circumstances,
        Guid RecipientId,
        [property: MinLength(1), MaxLength(20)] IReadOnlyList<string> Categories,
        Guid? AppealId = null,
        Guid? SubjectId = null,
        bool Assign = false,
        IReadOnlyDictionary<string, string>? Words = null) : IOperationRequest;

    public static IOperationDoor Asking(Desk desk) => new OperationDoor<Request>(
        "disclosures", [Roles.Service, Roles.Officer], desk, (request, call) => Plan(request, call, Door.Asked));

    public static IOperationDoor Reporting(Desk desk) => new OperationDoor<Request>(
        "disclosures/reported", [Roles.Service, Roles.Officer], desk, (request, call) =>
            Plan(request, call, Door.Reported));

    private static Plan? Plan(Request request, Call call, Door door)
    {
        Judge(request, call.Errors, door);
        var words = FieldValues.Of(request.Words, "words", field => field.Use == FieldUse.Words, call.Errors);
        var circumstances = request.Circumstances.Of(
            Operation.Transfer, request.AppealId, call, door);
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
        if (door == Door.Reported && request.Circumstances.OccurredAt is null)
            errors.Add("circumstances.occurredAt", "missing");
        if (request.Categories.Any(code => !Codes.IsCategory(code)))
            errors.Add("categories", "unknown-category");
    }

    private sealed record Disclosing(
        Request Request, CategorySet Categories, FieldMap Words, Circumstances Circumstances, Call Call)
    {
        private AppealId? AppealId => Request.AppealId is { } id ? new(id) : null;

        private RecipientId RecipientId => new(Request.RecipientId);

        public async Task<Decision> Decide(States states, CancellationToken ct)
        {
            var (basis, consent) = await Desk.Basis(states, Request.AppealId, Circumstances, ct);
            var (subject, refusal) = await Subject(states, basis.Appeal, ct);
            if (refusal is not null)
                return Decision.Refuse(refusal);
            var now = new DisclosureStates(
                await states.Subject(subject!.Value, ct), basis, await states.Recipient(RecipientId, ct));
            var frame = await Call.Desk.Frame(states, Call.Now, ct);
            var command = new RecordDisclosure(
                subject.Value, AppealId, RecipientId, consent, Categories, Words, Request.Assign, Circumstances);
            return Circumstances.Door == Door.Asked
                ? command.Ask(now, frame)
                : command.Report(
                    now, await Past(states, subject.Value, consent, ct), frame,
                    await Call.Desk.FrameAsOf(states, Circumstances.OccurredAt, ct));
        }

        private async Task<(SubjectId?, Refusal?)> Subject(States states, Appeal appeal, CancellationToken ct) =>
            (Request.SubjectId, appeal) switch
            {
                ({ } external, _) => await Desk.Resolve(states, external, ct),
                (null, Appeal.Open open) => (open.SubjectId, null),
                _ => (null, new Refusal.UnknownAppeal()),
            };

        private async Task<DisclosureStates> Past(
            States states, SubjectId subject, ConsentId? consent, CancellationToken ct)
        {
            var moment = Circumstances.OccurredAt;
            return new(
                await states.AsOf<Subject>(StreamKind.Subject, subject.Value, moment, ct),
                new(
                    AppealId is { } id
                        ? await states.AsOf<Appeal>(StreamKind.Appeal, id.Value, moment, ct)
                        : Appeal.None,
                    consent is { } relied
                        ? await states.AsOf<Consent>(StreamKind.Consent, relied.Value, moment, ct)
                        : Consent.None),
                await states.AsOf<Recipient>(StreamKind.Recipient, Request.RecipientId, moment, ct));
        }
    }
}
