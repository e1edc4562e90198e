using Registry.Domain;
using Registry.Domain.Accesses;
using Registry.Domain.Appeals;
using Registry.Domain.Batches;
using Registry.Domain.Catalogues;
using Registry.Domain.Consents;
using Registry.Domain.Extracts;
using Registry.Domain.Incidents;
using Registry.Domain.Policies;
using Registry.Domain.Processings;
using Registry.Domain.Recipients;
using Registry.Domain.Refusals;
using Registry.Domain.Sources;
using Registry.Domain.Subjects;
using Registry.Domain.Unplaced;
using Registry.Domain.Withheld;
using Registry.Keys;
using Registry.Store.Codec;

namespace Registry.Store.Tests.Codec;

/// <summary>One fact of every type, with every member that may be absent present.</summary>
public static class SampleFacts
{
    private static readonly DateTimeOffset At = new DateTimeOffset(2026, 3, 2, 4, 0, 0, TimeSpan.Zero)
        .AddMicroseconds(109);

    private static readonly SubjectId Aigul = new(Id(1));
    private static readonly SubjectId Other = new(Id(2));
    private static readonly AppealId Leak = new(Id(3));
    private static readonly ConsentId Consent = new(Id(4));
    private static readonly RecipientId Water = new(Id(5));
    private static readonly BlockId Block = new(Id(6));
    private static readonly LimitId Limit = new(Id(16));
    private static readonly ProposalId Asked = new(Id(7));
    private static readonly ActorId Officer = new(Id(8));
    private static readonly Slice Accounting = new(new(Id(10)), Slice.AccountingPurpose, Leak.Value, 1);

    private static readonly CategorySet Categories = CategorySet.Of("contact", "address");

    public static readonly Circumstances Circumstances = new(
        Operation.Collect, "appeals", LegalGround.LawEnforcement, Leak.Value, Channel.SocialNetwork, Medium.Paper,
        true, 1, Language.Kk, new(Id(11)), new(Id(12)), new ActorId(Id(13)), At, Door.Asked);

    private static readonly ValueList<Finding> Found = ValueList.Of(new Finding("no-consent", "policy 5.1"));

    private static readonly Catalogue Catalogue = new(
        ValueList.Of(new DeclaredPurpose(
            "quality", "appeals", Categories, ValueList.Of(LegalGround.Consent, LegalGround.Treaty), 12)),
        ValueList.Of(new ForbiddenCategory("biometrics", ValueList.Of(CategoryExemption.PublicOrder))),
        ValueList.Of(new KindProfile(RecipientKind.LiftFirm, Categories)),
        new(ValueList.Of<string>("DE"), ValueList.Of(LegalGround.OtherLaw)));

    public static readonly Slice Values = new(new(Id(9)), "appeals", Leak.Value, 2);

    public static readonly Personal.Open Open =
        new(Values, FieldMap.Of((Field.Phone, "+77010000001"), (Field.Address, "Абай 1")));

    /// <summary>The event every sample is written as.</summary>
    public static readonly Guid EventId = Id(20);

    public static readonly StoredFingerprint Fingerprint = new(Values.SliceId, "bWFj");

