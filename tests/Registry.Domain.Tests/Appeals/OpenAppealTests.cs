using Registry.Domain.Appeals;
using Registry.Domain.Consents;
using Registry.Domain.Recipients;
using Registry.Domain.Subjects;
using static Registry.Domain.Tests.Sample;
using static Registry.Domain.Tests.Scenario;

namespace Registry.Domain.Tests.Appeals;

public class OpenAppealTests : RuleListTests<OpenAppeal.Case>
{
    private static readonly Circumstances AboutTheLift = AtNoon with { Matter = Lift.Value };

    private static readonly NewAppealIds Ids = new(
        new(Id(201)), new(Id(202)), LiftValues.SliceId, LiftWords.SliceId, new(Id(203)));

    private static readonly FieldMap LiftTexts = FieldMap.Of((Field.AppealText, "Лифт жүрмейді"));

    /// <summary>Aigul, whom nobody knew, about the lift.</summary>
    private static readonly OpenAppeal First = new(
        Lift, Aigul, AigulOutside, SubjectCategory.NaturalPerson, AppealKind.Complaint, AppealForm.Oral, AigulNames,
        LiftTexts, ValueList.Of((Field.Iin, "850314300003")), ValueList.Of(Water), Ids, AboutTheLift);

    /// <summary>Aigul again; nothing that finds her has changed.</summary>
    private static readonly OpenAppeal Again = First with
    {
        ExternalId = null,
        Identity = FieldMap.Empty,
        Finds = ValueList.Of<(Field, string)>(),
    };

    protected override IReadOnlyList<Rule<OpenAppeal.Case>> List => OpenAppeal.Rules;

    protected override OpenAppeal.Case InOrder => Case(First, Given(WaterRegistered));

    protected override IEnumerable<RefusedExample<OpenAppeal.Case>> Refused =>
    [
        .. FrameExamples.Of(
            AboutTheLift, about => Case(First with { Circumstances = about }, Given(WaterRegistered)),
            it => Case(First with { Values = FieldMap.Of((it, "…")) }, Given(WaterRegistered))),
        new("living", Case(Again, Given([WaterRegistered, .. AigulAppealed, AigulDestroyed])),
            new Refusal.DestroyedSubject(Morning)),
        new("known", Case(Again, Given(WaterRegistered)), new Refusal.UnknownSubject()),
        new("blocked", Case(Again, Given([WaterRegistered, .. AigulAppealed, AigulBlocked])),
            new Refusal.Blocked(Dispute, Morning)),
        new("restricted", Case(Again, Given([WaterRegistered, .. AigulAppealed, Wholly(LeakRestricted)])),
            new Refusal.Restricted(Limit, NextYear)),
        new("deleted", Case(Again, Given([WaterRegistered, .. AigulAppealed, Wholly(LeakDeleted)])),
            new Refusal.Deleted(Limit, Morning)),
        new("recipients", Case(First, Given()), new Refusal.UnknownRecipient()),
        new("suspended", Case(First, Given(WaterRegistered, WaterSuspended)), new Refusal.SuspendedRecipient(Morning)),
    ];

    /// <summary>The new matter is touched by no state of another, and its consent is its own.</summary>
    protected override IEnumerable<string> NeverAgainst => ["held", "withdrawn", "destroyed"];

    [Fact]
    public void A_person_nobody_knew_is_registered_with_the_appeal()
    {
        var identity = new Slice(Ids.Identity, Slice.IdentityPurpose, null, 1);
        var words = new Slice(Ids.Words, Slice.AccountingPurpose, null, 1);
        var effect = Given(WaterRegistered).When(it => Decide(First, it)).Then(
            On(Lift, new AppealOpened(Aigul, Ids.Consent, AppealKind.Complaint, AppealForm.Oral, AboutTheLift)),
            On(Lift, new RecipientAssigned(Water, AboutTheLift)),
            On(Aigul, new SubjectRegistered(
                SubjectCategory.NaturalPerson, new Personal.Open(words, FieldMap.Empty), AboutTheLift)),
            On(Aigul, new PersonalDataCollected(
                AigulNames.Categories, new Personal.Open(identity, AigulNames), null, AboutTheLift)),
            On(Aigul, new PersonalDataCollected(
                CategorySet.Of("appeal-content"), new Personal.Open(LiftValues, LiftTexts), LiftWords, AboutTheLift)),
            new(StreamKind.Consent, Ids.Consent.Value, new ConsentGiven(
                Aigul, Lift, ConsentKind.ImpliedByUse, ValueList.Of(ConsentScope.ThirdParties),
                AboutTheLift with { Operation = Operation.ConsentGive }))).Effect;
        effect.Opens.ShouldBe([Ids.Identity, Ids.Words, Ids.Values, Ids.Accounting]);
        effect.Finds.ShouldBe([new(Field.Iin, "850314300003", Ids.Identity, Aigul)]);
        effect.Names.ShouldBe([new(AigulOutside, Aigul)]);
        effect.Fingerprint.ShouldBe(Ids.Accounting);
    }

