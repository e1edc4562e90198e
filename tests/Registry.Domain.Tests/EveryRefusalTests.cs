using System.Reflection;
using System.Text.RegularExpressions;
using Registry.Domain.Appeals;
using Registry.Domain.Consents;
using Registry.Domain.Batches;
using Registry.Domain.Disclosures;
using Registry.Domain.Policies;
using Registry.Domain.Recipients;
using Registry.Domain.Sources;
using Registry.Domain.Subjects;
using Registry.Domain.Withheld;
using static Registry.Domain.Tests.Sample;
using static Registry.Domain.Tests.Scenario;

namespace Registry.Domain.Tests;

/// <summary>Each refusal of the closed family is given by some command; its code is public and frozen here.</summary>
public partial class EveryRefusalTests
{
    private static readonly World Ready = Given([.. AigulAppealed, .. MaratKnown, .. WaterReady]);

    private static readonly CollectData Collect = new(
        Aigul, Leak, FieldMap.Of((Field.Address, "Абай 2")), ValueList.Of<(Field, string)>(), AtNoon);

    private static readonly RecordDisclosure Tell =
        new(Aigul, Leak, Water, LeakConsent, CategorySet.Of("address"), Reason, Assign: false, AtNoon);

    private static readonly ApproveAction Approve =
        new(Aigul, Asked, MayApprove: true, Act, AtNoon with { Actor = Chief });

    private static readonly AssignRecipient Assign = new(Leak, Water, AtNoon);

    private static readonly World Proposing = Ready.And(Proposed(new(ProposedAction.Destroy, Scope.WholeSubject)));

    private static readonly PublishPolicy Two =
        new(PolicyStream, 2, new('b', 64), Noon, ValueList.Of<Translation>(), null, AtNoon);

    private static readonly LawChanged Told = new("326-viii", new(2026, 8, 25), AtNoon);