    /// <summary>Aliases to facts, personal values open.</summary>
    public static IReadOnlyDictionary<string, DomainEvent> All { get; } = new DomainEvent[]
    {
        new SubjectRegistered(SubjectCategory.NaturalPerson, Open, Circumstances),
        new PersonalDataCollected(Categories, Open, Accounting, Circumstances),
        new PersonalDataUpdated(Categories, Open, Circumstances),
        new PersonalDataCorrected(
            new(Id(14)), ValueList.Of<string>("address", "phone"), Categories, Open, Circumstances),
        new DisclosureRecorded(
            Water, Leak, Consent, Categories, Open,
            ValueList.Of(new Finding("no-consent", "policy 5.1")), Circumstances with { Door = Door.Reported }),
        new SubjectBlocked(Block, Scope.Of(Leak.Value), Open, Circumstances),
        new BlockLifted(Block, Asked, Officer, Circumstances),
        new ActionProposed(
            Asked,
            new(ProposedAction.Destroy, Scope.WholeSubject, DestructionGround.CollectedWithoutConsent, Block, Other,
            true),
            Open, Circumstances),
        new ProposalDeclined(Asked, Circumstances),
        new SubjectLinked(Other, Asked, Officer, Circumstances),
        new SubjectSplit(Other, Asked, Officer, Circumstances),
        new PersonalDataDestroyed(
            ValueList.Of(Values.SliceId, Accounting.SliceId), true, Categories, DestructionGround.RetentionOver,
            ValueList.Of(Block), Id(15), Asked, Officer, Circumstances),
        new PersonalDataAccessed(Aigul, Categories, ValueList.Of(Values.SliceId), Open, Circumstances),
        new AppealOpened(Aigul, Consent, AppealKind.Complaint, AppealForm.Oral, Circumstances),
        new RecipientAssigned(Water, Circumstances),
        new ConsentGiven(
            Aigul, Leak, ConsentKind.ImpliedByUse,
            ValueList.Of(ConsentScope.ThirdParties, ConsentScope.CrossBorder), Circumstances),
        new RecipientRegistered(RecipientKind.LiftFirm, Categories, "KZ", Open, Circumstances),
        new UndertakingAccepted(1, At.AddDays(365), Circumstances),
        new PolicyPublished(
            1, new string('a', 64), At, Circumstances, ValueList.Of(new Translation(Language.Ru, new('b', 64)))),
        new PolicyReviewed(ReviewOutcome.ToBeChanged, Circumstances),
        new LawChanged("326-viii", new(2026, 8, 25), Circumstances),
        new PublicationChecked(1, PolicySite.IkomekCityKz, true, new string('c', 64), Circumstances),
        new SubjectRestricted(Limit, Scope.Of(Leak.Value), At.AddDays(30), Open, Circumstances),
        new SubjectHeld(Limit, Scope.WholeSubject, Open, Circumstances),
        new PersonalDataDeleted(Limit, Scope.Of(Leak.Value), Open, Circumstances),
        new LimitLifted(Limit, Open, Circumstances),
        new AppealClosed(Circumstances),
        new ConsentRecorded(
            Aigul, Leak, ConsentKind.Explicit, ValueList.Of(ConsentScope.ThirdParties), Categories,
            ValueList.Of(ConsentElement.Operator, ConsentElement.Term), At.AddDays(365), Open, Circumstances),
        new ConsentWithdrawn(Open, Circumstances with
        {
            Exemption = CategoryExemption.NoIntegration,
            ConsentId = Consent,
        }),
        new WithdrawalRefused(WithdrawalRefusal.ObligationOutstanding, Open, Circumstances),
        new RecipientSuspended(Open, Circumstances),
        new RecipientReinstated(Open, Circumstances),
        new ConfigurationAdopted(1, new string('b', 64), Catalogue, Circumstances),
        new ProcessingRecorded(Aigul, Leak, Categories, Open, Circumstances with { Operation = Operation.Retrieve }),
        new UnplacedDisclosureReported(
            Water, Leak, Categories, UnplacedCause.UnknownSubject, Found, Circumstances with { Door = Door.Reported }),
        new UnplacedCollectionReported(
            Leak, Categories, UnplacedCause.DestroyedSubject, Found, Circumstances with { Door = Door.Imported }),
        new UnplacedAccessReported(
            Leak, Categories, UnplacedCause.UnknownSubject, Found, Circumstances with { Door = Door.Reported }),
        new DataDisseminated(Leak, Consent, Categories, Open, Circumstances),
        new RecipientConfirmed(new(Id(17)), Water, Confirmation.Received, Open, Circumstances),
        new AppealRedirected(Water, Categories, Circumstances),
        new WithholdingProposed(Aigul, Leak, Water, Categories, At.AddDays(30), Open, Circumstances),
        new DisclosureWithheld(At.AddDays(30), Officer, Circumstances),
        new WithholdingDeclined(Circumstances),
        new WithheldReleased(true, Open, Circumstances),
        new BatchProposed(
            ValueList.Of(new BatchMember(
                Aigul, Scope.WholeSubject, ValueList.Of(Leak.Value), ValueList.Of(Other), ValueList.Of(Block))),
            DestructionGround.RetentionOver, true, new string('c', 64), Open, Circumstances),
        new BatchApproved(new string('c', 64), Officer, Circumstances),
        new BatchDeclined(Circumstances),
        new BatchMemberDone(Aigul, new("held", "Law art. 18; policy 2.1"), Circumstances),
        new ExtractAsked(
            new(
                ExtractKind.Person, new(At.AddDays(-30), At),
                new(
                    ValueList.Of<string>("disclosure_recorded"), ValueList.Of(Water), ValueList.Of<string>("appeals"),
                    ValueList.Of(LegalGround.Treaty), Categories, new(2026, 3, 1), new(2026, 3, 2)),
                new(Leak, Officer), Aigul, ValueList.Of<string>("reason", "address"), Water, Officer, Language.Ru),
            Open, Circumstances),
        new ExtractApproved(Accounting, Officer, Circumstances),
        new ExtractDeclined(Circumstances),
        new ExtractFailed(ExtractFailure.LedgerStands, Circumstances),
        new ExtractIssued(
            ExtractKind.Range, Water, Categories,
            new(new string('d', 64), 1_000_109, 9, 109, 3, ValueList.Of<string>("address")), At.AddDays(30),
            Circumstances),
        new ExtractHandedOver(Open, Circumstances),
        new ExtractExpired(Circumstances),
        new ExtractDestroyed(Circumstances),
        new ExtractGiven(new(Id(22)), Water, Categories, Circumstances),
        new OperationRefused("blocked", "Law art. 1, 24(1)(3)", Aigul, Water, Categories, Circumstances),
        new SourceRegistered(24, ValueList.Of(Operation.Collect, Operation.Transfer), Open, Circumstances),
        new DayDeclared(
            new(2026, 3, 2), true,
            ValueList.Of(new OperationCount(Operation.Transfer, 109), new OperationCount(Operation.Collect, 0)),
            Circumstances),
        new SourceRetired(At, Circumstances),
        new LedgerRestored(9, 109, 2, Circumstances),
    }.ToDictionary(EventTypes.Of, StringComparer.Ordinal);

