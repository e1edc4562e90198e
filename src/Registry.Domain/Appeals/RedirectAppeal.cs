using Registry.Domain.Catalogues;
using Registry.Domain.Disclosures;
using Registry.Domain.Recipients;
using Registry.Domain.Subjects;

namespace Registry.Domain.Appeals;

/// <summary>
/// The appeal goes to another recipient. That is a disclosure: both are one operation, all or none.
/// </summary>
/// <param name="Categories">None for everything of the appeal that the recipient may be given.</param>
/// <remarks>Source: Administrative Procedural Code art. 65; policy 5.2.</remarks>
public sealed record RedirectAppeal(
    AppealId AppealId,
    SubjectId SubjectId,
    RecipientId RecipientId,
    ConsentId? ConsentId,
    CategorySet? Categories,
    FieldMap Words,
    Circumstances Circumstances)
{
    /// <summary>What is asked besides the rules of a disclosure.</summary>
    public static IReadOnlyList<Rule<Case>> Rules { get; } =
    [
        new("living-matter", it => it.Subject.MatterDestroyedAt(it.Command.AppealId.Value) is { } at
            ? new Refusal.DestroyedMatter(at)
            : null),
        new("open", it => it.Appeal is Appeal.Open { ClosedAt: { } at } ? new Refusal.AppealClosed(at) : null),
        new("something", it => it.Command.Going(it.Subject, it.Recipient).Count == 0
            ? new Refusal.NothingHeld(it.Recipient.Profile)
            : null),
    ];

    public Decision Decide(DisclosureStates states, Frame frame)
    {
        if (states is { Subject: Subject.Living living, Recipient: Recipient.Registered recipient }
            && Rules.First(new(this, living, recipient, states.Basis.Appeal)) is { } refusal)
            return Decision.Refuse(refusal);
        var categories = Going(states.Subject as Subject.Living, states.Recipient as Recipient.Registered);
        var disclosure = new RecordDisclosure(
            SubjectId, AppealId, RecipientId, ConsentId, categories, Words, Assign: true, Circumstances);
        return disclosure.Ask(states, frame) switch
        {
            Decision.Accepted { Effect: var effect } =>
                Decision.Accept(effect with { Facts = [.. effect.Facts, Redirected(categories)] }),
            var refused => refused,
        };
    }

    private CategorySet Going(Subject.Living? living, Recipient.Registered? recipient) => Categories
        ?? CategorySet.Of((living?.Slices ?? [])
            .Where(held => held.DestroyedAt is null && held.Slice.Matter == AppealId.Value)
            .SelectMany(held => held.Categories)
            .Where(category => recipient?.Profile.Contains(category) ?? false));

    private Fact Redirected(CategorySet categories) => new(
        StreamKind.Appeal, AppealId.Value, new AppealRedirected(RecipientId, categories, Circumstances));

    public sealed record Case(
        RedirectAppeal Command, Subject.Living Subject, Recipient.Registered Recipient, Appeal Appeal);
}
