using System.Collections.Immutable;
using Registry.Domain.Appeals;
using Registry.Domain.Catalogues;
using Registry.Domain.Consents;
using Registry.Domain.Policies;
using Registry.Domain.Recipients;
using Registry.Domain.Sources;
using Registry.Domain.Subjects;

namespace Registry.Domain.Tests;

/// <summary>People, ids, times and what happened: the same in every test. The IINs are of nobody alive.</summary>
public static partial class Sample
{
    public static readonly DateTimeOffset Morning = new(2026, 3, 2, 4, 0, 0, TimeSpan.Zero);
    public static readonly DateTimeOffset Noon = Morning.AddHours(3);
    public static readonly DateTimeOffset NextYear = Morning.AddYears(1);

    public static readonly SubjectId Aigul = new(Id(1));
    public static readonly SubjectId Marat = new(Id(2));
    public static readonly SubjectId Stranger = new(Id(9));
    public static readonly Guid AigulOutside = Id(101);

    public static readonly AppealId Leak = new(Id(11));
    public static readonly AppealId Lift = new(Id(12));
    public static readonly AppealId Unheard = new(Id(19));
    public static readonly ConsentId LeakConsent = new(Id(21));

    public static readonly RecipientId Water = new(Id(31));
    public static readonly RecipientId Stairs = new(Id(32));

    public static readonly LimitId Limit = new(Id(42));
    public static readonly BlockId Dispute = new(Id(41));
    public static readonly ProposalId Asked = new(Id(51));

    public static readonly ActorId Clerk = new(Id(61));
    public static readonly ActorId Officer = new(Id(62));
    public static readonly ActorId Chief = new(Id(63));
    public static readonly ActorId Crm = new(Id(64));

    public static readonly Slice CrmName = new(new(Id(90)), RegisterSource.SlicePurpose, null, 1);

    public static readonly Guid PolicyStream = Id(71);
    public static readonly Guid Act = Id(72);
    public static readonly Guid Journal = Id(73);

    public static readonly Slice AigulIdentity = new(new(Id(81)), Slice.IdentityPurpose, null, 1);
    public static readonly Slice AigulWords = new(new(Id(82)), Slice.AccountingPurpose, null, 1);
    public static readonly Slice LeakValues = new(new(Id(83)), "appeals", Leak.Value, 1);
    public static readonly Slice LeakWords = new(new(Id(84)), Slice.AccountingPurpose, Leak.Value, 1);
    public static readonly Slice LiftValues = new(new(Id(85)), "appeals", Lift.Value, 1);
    public static readonly Slice LiftWords = new(new(Id(86)), Slice.AccountingPurpose, Lift.Value, 1);
    public static readonly Slice MaratIdentity = new(new(Id(87)), Slice.IdentityPurpose, null, 1);
    public static readonly Slice MaratWords = new(new(Id(88)), Slice.AccountingPurpose, null, 1);
    public static readonly Slice WaterWords = new(new(Id(89)), RegisterRecipient.SlicePurpose, null, 1);
    public static readonly SliceId Fresh = new(Id(99));

    public static readonly CategorySet Everyday =
        CategorySet.Of("identity", "identifier", "contact", "address", "appeal-content");

    public static readonly ValueList<LegalGround> EveryGround =
        ValueList.Of(Enum.GetValues<LegalGround>().Except([LegalGround.StatisticsByLaw]));

    /// <summary>Appeals are the root, quality its child; archives stand apart.</summary>
    public static readonly Catalogue Catalogue = new(
        ValueList.Of(
            new DeclaredPurpose("appeals", null, Everyday, EveryGround, 60),
            new DeclaredPurpose("quality", "appeals", CategorySet.Of("contact"), EveryGround, 12),
            new DeclaredPurpose("archives", null, Everyday, EveryGround, 120)),
        ValueList.Of(new ForbiddenCategory(
            "identity-document-copy", ValueList.Of(CategoryExemption.NoIntegration))),
        ValueList.Of(new KindProfile(
            RecipientKind.LiftFirm, CategorySet.Of("contact", "address", "appeal-content"))),
        new(ValueList.Of<string>("DE"), ValueList.Of(LegalGround.Treaty)));

    public static readonly Policy OneVersion =
        new(ImmutableSortedDictionary<int, DateTimeOffset>.Empty.Add(1, Morning.AddDays(-60)));

    /// <summary>Version 1 of the policy is in force; version 3 will be next year.</summary>
    public static readonly Frame Frame = new(Catalogue, new(OneVersion.Versions.Add(3, NextYear)), Noon);

    public static readonly FieldMap AigulNames =
        FieldMap.Of((Field.Name, "Айгүл"), (Field.Iin, "850314300003"), (Field.Phone, "+77010000001"));

    public static readonly FieldMap LeakTexts =
        FieldMap.Of((Field.Address, "Абай 1"), (Field.AppealText, "Су ағып жатыр"));

    /// <summary>Issuer and number of an order, with the reason.</summary>
    public static readonly FieldMap Order = FieldMap.Of(
        (Field.Reason, "Қаулы"), (Field.Issuer, "Прокуратура"), (Field.DocumentReference, "12-3"));

    public static readonly FieldMap Reason = FieldMap.Of((Field.Reason, "Өтініш бойынша"));

    /// <summary>What was in order: Aigul appealed about a leak in the morning, by telephone.</summary>
    public static readonly Circumstances InOrder = new(
        Operation.Collect, "appeals", LegalGround.Consent, Leak.Value, Channel.Call, Medium.Electronic, false, 1,
        Language.Kk, Clerk, Crm, null, Morning, Door.Asked);

