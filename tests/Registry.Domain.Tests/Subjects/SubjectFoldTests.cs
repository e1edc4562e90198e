using Registry.Domain.Subjects;
using static Registry.Domain.Tests.Sample;
using static Registry.Domain.Tests.Scenario;

namespace Registry.Domain.Tests.Subjects;

public class SubjectFoldTests
{
    [Fact]
    public void Nothing_happened_to_nobody() => Given().Subject(Aigul).ShouldBeOfType<Subject.Unknown>();

    [Fact]
    public void A_living_subject_holds_its_slices_in_the_order_they_were_opened()
    {
        var living = Given(AigulAppealed).Living(Aigul);
        living.Slices.Select(held => held.Slice).ShouldBe([AigulWords, AigulIdentity, LeakValues, LeakWords]);
        living.Identity!.Categories.ShouldBe(CategorySet.Of("contact", "identifier", "identity"));
    }

    [Fact]
    public void A_registration_comes_once_and_first()
    {
        Corrupt(Given(AigulRegistered).Subject(Aigul), AigulRegistered);
        foreach (var fact in AigulAppealed.Append(LeakBlocked).Append(AigulDestroyed).Where(IsAigulsLater))
            Corrupt(Subject.Nobody, fact);
    }

    [Fact]
    public void Nothing_follows_a_destruction()
    {
        var destroyed = Given(AigulAppealed).And(AigulDestroyed).Subject(Aigul);
        foreach (var fact in AigulAppealed.Append(LeakBlocked).Append(AigulDestroyed).Where(IsAigulsLater)
            .Prepend(AigulRegistered))
            Corrupt(destroyed, fact);
    }

    [Fact]
    public void A_fact_of_another_family_was_never_written_here() =>
        Corrupt(Given(AigulAppealed).Subject(Aigul), LeakOpened);

    [Fact]
    public void What_is_said_of_a_corrupt_stream_names_types_only() =>
        Should.Throw<CorruptStreamException>(() => SubjectFold.Evolve(Subject.Nobody, AigulNamed.Event))
            .Message.ShouldBe("PersonalDataCollected cannot follow Unknown.");

    private static bool IsAigulsLater(Fact fact) => fact.Stream == Aigul.Value && fact != AigulRegistered;

    private static void Corrupt(Subject subject, Fact fact) => Should.Throw<CorruptStreamException>(
        () => SubjectFold.Evolve(subject, fact.Event), fact.Event.GetType().Name);
}
