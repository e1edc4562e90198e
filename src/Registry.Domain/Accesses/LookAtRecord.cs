using Registry.Domain.Catalogues;
using Registry.Domain.Processings;
using Registry.Domain.Subjects;

namespace Registry.Domain.Accesses;

/// <summary>
/// An officer is about to see what is held about a person, who received it and what was done: no value. On record
/// before it is shown, in every state the data may be in.
/// </summary>
/// <remarks>
/// Source: design section 3, table of states, its last row; docs/decisions/0046-every-look-is-on-record.md.
/// </remarks>
public sealed record LookAtRecord(
    SubjectId SubjectId, Guid JournalStream, FieldMap Words, Circumstances Circumstances)
{
    public Decision Decide(Subject subject, Frame frame) => subject.Decide(
        _ => frame.Refuse(Circumstances, CategorySet.Empty, Words),
        living =>
        {
            var words = living.Words(null);
            return new()
            {
                Facts =
                [
                    new(StreamKind.AccessJournal, JournalStream, new ProcessingRecorded(
                        SubjectId, AppealId: null, CategorySet.Empty, new Personal.Open(words, Words), Circumstances)),
                ],
                Fingerprint = words.SliceId,
            };
        });
}
