using Registry.Domain.Appeals;
using Registry.Domain.Disclosures;
using Registry.Domain.Subjects;
using static Registry.Domain.Tests.Sample;
using static Registry.Domain.Tests.Scenario;

namespace Registry.Domain.Tests.Disclosures;

public class RecordDisclosureTests
{
    /// <summary>The address of the leak goes to the water utility.</summary>
    internal static readonly RecordDisclosure ToWater = new(
        Aigul, Leak, Water, LeakConsent, CategorySet.Of("address"), Reason, Assign: false,
        AtNoon with { Operation = Operation.Transfer });

    /// <summary>It has gone already, an hour ago.</summary>
    private static readonly RecordDisclosure Gone = ToWater with
    {
        Circumstances = ToWater.Circumstances with { Door = Door.Reported, OccurredAt = Noon.AddHours(-1) },
    };

    private static readonly World Ready = Given([.. AigulAppealed, .. WaterReady]);

    [Fact]
    public void A_disclosure_in_order_is_recorded_with_its_consent_and_its_words_in_the_slice_of_the_matter() =>
        Ready.When(it => Ask(ToWater, it)).Then(Recorded(ToWater, LeakConsent, LeakWords))
            .Effect.Fingerprint.ShouldBe(LeakWords.SliceId);

    [Fact]
    public void A_disclosure_on_a_ground_in_law_relies_on_no_consent()
    {
        var command = ToWater with { Circumstances = ToWater.Circumstances with { Ground = LegalGround.OtherLaw } };
        Ready.When(it => Ask(command, it)).Then(Recorded(command, null, LeakWords));
    }

    [Fact]
    public void A_transfer_to_another_country_says_which() =>
        Abroad("DE", LeakConsented).When(it => Ask(ToWater, it)).Effect.Facts[0].Event
            .ShouldBeOfType<DisclosureRecorded>().Country.ShouldBe("DE");

    [Fact]
    public void A_recipient_can_be_assigned_by_the_same_operation()
    {
        var command = ToWater with { Assign = true };
        Given([.. AigulAppealed, WaterRegistered, WaterUndertook]).When(it => Ask(command, it)).Then(
            Recorded(command, LeakConsent, LeakWords),
            On(Leak, new RecipientAssigned(Water, command.Circumstances)));
    }

    [Fact]
    public void A_recipient_that_is_assigned_already_is_not_assigned_again()
    {
        var command = ToWater with { Assign = true };
        Ready.When(it => Ask(command, it)).Then(Recorded(command, LeakConsent, LeakWords));
    }

    [Fact]
    public void A_disclosure_changes_nothing_that_another_is_judged_on() =>
        Ready.When(it => Ask(ToWater, it)).After.When(it => Ask(ToWater, it)).Effect.Facts.Count.ShouldBe(1);

    [Fact]
    public void A_blocked_matter_refuses_a_disclosure_by_consent() => Ready.And(LeakBlocked)
        .When(it => Ask(ToWater, it)).ThenRefused(new Refusal.Blocked(Dispute, Morning));

    [Fact]
    public void What_is_said_first_is_the_block() => Given([.. AigulAppealed, WaterRegistered, LeakBlocked])
        .When(it => Ask(ToWater, it)).ThenRefused(new Refusal.Blocked(Dispute, Morning));

    [Fact]
    public void A_recipient_nobody_registered_is_refused_when_asked_and_found_when_told()
    {
        Given(AigulAppealed).When(it => Ask(ToWater, it)).ThenRefused(new Refusal.UnknownRecipient());
        Given(AigulAppealed).When(it => Report(Gone with { Assign = true }, it, it)).Then(Recorded(
            Gone, LeakConsent, LeakWords, "unknown-recipient", "no-undertaking", "category-outside-profile"));
    }

    [Fact]
    public void An_unknown_subject_refuses_what_asks() =>
        Given(WaterReady.Prepend(LeakOpened)).When(it => Ask(ToWater, it)).ThenRefused(new Refusal.UnknownSubject());

    [Fact]
    public void A_destroyed_subject_refuses_what_asks() =>
        Ready.And(AigulDestroyed).When(it => Ask(ToWater, it)).ThenRefused(new Refusal.DestroyedSubject(Morning));

