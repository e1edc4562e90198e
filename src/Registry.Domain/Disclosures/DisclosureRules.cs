using Registry.Domain.Appeals;
using Registry.Domain.Catalogues;
using Registry.Domain.Consents;
using Registry.Domain.Recipients;
using static Registry.Domain.Subjects.Subject;

namespace Registry.Domain.Disclosures;

/// <summary>Everything a disclosure is judged on.</summary>
/// <param name="Assigning">The same operation assigns the recipient to the appeal.</param>
public sealed record DisclosureCase(
    RecordDisclosure Command,
    Living Subject,
    Appeal Appeal,
    Recipient.Registered Recipient,
    Consent Consent,
    Frame Frame,
    bool Assigning)
{
    public Guid? Matter => Command.AppealId?.Value;

    public LegalGround Ground => Command.Circumstances.Ground;
}

/// <summary>The rules a disclosure must pass, each a value. What an order demands goes through a block.</summary>
/// <remarks>Source: law.md 6, invariants 1, 3 and 5.</remarks>
public static class DisclosureRules
{
    public static IReadOnlyList<Rule<DisclosureCase>> All { get; } =
    [
        new("blocked", it => !it.Ground.IsLawfulOrder() && it.Subject.BlockOver(it.Matter) is { } block
            ? new Refusal.Blocked(block.BlockId, block.Since)
            : null),
        new("declared", it => it.Frame.Refuse(it.Command.Circumstances, it.Command.Categories)),
        new("appeal", OfThisAppeal),
        new("assigned", it => it.Assigning || IsAssigned(it) ? null : new Refusal.UnassignedRecipient()),
        new("undertaking", it => it.Recipient.AnswersAt(it.Command.Circumstances.OccurredAt)
            ? null
            : new Refusal.NoUndertaking()),
        new("profile", it => it.Command.Categories.Without(it.Recipient.Profile) is { Count: > 0 } outside
            ? new Refusal.CategoryOutsideProfile(outside)
            : null),
        new("consent", it => it.Ground != LegalGround.Consent
            || (it.Command.AppealId is { } appeal && it.Consent.Covers(appeal))
                ? null
                : new Refusal.NoConsent()),
        new("held", it => it.Command.Categories.Without(Held(it)) is { Count: > 0 } missing
            ? new Refusal.NothingHeld(missing)
            : null),
    ];

    private static Refusal? OfThisAppeal(DisclosureCase it) => it.Appeal switch
    {
        _ when it.Matter is { } matter && it.Subject.MatterDestroyedAt(matter) is { } at =>
            new Refusal.DestroyedMatter(at),
        Appeal.Open open when open.SubjectId == it.Command.SubjectId => null,
        Appeal.Open => new Refusal.AppealOfAnother(),
        _ => new Refusal.UnknownAppeal(),
    };

    private static bool IsAssigned(DisclosureCase it) =>
        it.Appeal is Appeal.Open open && open.Recipients.Contains(it.Command.RecipientId);

    private static CategorySet Held(DisclosureCase it) => it.Subject.Slices
        .Where(held => held.DestroyedAt is null && (held.Slice.Matter is null || held.Slice.Matter == it.Matter))
        .Aggregate(CategorySet.Empty, (all, held) => all.With(held.Categories));
}
