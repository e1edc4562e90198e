using Registry.Domain.Appeals;
using Registry.Domain.Catalogues;
using Registry.Domain.Consents;
using Registry.Domain.Recipients;
using Registry.Domain.Subjects;
using static Registry.Domain.Subjects.Subject;

namespace Registry.Domain.Disclosures;

/// <summary>Everything a disclosure is judged on.</summary>
/// <param name="Assigning">The same operation assigns the recipient to the appeal.</param>
public sealed record DisclosureCase(
    RecordDisclosure Command,
    Living Subject,
    Recipient.Registered Recipient,
    Basis Basis,
    Frame Frame,
    bool Assigning)
{
    public Guid? Matter => Command.AppealId?.Value;

    internal Circumstances About => Command.Circumstances;

    internal LegalGround Ground => About.Ground;

    internal Touching Touched => new(
        Ground.IsLawfulOrder() ? Activity.PassOnByOrder : Activity.PassOn,
        Subject, Scope.Of(Matter), Ground, Basis.Consent, About.OccurredAt);

    internal Reliance Reliance =>
        Basis.Reliance(Command.SubjectId, Matter, Command.Categories, Needs, About, Frame);

    /// <summary>In a country that is neither ours nor known to protect the data as ours does.</summary>
    internal bool IsAbroad =>
        Recipient.Country != Recipients.Recipient.Home
        && !Frame.Catalogue.CrossBorder.Adequate.Contains(Recipient.Country);

    private ValueList<ConsentScope> Needs => IsAbroad
        ? ValueList.Of(ConsentScope.ThirdParties, ConsentScope.CrossBorder)
        : ValueList.Of(ConsentScope.ThirdParties);
}

/// <summary>The rules a disclosure must pass, each a value. What an order demands goes through a block.</summary>
/// <remarks>Source: policy 5.1, 5.2, 6.2; Law 94-V arts 7(6), 10(1), 16; law.md 6, invariants 1 to 5.</remarks>
public static class DisclosureRules
{
    public static IReadOnlyList<Rule<DisclosureCase>> All { get; } =
    [
        .. StateRules.On<DisclosureCase>(it => it.Touched),
        .. FrameRules.On<DisclosureCase>(it => new(it.About, it.Command.Categories, it.Command.Words, it.Frame)),
        new("appeal", OfThisAppeal),
        new("compatible", it => it.Basis.Purpose(it.About, it.Frame)),
        new("assigned", it => it.Assigning || IsAssigned(it) ? null : new Refusal.UnassignedRecipient()),
        new("suspended", it => it.Recipient.SuspendedAt is { } since ? new Refusal.SuspendedRecipient(since) : null),
        new("undertaking", it => it.Recipient.AnswersAt(it.About.OccurredAt) ? null : new Refusal.NoUndertaking()),
        new("profile", it => it.Command.Categories.Without(it.Recipient.Profile) is { Count: > 0 } outside
            ? new Refusal.CategoryOutsideProfile(outside)
            : null),
        .. RelianceRules.On<DisclosureCase>(it => it.Reliance),
        new("abroad", it => it.IsAbroad && it.Ground != LegalGround.Consent
            && !it.Frame.Catalogue.CrossBorder.Grounds.Contains(it.Ground)
                ? new Refusal.CrossBorderForbidden(it.Recipient.Country)
                : null),
        new("present", it => it.Command.Categories.Without(it.Subject.Present(it.Matter)) is { Count: > 0 } missing
            ? new Refusal.NothingHeld(missing)
            : null),
    ];

    /// <summary>What can be judged where there is no subject: the frame and the recipient.</summary>
    /// <param name="isRegistered">The recipient is one.</param>
    public static IEnumerable<Refusal> WithoutSubject(DisclosureCase told, bool isRegistered) =>
        Unregistered(isRegistered).Concat(All.Where(rule => Subjectless.Contains(rule.Name)).Breaches(told));

    internal static IEnumerable<Refusal> Unregistered(bool isRegistered) =>
        isRegistered ? [] : [new Refusal.UnknownRecipient()];

    private static readonly HashSet<string> Subjectless =
        [.. FrameRules.All.Select(rule => rule.Name), "suspended", "undertaking", "profile"];

    private static Refusal? OfThisAppeal(DisclosureCase it) => it.Basis.Appeal switch
    {
        Appeal.Open open when open.SubjectId == it.Command.SubjectId => null,
        Appeal.Open => new Refusal.AppealOfAnother(),
        _ => new Refusal.UnknownAppeal(),
    };

    private static bool IsAssigned(DisclosureCase it) =>
        it.Basis.Appeal is Appeal.Open open && open.Recipients.Contains(it.Command.RecipientId);

    /// <summary>What is held for a matter, and of who the person is.</summary>
    internal static CategorySet Present(this Living subject, Guid? matter) => subject.Slices
        .Where(held => held.DestroyedAt is null && (held.Slice.Matter is null || held.Slice.Matter == matter))
        .Aggregate(CategorySet.Empty, (all, held) => all.With(held.Categories));
}
