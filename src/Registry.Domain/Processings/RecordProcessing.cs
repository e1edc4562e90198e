using Registry.Domain.Catalogues;
using Registry.Domain.Subjects;
using static Registry.Domain.Subjects.Subject;

namespace Registry.Domain.Processings;

/// <summary>Data of a person are processed in a way that changes nothing here: recorded, stored, used …</summary>
/// <param name="JournalStream">The subject's access journal.</param>
/// <param name="AppealId">The appeal whose data they are; none for all that lives.</param>
/// <param name="Words">The reason, the order that demands it.</param>
public sealed record RecordProcessing(
    SubjectId SubjectId,
    Guid JournalStream,
    AppealId? AppealId,
    CategorySet Categories,
    FieldMap Words,
    Circumstances Circumstances)
{
    /// <summary>The operations of this door, and what they are for the table of states. Our reading.</summary>
    /// <remarks>Source: policy 1.3; docs/decisions/0026-the-table-of-states.md.</remarks>
    public static IReadOnlyDictionary<Operation, Activity> Activities { get; } = new Dictionary<Operation, Activity>
    {
        [Operation.Record] = Activity.Keep,
        [Operation.Store] = Activity.Keep,
        [Operation.Accumulate] = Activity.BringIn,
        [Operation.Systematise] = Activity.Use,
        [Operation.Retrieve] = Activity.Use,
        [Operation.Use] = Activity.Use,
        [Operation.Anonymise] = Activity.Anonymise,
    };

    public Decision Decide(Subject subject, Basis basis, Frame frame) =>
        subject.Decide(living => ProcessingRules.All.First(new(this, living, basis, frame)), Happen);

    private Effect Happen(Living living)
    {
        var words = living.Words(AppealId?.Value);
        return new()
        {
            Facts =
            [
                new(StreamKind.AccessJournal, JournalStream, new ProcessingRecorded(
                    SubjectId, AppealId, Categories, new Personal.Open(words, Words), Circumstances)),
            ],
            Fingerprint = words.SliceId,
        };
    }
}
