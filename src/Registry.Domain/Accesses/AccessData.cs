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
        subject.Decide(living => AccessRules.All.First(new(this, living, basis, frame)), Happen);

    /// <summary>The living slices this access opens.</summary>
    public IEnumerable<HeldSlice> Opened(Living living) => living.Slices.Where(held =>
        held.DestroyedAt is null
        && held.Slice.Purpose != Slice.AccountingPurpose
        && (AppealId is null || held.Slice.Matter is null || held.Slice.Matter == AppealId.Value.Value));

    private Effect Happen(Living living) => new()
    {
        Facts =
        [
            new(StreamKind.AccessJournal, JournalStream, new PersonalDataAccessed(
                SubjectId, Categories, ValueList.Of(Opened(living).Select(held => held.Slice.SliceId)),
                new Personal.Open(living.Words(null), Words), Circumstances)),
        ],
        Fingerprint = living.Words(null).SliceId,
    };
}