    private static readonly Dictionary<string, Func<Decision>> Examples = new(StringComparer.Ordinal)
    {
        ["unknown-subject"] = () => Collecting(Given()),
        ["destroyed-subject"] = () => Collecting(Ready.And(AigulDestroyed)),
        ["destroyed-matter"] = () => Collecting(Ready.And(LiftTold, LeakDestroyed)),
        ["blocked"] = () => Collecting(Ready.And(LeakBlocked)),
        ["undeclared-purpose"] = () => Collecting(Ready, AtNoon with { Purpose = "whim" }),
        ["category-outside-purpose"] = () => Collecting(Ready, AtNoon with { Purpose = "quality" }),
        ["unknown-policy-version"] = () => Collecting(Ready, AtNoon with { PolicyVersion = 2 }),
        ["future-occurrence"] = () => Collecting(Ready, AtNoon with { OccurredAt = Noon.AddDays(1) }),
        ["unknown-appeal"] = () => Assigning(Given()),
        ["appeal-of-another-subject"] = () => Telling(Ready, Tell with { SubjectId = Marat }),
        ["unknown-recipient"] = () => Assigning(Given(AigulAppealed)),
        ["unassigned-recipient"] = () => Telling(Given([.. AigulAppealed, WaterRegistered, WaterUndertook]), Tell),
        ["no-undertaking"] = () => Telling(Given([.. AigulAppealed, WaterRegistered, WaterAssigned]), Tell),
        ["category-outside-profile"] = () => Telling(Ready, Tell with { Categories = CategorySet.Of("identity") }),
        ["no-consent"] = () => Telling(Given([LeakOpened, AigulRegistered, AigulNamed, LeakTold, .. WaterReady]), Tell),
        ["nothing-held"] = () => Telling(
            Given([LeakOpened, AigulRegistered, AigulNamed, LeakConsented, .. WaterReady]), Tell),
        ["unknown-block"] = () => Propose(Ready, new(ProposedAction.Unblock, BlockId: Dispute)),
        ["unknown-proposal"] = () => Approving(Ready, Approve),
        ["same-person"] = () => Approving(Proposing, Approve with { Circumstances = AtNoon with { Actor = Officer } }),
        ["approver-only"] = () => Approving(Proposing, Approve with { MayApprove = false }),
        ["linked-already"] = () =>
            Propose(Ready.And(Linked(Aigul, Marat)), new(ProposedAction.Link, Other: Marat)),
        ["not-linked"] = () => Propose(Ready, new(ProposedAction.Split, Other: Marat)),
        ["not-itself"] = () => Propose(Ready, new(ProposedAction.Link, Other: Aigul)),
        ["known-recipient"] = () => new RegisterRecipient(
            Water, RecipientKind.Utility, CategorySet.Empty, "KZ", FieldMap.Empty, Fresh, AtNoon)
            .Decide(Ready.Recipient(Water), Frame),
        ["forbidden-category"] = () => Telling(
            Ready, Tell with { Categories = CategorySet.Of("identity-document-copy") }),
        ["undeclared-ground"] = () => Collecting(Ready, AtNoon with { Ground = LegalGround.StatisticsByLaw }),
        ["order-not-named"] = () => Telling(
            Ready, Tell with { Circumstances = AtNoon with { Ground = LegalGround.AuthorityOrder } }),
        ["incompatible-purpose"] = () => Collecting(Ready, AtNoon with { Purpose = "archives" }),
        ["restricted"] = () => Collecting(Ready.And(LeakRestricted)),
        ["held"] = () => Propose(
            Ready.And(LeakHeld), new(ProposedAction.Destroy, Scope.WholeSubject, DestructionGround.RetentionOver)),
        ["deleted"] = () => Collecting(Ready.And(LeakDeleted)),
        ["unknown-limit"] = () => Lifting(Ready),
        ["order-needed"] = () => Lifting(Ready.And(LeakDeleted)),
        ["consent-withdrawn"] = () => Collecting(Ready.And(LeakWithdrawn)),
        ["consent-expired"] = () => Collecting(Ready.And(LeakClosed)),
        ["incomplete-consent"] = () => Telling(Abroad("FR", LeakAbroad(ConsentElement.Term)), Tell),
        ["consent-scope-missing"] = () => Telling(Abroad("FR", LeakConsented), Tell),
        ["cross-border-forbidden"] = () => Telling(
            Abroad("FR", LeakConsented), Tell with { Circumstances = AtNoon with { Ground = LegalGround.OtherLaw } }),
        ["suspended-recipient"] = () => Assigning(Ready.And(WaterSuspended)),
        ["outdated-proposal"] = () => Approving(Proposing.And(LiftTold), Approve),
        ["unknown-source"] = () => Retiring(Given()),
        ["known-source"] = () => new RegisterSource(
            Crm, 24, ValueList.Of(Operation.Transfer), FieldMap.Empty, Fresh, AtNoon)
            .Decide(Given(CrmRegistered).Source(Crm), Frame),
        ["retired-source"] = () => Retiring(Given(CrmRegistered, CrmRetired)),
        ["source-of-another"] = () => Declaring(Clerk, new(2026, 3, 1)),
        ["future-day"] = () => Declaring(Crm, new(2026, 3, 2)),
        ["superseded-policy"] = () => Collecting(Ready, AtNoon with { OccurredAt = Morning.AddDays(-61) }),
        ["version-out-of-turn"] = () => Publish(Two with { Version = 3 }),
        ["effective-too-early"] = () => Publish(Two with { EffectiveAt = Noon.AddTicks(-1) }),
        ["known-law-change"] = () => new ChangeLaw(PolicyStream, "326-viii", Told.InForceOn, null, AtNoon)
            .Decide(Policy.Evolve(OneVersion, Told), Frame),
        ["contradictory-check"] = () =>
            new CheckPublication(PolicyStream, 1, PolicySite.IkomekCityKz, Matches: true, null, null, AtNoon)
                .Decide(OneVersion, Frame),
        ["unknown-consent"] = () =>
            new WithdrawConsent(LeakConsent, Reason, AtNoon).Decide(Consent.None, Ready.Subject(Aigul), Frame),
        ["appeal-closed"] = () =>
            new CloseAppeal(Leak, AtNoon).Decide(Ready.And(LeakClosed).Appeal(Leak), Ready.Subject(Aigul), Frame),
        ["not-suspended"] = () => new ReinstateRecipient(Water, Reason, AtNoon).Decide(Ready.Recipient(Water), Frame),
        ["earlier-than-disclosed"] = () => new ConfirmDisclosure(
            Aigul, new(Id(91)),
            new DisclosureRecorded(
                Water, Leak, LeakConsent, CategorySet.Of("address"), new Personal.Open(LeakWords, Reason),
                ValueList.Of<Finding>(), AtNoon),
            Confirmation.Received, Reason, InOrder).Decide(Ready.Subject(Aigul), Frame),
        ["unknown-withheld"] = () => new DeclineWithholding(Hidden, AtNoon).Decide(
            WithheldEntry.None, Subject.Nobody, Frame),
        ["withholding-by-order-only"] = () => Withhold(AtNoon, NextYear.AddDays(-1)),
        ["withholding-term"] = () => Withhold(ByOrder, Noon),
        ["unknown-batch"] = () => new DeclineBatch(Retention, AtNoon).Decide(Batch.None, Frame),
        ["batch-changed"] = () => OfAigul.Decide([], "another", Frame),
        ["unknown-extract"] = () => Given().HandOver(Noon),
        ["extract-not-issued"] = () => Asking.Approved(AskForAMonth).HandOver(Noon),
        ["extract-expired"] = () => Asking.Issued(AskForAMonth).HandOver(Noon.AddDays(30)),
        ["extract-destroyed"] = () => Asking.Issued(AskForAMonth)
            .When(it => Ending(Noon).Destroy(it.Extract(Month))).After.HandOver(Noon),
        ["extract-without-basis"] = () => AskFor(OfAMonth with { Receiver = null }),
        ["extract-for-authorities"] = () => AskFor(OfAMonth, Ready.Recipient(Water)),
        ["extract-period"] = () => AskFor(OfAMonth with { Period = new(Noon, Noon) }),
    };

