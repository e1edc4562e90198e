using Registry.Api.Access;
using Registry.Domain;
using Registry.Domain.Accesses;
using Registry.Domain.Subjects;
using Registry.Store;
using Registry.Store.Codec;

namespace Registry.Api.Operations;

/// <summary>
/// POST /v1/disclosures/{disclosureId}/accesses: opens the words of one entry of the record of disclosures.
/// </summary>
public static class AccessDisclosureEndpoint
{
    /// <summary>Why the words are wanted.</summary>
    /// <param name="Words">reason, document-reference: sealed.</param>
    public sealed record Request(
        Guid OperationId,
        CircumstancesBody Circumstances,
        IReadOnlyDictionary<string, string>? Words = null) : IOperationRequest;

    public static IOperationDoor Door(Desk desk) =>
        new OperationDoor<Request>("disclosures/accesses", [Roles.Officer, Roles.Approver], desk, Plan);

    private static Plan Plan(Request request, Call call)
    {
        var words = FieldValues.Of(request.Words, "words", field => field.Use == FieldUse.Words, call.Errors);
        request.Circumstances.HappensNow(call);
        var circumstances = request.Circumstances.Of(Operation.Use, null, call);
        var looking = new Looking(words.Fields, circumstances, call);
        return new OpeningPlan(circumstances, CategorySet.Empty, looking.Decide, looking.Open);
    }

    private sealed class Looking(FieldMap words, Circumstances circumstances, Call call)
    {
        private (StoredEvent Entry, Slice Slice)? judged;

        public async Task<Decision> Decide(States states, CancellationToken ct)
        {
            if (await states.Event(call.Ids.DisclosureId, ct) is not { } entry
                || EventCodec.Read(entry) is not DisclosureRecorded disclosed)
                return Decision.Refuse(new Refusal.UnknownDisclosure());
            judged = (entry, disclosed.Personal.Slice);
            var journal = call.EventIds.Derived("accesses", entry.Stream);
            await states.Journal(StreamKind.AccessJournal, journal, ct);
            var command = new AccessWords(
                new(entry.Stream), journal, disclosed.Personal.Slice.SliceId, words, circumstances);
            return command.Decide(
                await states.Subject(command.SubjectId, ct), await call.Desk.Frame(states, call.Now, ct));
        }

        public async Task<IReadOnlyList<OpenedSlice>> Open(IReadOnlyList<SliceId> recorded, CancellationToken ct)
        {
            var (entry, slice) = judged!.Value;
            if (!recorded.Contains(slice.SliceId))
                return [];
            var opened = await call.Desk.Reader.Words(entry, ct) ?? FieldMap.Empty;
            return [new(slice.Purpose, slice.Matter, opened.ToDictionary(StringComparer.Ordinal))];
        }
    }
}
