using Registry.Domain.Catalogues;
using Registry.Domain.Consents;
using Registry.Domain.Recipients;
using Registry.Domain.Subjects;

namespace Registry.Domain.Extracts;

/// <summary>What an extract is judged on, when it is asked for and again when it is approved.</summary>
/// <param name="Words">Those said with it; rules ask only which.</param>
/// <param name="Receiver">Unknown where it is made for the person.</param>
/// <param name="Subject">None of a range.</param>
public sealed record ExtractCase(
    ExtractQuery Query,
    FieldMap Words,
    Circumstances About,
    Recipient Receiver,
    Subject.Living? Subject,
    Frame Frame)
{
    internal bool ByOrder => About.Ground.IsLawfulOrder();

    internal Recipient.Registered? Registered => Receiver as Recipient.Registered;

    /// <summary>Where values are opened: all that is held of the person. Of a range only an order opens any.</summary>
    internal Touching? Touched => Subject is null || Query.Fields.Count == 0
        ? null
        : new(
            ByOrder ? Activity.PassOnByOrder : Activity.OpenForOfficer,
            Subject, Scope.WholeSubject, About.Ground, Consent.None, Frame.Now);
}

/// <summary>The rules an extract must pass.</summary>
/// <remarks>
/// Source: policy 2.1, 5.2; Law 94-V arts 9(1), 24(1), 27(2), 27-1, 27-2. Ours: docs/decisions/0038-extracts.md.
/// </remarks>
public static class ExtractRules
{
    public static IReadOnlyList<Rule<ExtractCase>> All { get; } =
    [
        .. StateRules.On<ExtractCase>(it => it.Touched),
        .. FrameRules.On<ExtractCase>(it => new(it.About, it.Query.Categories(), it.Words, it.Frame)),
        new("basis", it => (it.Query.IsOwn ? IsHerRequest(it) : it.ByOrder && it.Query.Receiver is not null)
            ? null
            : new Refusal.ExtractWithoutBasis()),
        new("known", it => it.Query.Receiver is not null && it.Registered is null
            ? new Refusal.UnknownRecipient()
            : null),
        new("authority", it => it.Registered is { Kind: not RecipientKind.Authority }
            ? new Refusal.ExtractForAuthorities()
            : null),
        new("suspended", it => it.Registered?.SuspendedAt is { } since ? new Refusal.SuspendedRecipient(since) : null),
        new("profile", it => it.Registered is { } receiver
            && it.Query.Categories().Without(receiver.Profile) is { Count: > 0 } outside
                ? new Refusal.CategoryOutsideProfile(outside)
                : null),
        new("period", it => it.Query.Period is { } period
            && (period.From >= period.To || period.To > it.Frame.Now)
                ? new Refusal.ExtractPeriod(it.Frame.Now)
                : null),
    ];

    /// <summary>The Law gives the person a right to it; what the request is known by is said.</summary>
    private static bool IsHerRequest(ExtractCase it) =>
        it.About.Ground == LegalGround.OtherLaw
        && (it.Words.ContainsKey(Field.DocumentReference.Code) || it.Words.ContainsKey(Field.Evidence.Code));
}

/// <summary>What makes the approval of an extract the act of a second person.</summary>
public sealed record ExtractApproval(bool MayApprove, ActorId AskedBy, ActorId ApprovedBy);

public static class ExtractApprovalRules
{
    public static IReadOnlyList<Rule<ExtractApproval>> All { get; } =
    [
        new("approver", it => it.MayApprove ? null : new Refusal.ApproverOnly()),
        new("two-people", it => it.AskedBy == it.ApprovedBy ? new Refusal.SamePerson() : null),
    ];
}