    public static TheoryData<string> Codes => [.. Examples.Keys];

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_refusal_is_given_by_a_command(string code) =>
        Examples[code]().ShouldBeOfType<Decision.Refused>().Refusal.Code.ShouldBe(code);

    /// <summary>Given by a door that looks for whom or what the command is about, before there is a command.</summary>
    private static readonly Type[] OfADoor =
        [typeof(Refusal.UnknownDisclosure), typeof(Refusal.IdentifierOfAnother)];

    [Fact]
    public void No_refusal_is_without_a_command_that_gives_it() =>
        Examples.Values.Select(refuse => ((Decision.Refused)refuse()).Refusal.GetType()).OrderBy(type => type.Name)
            .ShouldBe(Family().Except(OfADoor).OrderBy(type => type.Name));

    [Fact]
    public void Every_code_is_its_own_in_kebab_case_and_every_refusal_names_its_article()
    {
        var refusals = Examples.Values.Select(refuse => ((Decision.Refused)refuse()).Refusal).ToList();
        refusals.Select(refusal => refusal.Code).ShouldBeUnique();
        refusals.ShouldAllBe(refusal => Kebab().IsMatch(refusal.Code));
        refusals.ShouldAllBe(refusal => refusal.Article.Length > 0);
    }

    internal static string ArticleOf(string code) => ((Decision.Refused)Examples[code]()).Refusal.Article;

    private static IEnumerable<Type> Family() => typeof(Refusal).GetNestedTypes(BindingFlags.Public)
        .Where(type => type.IsSubclassOf(typeof(Refusal)));

    private static Decision Collecting(World world, Circumstances? circumstances = null) =>
        (Collect with { Circumstances = circumstances ?? AtNoon }).Decide(world.Subject(Aigul), world.OnLeak, Frame);

    private static Decision Assigning(World world) =>
        Assign.Decide(world.Appeal(Leak), world.Subject(Aigul), world.Recipient(Water), Frame);

    private static Decision Retiring(World world) =>
        new RetireSource(Crm, Noon, AtNoon).Decide(world.Source(Crm), Frame);

    private static Decision Declaring(ActorId source, DateOnly day) =>
        new DeclareDay(source, day, SoFar: false, ValueList.Of<OperationCount>(), AtNoon)
            .Decide(Given(CrmRegistered).Source(Crm), Frame);

    private static Decision Telling(World world, RecordDisclosure command)
    {
        return command.Ask(
            new(world.Subject(command.SubjectId), world.OnLeak, world.Recipient(Water)), Frame);
    }

    private static Decision Propose(World world, Proposal proposal) =>
        new ProposeAction(Aigul, Asked, proposal, Reason, AtNoon).Decide(
            world.Subject(Aigul), proposal.Other is { } other ? world.Subject(other) : null, Alone, Frame);

    private static Decision Approving(World world, ApproveAction command) =>
        command.Decide(world.Subject(Aigul), new Dictionary<SubjectId, Subject>(), Frame);

    private static Decision Withhold(Circumstances circumstances, DateTimeOffset until) =>
        Hiding(circumstances, until).Decide(StatesOf(Ready), Frame);

    private static Decision Lifting(World world) =>
        new LiftLimit(Aigul, Limit, Reason, AtNoon).Decide(world.Subject(Aigul), Frame);
    private static Decision Publish(PublishPolicy command) => command.Decide(OneVersion, Frame);

    [GeneratedRegex("^[a-z]+(-[a-z]+)*$")]
    private static partial Regex Kebab();
}
