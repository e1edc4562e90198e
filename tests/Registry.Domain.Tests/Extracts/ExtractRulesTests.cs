using Registry.Domain.Extracts;
using Registry.Domain.Recipients;
using static Registry.Domain.Tests.Sample;
using static Registry.Domain.Tests.Scenario;

namespace Registry.Domain.Tests.Extracts;

public class ExtractRulesTests : RuleListTests<ExtractCase>
{
    private static readonly World Known = Given([.. AigulAppealed, ProsecutorRegistered, WaterRegistered]);

    private static readonly ExtractCase Hers = new(
        OfHers, Request, Requested, Recipient.None, Known.Living(Aigul), Frame);

    protected override IReadOnlyList<Rule<ExtractCase>> List => ExtractRules.All;

    protected override ExtractCase InOrder =>
        new(OfAMonth, Order, Demanded, Known.Recipient(Prosecutor), null, Frame);

    /// <summary>An order, or the person's own request, goes through what stands over the data.</summary>
    protected override IEnumerable<string> NeverAgainst =>
        ["destroyed", "blocked", "restricted", "held", "withdrawn", "in-force"];

    protected override IEnumerable<RefusedExample<ExtractCase>> Refused =>
    [
        .. StateExamples.Of(Known, world => Hers with { Subject = world.Living(Aigul) }, "deleted"),
        new("moment", By(Demanded with { OccurredAt = Noon.AddMinutes(2) }),
            new Refusal.FutureOccurrence(Noon.AddMinutes(2))),
        new("policy", By(Demanded with { PolicyVersion = 2 }), new Refusal.UnknownPolicyVersion(2)),
        new("purpose", By(Demanded with { Purpose = "whim" }), new Refusal.UndeclaredPurpose("whim")),
        new("ground", Narrow, new Refusal.UndeclaredGround(LegalGround.AuthorityOrder)),
        new("order", InOrder with { Words = Reason }, new Refusal.OrderNotNamed()),
        new("forbidden", Opening("document-copy"),
            new Refusal.ForbiddenCategory(CategorySet.Of("identity-document-copy"))),
        new("category", Opening("health"), new Refusal.CategoryOutsidePurpose(CategorySet.Of("health"))),
        new("basis", By(Demanded with { Ground = LegalGround.OtherLaw }), new Refusal.ExtractWithoutBasis()),
        new("basis", InOrder with { Query = OfAMonth with { Receiver = null } }, new Refusal.ExtractWithoutBasis()),
        new("basis", Hers with { Words = Reason }, new Refusal.ExtractWithoutBasis()),
        new("basis", Hers with { About = Requested with { Ground = LegalGround.Consent } },
            new Refusal.ExtractWithoutBasis()),
        new("known", InOrder with { Receiver = Recipient.None }, new Refusal.UnknownRecipient()),
        new("authority", InOrder with { Receiver = Known.Recipient(Water) }, new Refusal.ExtractForAuthorities()),
        new("suspended", InOrder with { Receiver = Suspended }, new Refusal.SuspendedRecipient(Morning)),
        new("profile", Opening("name"), new Refusal.CategoryOutsideProfile(CategorySet.Of("identity"))),
        new("period", Within(new(Noon, Noon)), new Refusal.ExtractPeriod(Noon)),
        new("period", Within(new(Morning, Noon.AddMicroseconds(1))), new Refusal.ExtractPeriod(Noon)),
    ];

    [Fact]
    public void What_is_hers_is_hers_by_her_own_request() => List.First(Hers).ShouldBeNull();

    [Fact]
    public void An_authority_may_demand_what_is_held_of_one_person_deleted_or_not() =>
        List.First(Hers with
        {
            Query = OfHers with { Receiver = Prosecutor }, Words = Order, About = Demanded,
            Receiver = Known.Recipient(Prosecutor), Subject = Known.And(LeakDeleted, LeakBlocked).Living(Aigul),
        }).ShouldBeNull();

    [Fact]
    public void Without_values_deleted_data_are_in_nobodys_way() => List.First(Hers with
    {
        Query = OfHers with { Fields = ValueList.Of<string>() }, Subject = Known.And(LeakDeleted).Living(Aigul),
    }).ShouldBeNull();

    [Fact]
    public void An_authority_need_not_have_undertaken_anything() =>
        ((Recipient.Registered)InOrder.Receiver).UndertakingUntil.ShouldBeNull();

    private static Recipient Suspended => Known.And(ProsecutorRegistered with
    {
        Event = new RecipientSuspended(new Personal.Open(WaterWords, Reason), AtNoon with { OccurredAt = Morning }),
    }).Recipient(Prosecutor);

    /// <summary>The purpose rests on law enforcement alone.</summary>
    private ExtractCase Narrow => InOrder with
    {
        Frame = Frame with
        {
            Catalogue = Catalogue with
            {
                Purposes = ValueList.Of(Catalogue.Purposes.Select(purpose => purpose with
                {
                    Grounds = ValueList.Of(LegalGround.LawEnforcement),
                })),
            },
        },
    };

    private ExtractCase By(Circumstances about) => InOrder with { About = about };

    private ExtractCase Opening(string field) =>
        InOrder with { Query = OfAMonth with { Fields = ValueList.Of<string>(field) } };

    private ExtractCase Within(Period period) => InOrder with { Query = OfAMonth with { Period = period } };
}

public class ExtractApprovalRulesTests : RuleListTests<ExtractApproval>
{
    protected override IReadOnlyList<Rule<ExtractApproval>> List => ExtractApprovalRules.All;

    protected override ExtractApproval InOrder => new(MayApprove: true, Officer, Chief);

    protected override IEnumerable<RefusedExample<ExtractApproval>> Refused =>
    [
        new("approver", InOrder with { MayApprove = false }, new Refusal.ApproverOnly()),
        new("two-people", InOrder with { ApprovedBy = Officer }, new Refusal.SamePerson()),
    ];
}

public class HandoverRulesTests : RuleListTests<HandoverCase>
{
    private static readonly World Ready = Given(ProsecutorRegistered).Issued(AskForAMonth);

    private static readonly HandOverExtract Fetch = new(Month, Inspector, FieldMap.Empty, Requested);

    protected override IReadOnlyList<Rule<HandoverCase>> List => HandoverRules.All;

    protected override HandoverCase InOrder => new(
        Fetch, Ready.Extract(Month).ShouldBeOfType<Extract.Issued>(), Ready.Recipient(Prosecutor), Frame);

    protected override IEnumerable<string> NeverAgainst => ["forbidden", "category", "order"];

    protected override IEnumerable<RefusedExample<HandoverCase>> Refused =>
    [
        .. FrameExamples.Of(
            Requested, about => InOrder with { Command = Fetch with { Circumstances = about } }, words: false),
        new("receiver", InOrder with { Command = Fetch with { Login = Clerk } }, new Refusal.UnknownExtract()),
        new("in-time", InOrder with { Frame = Frame with { Now = Noon.AddDays(30) } },
            new Refusal.ExtractExpired(Noon.AddDays(30))),
        new("suspended",
            InOrder with { Receiver = ((Recipient.Registered)InOrder.Receiver) with { SuspendedAt = Noon } },
            new Refusal.SuspendedRecipient(Noon)),
    ];

    [Fact]
    public void An_officer_hands_over_what_is_anybodys() =>
        List.First(InOrder with { Command = Fetch with { Login = null } }).ShouldBeNull();
}
