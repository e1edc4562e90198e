using System.Security.Cryptography;
using System.Text;
using Registry.Domain;
using Registry.Domain.Accesses;
using Registry.Domain.Appeals;
using Registry.Domain.Consents;
using Registry.Domain.Recipients;
using Registry.Domain.Refusals;
using Registry.Domain.Sources;
using Registry.Domain.Subjects;
using Registry.Domain.Withheld;

namespace Registry.Projections.Tests;

/// <summary>
/// Fixed people, ids and times. An id is made of a word, so the same word is the same id in every run.
/// </summary>
public static partial class Sample
{
    public static readonly DateTimeOffset Noon = new(2026, 3, 2, 7, 0, 0, TimeSpan.Zero);

    public static readonly SubjectId Aigul = new(Id("aigul"));
    public static readonly SubjectId Bolat = new(Id("bolat"));
    public static readonly AppealId Leak = new(Id("leak in the cellar"));
    public static readonly RecipientId WaterUtility = new(Id("water utility"));
    public static readonly RecipientId LiftFirm = new(Id("lift firm"));
    public static readonly ActorId Operator = new(Id("operator"));
    public static readonly ActorId Officer = new(Id("officer"));
    public static readonly ActorId Approver = new(Id("approver"));
    public static readonly ActorId Crm = new(Id("crm"));
    public static readonly Guid Journal = Id("journal of aigul");

    public static readonly Circumstances About = new(
        Operation.Transfer, "resolve-appeal", LegalGround.Consent, Leak.Value, Channel.Call, Medium.Electronic, false,
        3, Language.Kk, Operator, Crm, null, Noon, Door.Asked);

    public static readonly Slice Words = new(new(Id("words")), Slice.AccountingPurpose, null, 1);
    public static readonly Slice Identity = new(new(Id("identity")), Slice.IdentityPurpose, null, 1);
    public static readonly Slice Values = new(new(Id("values")), "resolve-appeal", Leak.Value, 1);
    public static readonly Slice Accounting = new(new(Id("accounting")), Slice.AccountingPurpose, Leak.Value, 1);

    public static readonly SubjectRegistered Registered = new(SubjectCategory.NaturalPerson, Sealed(Words), About);

    public static readonly PersonalDataCollected NamedAigul =
        new(CategorySet.Of("identity", "contact"), Sealed(Identity, Field.Name, Field.Phone), null, About);

    public static readonly PersonalDataCollected Told =
        new(CategorySet.Of("address"), Sealed(Values, Field.Address), Accounting, About);

    public static readonly DisclosureRecorded Disclosed = new(
        WaterUtility, Leak, new ConsentId(Id("consent")), CategorySet.Of("contact", "address"),
        Sealed(Accounting, Field.Reason), ValueList.Of<Finding>(), About);

    public static readonly SubjectBlocked Blocked =
        new(new(Id("block")), Scope.Of(Leak.Value), Sealed(Words, Field.Reason), At(1, Operation.Block));

    public static readonly RecipientRegistered UtilityRegistered = new(
        RecipientKind.Utility, CategorySet.Of("address", "contact"), "KZ",
        Sealed(new(new(Id("utility slice")), "recipient", null, 1), Field.OrganisationName, Field.Bin), About);

    public static readonly UndertakingAccepted Undertaken = new(2, Noon.AddYears(1), At(1, Operation.Record));

    public static readonly AppealOpened LeakOpened =
        new(Aigul, new ConsentId(Id("consent")), AppealKind.Complaint, AppealForm.Oral, About);

    public static readonly ConsentGiven ConsentByUse = new(
        Aigul, Leak, ConsentKind.ImpliedByUse, ValueList.Of(ConsentScope.ThirdParties), About);

    public static readonly ConsentRecorded ConsentInWords = new(
        Aigul, Leak, ConsentKind.Explicit, ValueList.Of(ConsentScope.ThirdParties, ConsentScope.Publication),
        CategorySet.Of("address"), ValueList.Of(ConsentElement.Operator), Noon.AddYears(1),
        Sealed(Accounting, Field.Evidence), About);

    public static readonly WithdrawalRefused WithdrawalNotAccepted = new(
        WithdrawalRefusal.ContradictsLaw, Sealed(Accounting, Field.Reason),
        At(1, Operation.ConsentWithdraw) with { Actor = Officer });

    public static readonly ConsentWithdrawn ConsentTakenBack =
        new(Sealed(Accounting, Field.Reason), At(2, Operation.ConsentWithdraw));

    public static readonly DataDisseminated MadePublic = new(
        Leak, new ConsentId(Id("in words")), CategorySet.Of("address"), Sealed(Accounting, Field.PublicationAddress),
        About);

    public static readonly OperationRefused Refused = new(
        "blocked", "Law art. 1, 24(1)(3)", Aigul, WaterUtility, CategorySet.Of("address"), About);

    public static readonly PersonalDataAccessed Accessed = new(
        Aigul, CategorySet.Of("address"), ValueList.Of(Values.SliceId, Identity.SliceId), Sealed(Words, Field.Reason),
        About with { Actor = Officer });

    public static readonly SourceRegistered CrmRegistered = new(
        24, ValueList.Of(Operation.Transfer),
        Sealed(new(new(Id("crm slice")), RegisterSource.SlicePurpose, null, 1), Field.OrganisationName), About);

    public static readonly DayDeclared CrmDeclared = new(
        new(2026, 3, 2), false, ValueList.Of(new OperationCount(Operation.Transfer, 1)), About);

    public static readonly SourceRetired CrmRetired = new(Noon.AddDays(3), About);

    public static Circumstances ByApprover => At(1, Operation.Withhold) with { Actor = Approver };

    public static DisclosureWithheld Approved => new(Noon.AddDays(30), Operator, ByApprover);

    public static WithheldReleased Released => new(true, Sealed(Accounting, Field.Reason), ByApprover);

    public static WithholdingProposed WithholdingOf(SubjectId subject) => new(
        subject, Leak, WaterUtility, CategorySet.Of("address"), Noon.AddDays(30), Sealed(Accounting, Field.Issuer),
        About);

    /// <summary>Aigul's stream up to her first disclosure.</summary>
    public static IReadOnlyList<DomainEvent> AigulSoFar => [Registered, NamedAigul, Told, Disclosed];

    public static Guid Id(string word) => new(SHA256.HashData(Encoding.UTF8.GetBytes(word)).AsSpan(0, 16));

    public static Circumstances At(int hours, Operation operation) =>
        About with { Operation = operation, OccurredAt = Noon.AddHours(hours) };

    public static ValueList<string> Codes(params IEnumerable<string> codes) => new(codes);

    /// <summary>Closed values: what is in the boxes is nobody's business here.</summary>
    public static Personal Sealed(Slice slice, params IEnumerable<Field> fields)
    {
        var boxes = FieldMap.Of(fields.Select(field => (field, "c2VhbGVk")));
        return new Personal.Closed(slice, boxes, boxes);
    }

    public static ActionProposed Proposed(string word, Proposal proposal) =>
        new(new(Id(word)), proposal, Sealed(Words, Field.Reason), At(2, Operation.Record) with { Actor = Officer });

    public static PersonalDataDestroyed Gone(string proposal, bool whole, params IEnumerable<Slice> slices) => new(
        ValueList.Of(slices.Select(slice => slice.SliceId)), whole, CategorySet.Of("address"),
        DestructionGround.RetentionOver, ValueList.Of<BlockId>(), Id("act"), new(Id(proposal)), Officer,
        At(3, Operation.Destroy) with { Actor = Approver });
}
