using Registry.Domain.Catalogues;
using Registry.Domain.Subjects;
using static Registry.Domain.Subjects.Subject;

namespace Registry.Domain.Accesses;

/// <summary>
/// An officer is about to see the words of an entry: why data were disclosed, on which evidence. Recorded before they
/// are shown.
/// </summary>
/// <param name="Entry">The slice the entry's words are sealed in.</param>
public sealed record AccessWords(
    SubjectId SubjectId, Guid JournalStream, SliceId Entry, FieldMap Words, Circumstances Circumstances)
{
    public Decision Decide(Subject subject, Frame frame) =>
        subject.Decide(living => Refuse(living, frame), living => Happen(living.Words(null)));

    private Refusal? Refuse(Living living, Frame frame) =>
        frame.Refuse(Circumstances, CategorySet.Empty, Words)
        ?? (living.Held(Entry) is { DestroyedAt: { } at } ? new Refusal.DestroyedMatter(at) : null);

    private Effect Happen(Slice words) => new()
    {
        Facts =
        [
            new(StreamKind.AccessJournal, JournalStream, new PersonalDataAccessed(
                SubjectId, CategorySet.Empty, ValueList.Of(Entry), new Personal.Open(words, Words), Circumstances)),
        ],
        Fingerprint = words.SliceId,
    };
}