    /// <summary>Bytes 0, 1, 2 … 31.</summary>
    public static SliceKey Key => SliceKey.Of([.. Enumerable.Range(0, 32).Select(n => (byte)n)]);

    /// <summary>Bytes 16, 17 … 31.</summary>
    public static byte[] Salt => [.. Enumerable.Range(16, 16).Select(n => (byte)n)];

    public static DomainEvent Sealed(DomainEvent fact)
    {
        using var key = Key;
        return EventCodec.Close(fact, EventId, _ => key);
    }

    /// <summary>Sealed, with the name of the field where a box has random bytes.</summary>
    public static DomainEvent Frozen(DomainEvent fact) =>
        Sealed(fact) is ICarryPersonal { Personal: Personal.Closed closed } carrier
            ? carrier.With(closed with { Boxes = FieldMap.Of(closed.Boxes.Select(Placeholder)) })
            : fact;

    public static StoredEvent Stored(string alias, ReadOnlyMemory<byte> data) =>
        new(1, Id(21), 1, EventId, alias, data, At);

    private static KeyValuePair<string, string> Placeholder(KeyValuePair<string, string> box) =>
        KeyValuePair.Create(box.Key, $"box of {box.Key}");

    private static Guid Id(int n) => new(n, 0x109, 0x4000, 0x80, 0, 0, 0, 0, 0, 0, 1);
}
