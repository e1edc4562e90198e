using Registry.Domain.Catalogues;
using Registry.Domain.Subjects;
using static Registry.Domain.Subjects.Subject;

namespace Registry.Domain.Accesses;

/// <summary>Somebody is about to see a person's values. Recorded before they are returned.</summary>
/// <param name="AppealId">Values of one appeal; none for all that lives.</param>
/// <param name="Officer">An officer who states a purpose sees blocked data too; a service does not.</param>
public sealed record AccessData(
    SubjectId SubjectId,
    Guid JournalStream,
    AppealId? AppealId,
    CategorySet Categories,
    bool Officer,
    FieldMap Words,
    Circumstances Circumstances)
{
    public Decision Decide(Subject subject, Basis basis, Frame frame) =>
        subject.Decide(living => AccessRules.All.First(new(this, living, basis, frame)), living =>
            Happen(living, living.Words(null), null));

    /// <summary>Values have been seen already: it is on record with every rule that broke.</summary>
    public Decision Report(Living living, Hindsight past, Frame frame)
    {
        if (Moment.Refuse(Circumstances.OccurredAt, frame.Now) is { } refusal)
            return Decision.Refuse(refusal);
        var then = past.Of(living);
        var findings = Findings.Of(AccessRules.All.Breaches(new(this, then, past.Basis, past.Frame))).OrNone();
        return Decision.Accept(Happen(then, living.Words(null), findings));
    }

    /// <summary>The living slices this access opens.</summary>
    public IEnumerable<HeldSlice> Opened(Living living) => living.Values.Where(Opens);

    internal bool Opens(HeldSlice held) =>
        AppealId is null || held.Slice.Matter is null || held.Slice.Matter == AppealId.Value.Value;

    private Effect Happen(Living seen, Slice words, ValueList<Finding>? findings) => new()
    {
        Facts =
        [
            new(StreamKind.AccessJournal, JournalStream, new PersonalDataAccessed(
                SubjectId, Categories, ValueList.Of(Opened(seen).Select(held => held.Slice.SliceId)),
                new Personal.Open(words, Words), Circumstances, findings)),
        ],
        Fingerprint = words.SliceId,
    };
}
