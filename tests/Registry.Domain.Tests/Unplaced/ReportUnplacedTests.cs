using Registry.Domain.Disclosures;
using Registry.Domain.Recipients;
using Registry.Domain.Subjects;
using Registry.Domain.Tests.Disclosures;
using Registry.Domain.Unplaced;
using static Registry.Domain.Tests.Sample;
using static Registry.Domain.Tests.Scenario;

namespace Registry.Domain.Tests.Unplaced;

public class ReportUnplacedTests
{
    private static readonly ReportUnplaced OfNobody = new(
        Id(99), new Refusal.UnknownSubject(), null, CategorySet.Of("address"), Reason,
        AtNoon with { Door = Door.Reported });

    private static readonly ReportUnplaced OfTheGone =
        OfNobody with { Nobody = new Refusal.DestroyedSubject(Morning) };

    [Fact]
    public void What_happened_to_nobody_is_on_record_in_a_stream_of_its_own_and_has_no_key()
    {
        var effect = Accepted(OfNobody.Access(Frame, Frame));
        effect.Facts.ShouldBe([new(StreamKind.UnplacedReport, Id(99), new UnplacedAccessReported(
            null, OfNobody.Categories, UnplacedCause.UnknownSubject, Found("unknown-subject"),
            OfNobody.Circumstances))]);
        effect.Fingerprint.ShouldBeNull();
    }

    [Fact]
    public void Whoever_was_destroyed_later_was_there_when_it_happened()
    {
        Collected(OfTheGone).Findings.ShouldBe(Found("destroyed-subject"));
        Collected(OfTheGone with { Nobody = new Refusal.DestroyedSubject(Noon.AddHours(1)) }).Findings.ShouldBeEmpty();
        Collected(OfTheGone).Because.ShouldBe(UnplacedCause.DestroyedSubject);
    }

    [Fact]
    public void The_frame_is_judged_without_a_subject_and_doubts_come_last()
    {
        var doubt = Findings.Doubt("iin-control-digit");
        var told = OfNobody with { Circumstances = OfNobody.Circumstances with { PolicyVersion = 2, Purpose = "whim" } };

        Collected(told, doubt).Findings.ShouldBe(
            [.. Found("unknown-subject", "unknown-policy-version", "undeclared-purpose"), doubt]);
    }

    [Fact]
    public void A_disclosure_of_nobodys_data_is_judged_on_its_recipient_too()
    {
        Disclosed(Recipient.None).Findings.ShouldBe(
            Found("unknown-subject", "unknown-recipient", "no-undertaking", "category-outside-profile"));
        Disclosed(Given(WaterReady).Recipient(Water)).Findings.ShouldBe(Found("unknown-subject"));
        Disclosed(Given(WaterReady).Recipient(Water)).RecipientId.ShouldBe(Water);
    }

    [Fact]
    public void A_moment_to_come_is_refused()
    {
        var soon = Noon.AddMinutes(2);
        (OfNobody with { Circumstances = OfNobody.Circumstances with { OccurredAt = soon } }).Access(Frame, Frame)
            .ShouldBe(Decision.Refuse(new Refusal.FutureOccurrence(soon)));
    }

    private static UnplacedCollectionReported Collected(ReportUnplaced told, params Finding[] more) =>
        (UnplacedCollectionReported)Accepted(told.Collection(Frame, Frame, more)).Facts.Single().Event;

    private static UnplacedDisclosureReported Disclosed(Recipient recipient)
    {
        var told = RecordDisclosureTests.ToWater.Told((recipient, recipient), Basis.None, Frame);
        return (UnplacedDisclosureReported)Accepted(
            OfNobody.Disclosure(Frame, told, recipient is Recipient.Registered)).Facts.Single().Event;
    }

    private static Effect Accepted(Decision decision) => decision.ShouldBeOfType<Decision.Accepted>().Effect;

    private static ValueList<Finding> Found(params string[] codes) =>
        ValueList.Of(codes.Select(code => new Finding(code, EveryRefusalTests.ArticleOf(code))));
}