    public static readonly Circumstances AtNoon = InOrder with { OccurredAt = Noon };

    public static readonly Fact LeakOpened = On(Leak, new AppealOpened(
        Aigul, LeakConsent, AppealKind.Appeal, AppealForm.Oral, InOrder));

    public static readonly Fact AigulRegistered = On(Aigul, new SubjectRegistered(
        SubjectCategory.NaturalPerson, new Personal.Open(AigulWords, FieldMap.Empty), InOrder));

    public static readonly Fact AigulNamed = On(Aigul, Collected(AigulIdentity, AigulNames, null));

    public static readonly Fact LeakTold = On(Aigul, Collected(LeakValues, LeakTexts, LeakWords));

    public static readonly Fact LeakConsented = new(StreamKind.Consent, LeakConsent.Value, new ConsentGiven(
        Aigul, Leak, ConsentKind.ImpliedByUse, ValueList.Of(ConsentScope.ThirdParties),
        InOrder with { Operation = Operation.ConsentGive }));

    /// <summary>Aigul is registered and has appealed about the leak.</summary>
    public static readonly IReadOnlyList<Fact> AigulAppealed =
        [LeakOpened, AigulRegistered, AigulNamed, LeakTold, LeakConsented];

    /// <summary>She has appealed about the lift, too.</summary>
    public static readonly Fact LiftTold = On(Aigul, Collected(
        LiftValues, FieldMap.Of((Field.AppealText, "Лифт жүрмейді")), LiftWords));

    public static readonly IReadOnlyList<Fact> MaratKnown =
    [
        On(Marat, new SubjectRegistered(
            SubjectCategory.NaturalPerson, new Personal.Open(MaratWords, FieldMap.Empty), InOrder)),
        On(Marat, Collected(MaratIdentity, FieldMap.Of((Field.Phone, "+77010000002")), null)),
    ];

    public static readonly Fact WaterRegistered = On(Water, new RecipientRegistered(
        RecipientKind.Utility, CategorySet.Of("contact", "address", "appeal-content"), "KZ",
        new Personal.Open(WaterWords, FieldMap.Of((Field.OrganisationName, "Су"))), InOrder));

    public static readonly Fact WaterUndertook = On(Water, new UndertakingAccepted(1, Noon.AddDays(30), InOrder));

    public static readonly Fact WaterAssigned = On(Leak, new RecipientAssigned(Water, InOrder));

    /// <summary>The water utility may be told of the leak.</summary>
    public static readonly IReadOnlyList<Fact> WaterReady = [WaterRegistered, WaterUndertook, WaterAssigned];

    public static readonly Fact CrmRegistered = new(StreamKind.Source, Crm.Value, new SourceRegistered(
        24, ValueList.Of(Operation.Transfer), new Personal.Open(CrmName, FieldMap.Of((Field.OrganisationName, "CRM"))),
        InOrder));

    public static readonly Fact CrmRetired = new(StreamKind.Source, Crm.Value, new SourceRetired(Morning, InOrder));

    public static readonly Fact LeakBlocked = Blocked(Scope.Of(Leak.Value));

    public static readonly Fact AigulBlocked = Blocked(Scope.WholeSubject);

    /// <summary>Everything about her is gone.</summary>
    public static readonly Fact AigulDestroyed = On(Aigul, Destroyed(Scope.WholeSubject));

    public static readonly Fact LeakDestroyed = On(Aigul, Destroyed(Scope.Of(Leak.Value)));

    public static Guid Id(int n) => new(n, 0x109, 0x4000, 0x80, 0, 0, 0, 0, 0, 0, 1);

    public static Fact On(SubjectId subject, SubjectEvent fact) => new(StreamKind.Subject, subject.Value, fact);

    public static Fact On(AppealId appeal, AppealEvent fact) => new(StreamKind.Appeal, appeal.Value, fact);

    public static Fact On(RecipientId recipient, RecipientEvent fact) =>
        new(StreamKind.Recipient, recipient.Value, fact);

    /// <summary>Nobody is linked to her.</summary>
    public static readonly IReadOnlyDictionary<SubjectId, Subject> Alone = new Dictionary<SubjectId, Subject>();

    /// <param name="known">What the proposer could know of: the leak alone, unless said otherwise.</param>
    public static Fact Proposed(Proposal proposal, ActorId? by = null, Reach? known = null) => On(
        Aigul, new ActionProposed(
            Asked, proposal, new Personal.Open(AigulWords, Reason), AtNoon with { Actor = by ?? Officer },
            known ?? Reach.None with { Matters = ValueList.Of(Leak.Value) }));

    public static Fact Linked(SubjectId one, SubjectId other) =>
        On(one, new SubjectLinked(other, Asked, Officer, InOrder with { Operation = Operation.Link }));

    public static PersonalDataCollected Collected(Slice slice, FieldMap values, Slice? accounting) =>
        new(values.Categories, new Personal.Open(slice, values), accounting, InOrder);

    private static Fact Blocked(Scope scope) => On(Aigul, new SubjectBlocked(
        Dispute, scope, new Personal.Open(AigulWords, Reason), InOrder with { Operation = Operation.Block }));

    private static PersonalDataDestroyed Destroyed(Scope scope) => new(
        ValueList.Of(new[] { AigulWords, AigulIdentity, LeakValues, LeakWords }.Where(scope.Covers)
            .Select(it => it.SliceId)),
        scope.Whole, Everyday, DestructionGround.RetentionOver, ValueList.Of<BlockId>(), Act, Asked, Officer,
        InOrder with { Operation = Operation.Destroy, Actor = Chief });
}
