using Registry.Domain.Accesses;
using Registry.Domain.Processings;
using static Registry.Domain.Tests.Sample;
using static Registry.Domain.Tests.Scenario;

namespace Registry.Domain.Tests.Accesses;

public class LookAtRecordTests
{
    private static readonly LookAtRecord AtAigul =
        new(Aigul, Journal, Reason, AtNoon with { Operation = Operation.Retrieve });

    [Fact]
    public void A_look_without_values_is_on_record_with_its_reason() =>
        Given(AigulAppealed).When(it => AtAigul.Decide(it.Subject(Aigul), Frame)).Then(
            new Fact(StreamKind.AccessJournal, Journal, new ProcessingRecorded(
                Aigul, null, CategorySet.Empty, new Personal.Open(AigulWords, Reason), AtAigul.Circumstances)))
            .Effect.Fingerprint.ShouldBe(AigulWords.SliceId);

    [Fact]
    public void The_record_of_a_blocked_person_may_be_looked_at() => Given(AigulAppealed).And(LeakBlocked)
        .When(it => AtAigul.Decide(it.Subject(Aigul), Frame)).Effect.Facts.Count.ShouldBe(1);

    [Fact]
    public void A_destroyed_subject_refuses() => Given(AigulAppealed).And(AigulDestroyed)
        .When(it => AtAigul.Decide(it.Subject(Aigul), Frame)).ThenRefused(new Refusal.DestroyedSubject(Morning));

    [Fact]
    public void A_purpose_that_was_not_declared_is_refused() => Given(AigulAppealed)
        .When(it =>
            (AtAigul with { Circumstances = AtNoon with { Purpose = "whim" } }).Decide(it.Subject(Aigul), Frame))
        .ThenRefused(new Refusal.UndeclaredPurpose("whim"));
}
