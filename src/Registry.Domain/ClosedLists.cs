using System.Text.Json.Serialization;

namespace Registry.Domain;

/// <summary>Every operation of policy 1.3 and the law that the registry can record. Codes are never renamed.</summary>
/// <remarks>Source: policy 1.3; Law 94-V arts 1, 8, 18; Digital Code art. 41.</remarks>
public enum Operation
{
    Collect = 1, Record, Systematise, Accumulate, Store, Update, Change, Supplement, Retrieve, Use,
    Transfer, Disseminate, Provide, GiveAccess, Block, Unblock, Restrict, Delete, Destroy, Anonymise,
    ConsentGive, ConsentWithdraw, Hold, Release, Link, Split, Restore, Withhold,
}

/// <summary>What makes an operation lawful: consent, or a sub-paragraph of art. 9 of Law 94-V.</summary>
public enum LegalGround
{
    Consent = 1,

    /// <summary>Law enforcement, courts, enforcement of judgments: art. 9(1).</summary>
    [JsonStringEnumMemberName("art-9-1")] LawEnforcement,

    /// <summary>State statistics: art. 9(2).</summary>
    [JsonStringEnumMemberName("art-9-2")] Statistics,

    /// <summary>State bodies' statistics by law: art. 9(3).</summary>
    [JsonStringEnumMemberName("art-9-3")] StatisticsByLaw,

    /// <summary>A treaty: art. 9(4).</summary>
    [JsonStringEnumMemberName("art-9-4")] Treaty,

    /// <summary>Constitutional rights where consent cannot be had: art. 9(5).</summary>
    [JsonStringEnumMemberName("art-9-5")] ConstitutionalRights,

    /// <summary>Another case set by a law: art. 9(10).</summary>
    [JsonStringEnumMemberName("art-9-10")] OtherLaw,

    /// <summary>An order of an authority, with number and issuer: arts 27(2), 27-1.</summary>
    AuthorityOrder,

    /// <summary>What the Law does not cover: art. 3(3). No purpose rests on it until the centre declares so.</summary>
    OutOfScope,
}

/// <summary>Where the person spoke to the centre, or the centre to somebody. Source: policy 1.4.</summary>
public enum Channel { Call = 1, Website, SocialNetwork, MobileApp, Chatbot, Email, InPerson, Post, System, Other }

public enum Medium { Electronic = 1, Paper, Other }

/// <summary>The language the policy was shown in.</summary>
public enum Language { Kk = 1, Ru, En }

/// <summary>Asked before it happens, reported after it happened, or taken over from another system's records.</summary>
public enum Door { Asked = 1, Reported, Imported }

/// <summary>Source: policy 3.1. The Law protects natural persons only: art. 1(16).</summary>
public enum SubjectCategory { NaturalPerson = 1, ForeignPerson, LegalEntity, ForeignEntity, OtherPerson }

/// <summary>Why data of a forbidden category are processed all the same.</summary>
/// <remarks>Source: Law 94-V arts 7(10), 7(12).</remarks>
public enum CategoryExemption { NoIntegration = 1, IdentificationImpossible, RequiredByLaw, PublicOrder }

/// <summary>Source: policy 1.3 "applicant"; Administrative Procedural Code.</summary>
public enum AppealKind { Appeal = 1, Proposal, Application, Complaint, Inquiry, Response }

/// <summary>Source: policy 1.3 "applicant".</summary>
public enum AppealForm { Written = 1, Oral, Electronic }

public enum RecipientKind { Department = 1, District, Utility, LiftFirm, HousingOrganisation, Authority, Other }

/// <summary>Never merged into one flag: law.md 2.6, conflict 2.</summary>
public enum ConsentKind { ImpliedByUse = 1, Explicit, StateService }

/// <summary>Each needs its own consent: Law 94-V art. 7(6).</summary>
public enum ConsentScope { ThirdParties = 1, CrossBorder, Publication }

/// <summary>What a consent in full must state.</summary>
/// <remarks>Source: Law 94-V art. 8(4).</remarks>
public enum ConsentElement
{
    Operator = 1, SubjectName, Term, ThirdParties, CrossBorder, Publication, DataList, OtherMatters,
}

/// <summary>Why a withdrawal of consent is refused. Source: Law 94-V art. 8(2).</summary>
public enum WithdrawalRefusal { ContradictsLaw = 1, ObligationOutstanding }

/// <summary>What a recipient said it has done with what it was given.</summary>
/// <remarks>Source: policy 6.1, 6.2; Law 94-V art. 10.</remarks>
public enum Confirmation { Received = 1, Used, Corrected, Blocked, Destroyed }

/// <summary>
/// Why a value is clarified. A wrong value is replaced and destroyed; a value of its time stays beside its successor.
/// </summary>
public enum ClarifyCause { CircumstancesChanged = 1, ValueWasWrong }

/// <summary>What takes two people: one proposes, another approves.</summary>
public enum ProposedAction { Destroy = 1, Unblock, Link, Split }

/// <summary>Why data are destroyed. Source: Law 94-V arts 18 and 25(2)(8); Digital Code art. 41.</summary>
public enum DestructionGround
{
    [JsonStringEnumMemberName("18-1")] RetentionOver = 1,
    [JsonStringEnumMemberName("18-2")] RelationsEnded,
    [JsonStringEnumMemberName("18-3")] CourtDecision,
    [JsonStringEnumMemberName("18-3-1")] CollectedWithoutConsent,
    [JsonStringEnumMemberName("18-4")] OtherLaw,
    [JsonStringEnumMemberName("25-2-8-violation")] ViolationConfirmed,
    [JsonStringEnumMemberName("25-2-8-unable-to-correct")] UnableToCorrect,
    [JsonStringEnumMemberName("dc-41")] SubjectsDemand,
}

public static class LegalGrounds
{
    /// <summary>
    /// A lawful order goes through a block, a restriction, a deletion. Our reading:
    /// docs/decisions/0008-lawful-orders.md.
    /// </summary>
    public static bool IsLawfulOrder(this LegalGround ground) =>
        ground is LegalGround.LawEnforcement or LegalGround.AuthorityOrder;
}
