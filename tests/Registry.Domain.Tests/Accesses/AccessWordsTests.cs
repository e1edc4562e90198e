using Registry.Domain.Accesses;
using static Registry.Domain.Tests.Sample;
using static Registry.Domain.Tests.Scenario;

namespace Registry.Domain.Tests.Accesses;

public class AccessWordsTests
{
    private static readonly AccessWords OfTheLeak =
        new(Aigul, Journal, LeakWords.SliceId, Reason, AtNoon with { Operation = Operation.Use });

    [Fact]
    public void A_look_at_the_words_of_an_entry_is_on_record_with_the_slice_it_opens() =>
        Given(AigulAppealed).When(it => OfTheLeak.Decide(it.Subject(Aigul), Frame)).Then(
            new Fact(StreamKind.AccessJournal, Journal, new PersonalDataAccessed(
                Aigul, CategorySet.Empty, ValueList.Of(LeakWords.SliceId), new Personal.Open(AigulWords, Reason),
                OfTheLeak.Circumstances))).Effect.Fingerprint.ShouldBe(AigulWords.SliceId);

    [Fact]
    public void An_officer_sees_the_words_of_a_blocked_matter() => Given(AigulAppealed).And(LeakBlocked)
        .When(it => OfTheLeak.Decide(it.Subject(Aigul), Frame)).Effect.Facts.Count.ShouldBe(1);

    [Fact]
    public void Words_that_went_with_their_matter_refuse() => Given(AigulAppealed).And(LiftTold, LeakDestroyed)
        .When(it => OfTheLeak.Decide(it.Subject(Aigul), Frame)).ThenRefused(new Refusal.DestroyedMatter(Morning));

    [Fact]
    public void An_unknown_subject_refuses() =>
        Given().When(it => OfTheLeak.Decide(it.Subject(Aigul), Frame)).ThenRefused(new Refusal.UnknownSubject());

    [Fact]
    public void A_destroyed_subject_refuses() => Given(AigulAppealed).And(AigulDestroyed)
        .When(it => OfTheLeak.Decide(it.Subject(Aigul), Frame)).ThenRefused(new Refusal.DestroyedSubject(Morning));

    [Fact]
    public void A_purpose_that_was_not_declared_is_refused() => Given(AigulAppealed)
        .When(it =>
            (OfTheLeak with { Circumstances = AtNoon with { Purpose = "whim" } }).Decide(it.Subject(Aigul), Frame))
        .ThenRefused(new Refusal.UndeclaredPurpose("whim"));
}