    [Fact]
    public void A_report_in_order_has_no_findings() =>
        Ready.When(it => Report(Gone, it, it)).Then(Recorded(Gone, LeakConsent, LeakWords));

    [Fact]
    public void A_report_is_refused_only_when_it_is_of_a_moment_to_come()
    {
        var soon = Noon.AddMinutes(2);
        var command = Gone with { Circumstances = Gone.Circumstances with { OccurredAt = soon } };
        Ready.When(it => Report(command, it, it)).ThenRefused(new Refusal.FutureOccurrence(soon));
    }

    [Fact]
    public void A_report_is_judged_on_the_states_of_its_moment_and_not_on_those_of_today()
    {
        Ready.And(LeakBlocked).When(it => Report(Gone, it, past: Ready)).Then(Recorded(Gone, LeakConsent, LeakWords));
        Ready.When(it => Report(Gone, it, past: Ready.And(LeakBlocked)))
            .Then(Recorded(Gone, LeakConsent, LeakWords, "blocked"));
    }

    [Fact]
    public void Every_rule_a_report_broke_is_stored_in_the_order_of_the_rules()
    {
        var command = Gone with
        {
            Categories = CategorySet.Of("health"),
            Circumstances = Gone.Circumstances with { PolicyVersion = 2 },
        };
        Ready.When(it => Report(command, it, past: Given([.. AigulAppealed, WaterRegistered, LeakBlocked])))
            .Then(Recorded(
                command, LeakConsent, LeakWords, "blocked", "unknown-policy-version", "category-outside-purpose",
                "unassigned-recipient", "no-undertaking", "category-outside-profile", "nothing-held"));
    }

    [Fact]
    public void A_report_without_an_appeal_is_recorded_among_the_words_about_the_subject()
    {
        var command = Gone with
        {
            AppealId = null,
            ConsentId = null,
            Categories = CategorySet.Of("contact"),
        };
        Ready.When(it => Report(command, it, it)).Then(
            Recorded(command, null, AigulWords, "unknown-appeal", "unassigned-recipient", "no-consent"));
    }

    [Fact]
    public void A_report_from_before_the_person_was_known_finds_that_nothing_was_held() =>
        Ready.When(it => Report(Gone, it, past: Given(WaterReady.Prepend(LeakOpened).Append(LeakConsented))))
            .Then(Recorded(Gone, LeakConsent, LeakWords, "nothing-held"));

    [Fact]
    public void A_report_from_before_the_recipient_was_known_finds_no_undertaking_and_no_profile() =>
        Ready.When(it => Report(Gone, it, past: Given([.. AigulAppealed, WaterAssigned])))
            .Then(Recorded(Gone, LeakConsent, LeakWords, "no-undertaking", "category-outside-profile"));

    [Fact]
    public void A_report_assigns_nobody_to_the_appeal_of_another()
    {
        var command = Gone with { SubjectId = Marat, Assign = true, Categories = CategorySet.Of("contact") };
        Given([.. AigulAppealed, .. MaratKnown, WaterRegistered, WaterUndertook])
            .When(it => Report(command, it, it)).Effect.Facts.Select(fact => fact.Stream).ShouldBe([Marat.Value]);
    }

    private static Decision Ask(RecordDisclosure command, World world) => command.Ask(States(command, world), Frame);

    private static Decision Report(RecordDisclosure command, World now, World past) =>
        command.Report(
            now.Living(command.SubjectId), (States(command, now).Basis.Appeal, now.Recipient(command.RecipientId)),
            new(past.Subject(command.SubjectId), States(command, past).Basis, Frame), past.Recipient(command.RecipientId),
            Frame);

    private static DisclosureStates States(RecordDisclosure command, World world) => new(
        world.Subject(command.SubjectId),
        new(
            command.AppealId is { } appeal ? world.Appeal(appeal) : Appeal.None,
            command.ConsentId is { } consent ? world.Consent(consent) : Domain.Consents.Consent.None),
        world.Recipient(command.RecipientId));

    private static Fact Recorded(
        RecordDisclosure command, ConsentId? consent, Slice words, params string[] findings) => On(
            Aigul, new DisclosureRecorded(
                Water, command.AppealId, consent, command.Categories, new Personal.Open(words, Reason),
                ValueList.Of(findings.Select(code => new Finding(code, EveryRefusalTests.ArticleOf(code)))),
                command.Circumstances));
}