    [Fact]
    public void A_person_we_know_keeps_the_identity_and_opens_the_slices_of_the_matter()
    {
        var effect = Given([WaterRegistered, .. AigulAppealed]).When(it => Decide(Again, it)).Effect;
        effect.Facts.Select(fact => fact.Event.GetType()).ShouldBe(
            [typeof(AppealOpened), typeof(RecipientAssigned), typeof(PersonalDataCollected), typeof(ConsentGiven)]);
        effect.Opens.ShouldBe([Ids.Values, Ids.Accounting]);
        effect.Names.ShouldBeEmpty();
    }

    [Fact]
    public void What_newly_finds_a_person_we_know_joins_the_identity_slice()
    {
        var phone = FieldMap.Of((Field.Phone, "+77010000003"));
        var command = Again with { Identity = phone, Finds = ValueList.Of((Field.Phone, "+77010000003")) };
        var effect = Given([WaterRegistered, .. AigulAppealed]).When(it => Decide(command, it)).Effect;
        effect.Facts[2].ShouldBe(On(Aigul, new PersonalDataCollected(
            CategorySet.Of("contact"), new Personal.Open(AigulIdentity, phone), null, AboutTheLift)));
        effect.Finds.ShouldBe([new(Field.Phone, "+77010000003", AigulIdentity.SliceId, Aigul)]);
    }

    [Fact]
    public void A_block_of_an_earlier_matter_does_not_touch_a_new_one() =>
        Given([WaterRegistered, .. AigulAppealed, LeakBlocked])
            .When(it => Decide(Again, it)).Effect.Facts.ShouldNotBeEmpty();

    [Fact]
    public void Without_the_ground_of_consent_no_consent_is_recorded()
    {
        var command = First with { Circumstances = AboutTheLift with { Ground = LegalGround.OtherLaw } };
        var facts = Given(WaterRegistered).When(it => Decide(command, it)).Effect.Facts;
        facts.ShouldAllBe(fact => fact.Kind != StreamKind.Consent);
        facts[0].Event.ShouldBeOfType<AppealOpened>().ConsentId.ShouldBeNull();
    }

    [Fact]
    public void What_was_accepted_leaves_states_that_the_next_command_can_use()
    {
        var after = Given(WaterRegistered).When(it => Decide(First, it)).After;
        after.Appeal(Lift).ShouldBeOfType<Appeal.Open>().Recipients.ShouldBe([Water]);
        after.Consent(Ids.Consent).ShouldBeOfType<Consent.Given>().AppealId.ShouldBe(Lift);
        after.Living(Aigul).SliceOf(Lift.Value).ShouldBe(LiftValues);
        after.Living(Aigul).Words(Lift.Value).ShouldBe(LiftWords);
        after.Living(Aigul).Words(null).SliceId.ShouldBe(Ids.Words);
    }

    [Fact]
    public void A_destroyed_subject_refuses() => Given([WaterRegistered, .. AigulAppealed, AigulDestroyed])
        .When(it => Decide(Again, it)).ThenRefused(new Refusal.DestroyedSubject(Morning));

    private static Decision Decide(OpenAppeal command, World world) =>
        command.Decide(world.Subject(Aigul), [.. command.Recipients.Select(world.Recipient)], Frame);

    private static OpenAppeal.Case Case(OpenAppeal command, World world) =>
        new(command, world.Subject(Aigul), [.. command.Recipients.Select(world.Recipient)], Frame);
}
