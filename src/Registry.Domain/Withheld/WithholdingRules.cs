using Registry.Domain.Disclosures;

namespace Registry.Domain.Withheld;

/// <summary>What a withholding is judged on: the disclosure itself, and its term.</summary>
/// <param name="Until">UTC; when the person may be told.</param>
public sealed record WithholdingCase(DisclosureCase Disclosure, DateTimeOffset Until)
{
    /// <summary>Ours: a longer ban is another decision of two people.</summary>
    public const int MostMonths = 12;

    internal DateTimeOffset Now => Disclosure.Frame.Now;

    internal DateTimeOffset Latest => Now.AddMonths(MostMonths);
}

/// <summary>The rules a withholding must pass when it is proposed, and again when it is approved.</summary>
/// <remarks>
/// All of a disclosure's, but for two. The recipient need not take part in the appeal: an assignment would tell of it.
/// And an order may be about no appeal. Our reading: docs/decisions/0030-withheld-entries.md.
/// </remarks>
public static class WithholdingRules
{
    public static IReadOnlyList<Rule<WithholdingCase>> All { get; } =
    [
        new("by-order", it => it.Disclosure.Command.Circumstances.Ground.IsLawfulOrder()
            ? null
            : new Refusal.WithholdingByOrderOnly()),
        new("until", it => it.Until > it.Now && it.Until <= it.Latest ? null : new Refusal.WithholdingTerm(it.Latest)),
        .. DisclosureRules.All.Where(rule => rule.Name != "assigned").Select(Of),
    ];

    private static Rule<WithholdingCase> Of(Rule<DisclosureCase> rule) => new(rule.Name, it =>
        rule.Name == "appeal" && it.Disclosure.Matter is null ? null : rule.Against(it.Disclosure));
}

/// <summary>What makes the approval of a withholding the act of a second person.</summary>
public sealed record WithholdingApproval(bool MayApprove, ActorId ProposedBy, ActorId ApprovedBy);

public static class WithholdingApprovalRules
{
    public static IReadOnlyList<Rule<WithholdingApproval>> All { get; } =
    [
        new("approver", it => it.MayApprove ? null : new Refusal.ApproverOnly()),
        new("two-people", it => it.ProposedBy == it.ApprovedBy ? new Refusal.SamePerson() : null),
    ];
}
