using Registry.Domain.Appeals;
using Registry.Domain.Catalogues;
using static Registry.Domain.Consents.Consent;

namespace Registry.Domain.Consents;

/// <summary>An operation as far as it relies on a consent.</summary>
/// <param name="AppealId">The appeal it is done for; none for what finds and names the person.</param>
/// <param name="Needs">Scopes it needs beyond collection and processing.</param>
/// <param name="Consent">The consent it relies on; unknown where it names none.</param>
/// <param name="Appeal">The appeal's state: its purpose may be reached.</param>
public sealed record Reliance(
    SubjectId SubjectId,
    AppealId? AppealId,
    CategorySet Categories,
    ValueList<ConsentScope> Needs,
    Consent Consent,
    Appeal Appeal,
    Circumstances Circumstances,
    Catalogue Catalogue)
{
    public bool Relies => Circumstances.Ground == LegalGround.Consent;

    /// <summary>The consent, if it was given for this.</summary>
    public Given? Given => Consent is Given given
        && given.SubjectId == SubjectId
        && (given.AppealId is null || AppealId is null || given.AppealId == AppealId)
        && (Catalogue.Purpose(Circumstances.Purpose) is null || Catalogue.Allows(given.Purpose, Circumstances.Purpose))
        && given.GivenAt <= Circumstances.OccurredAt + Moment.Skew
            ? given
            : null;
}

/// <summary>What whoever says "by consent" must have; an operation on another ground passes.</summary>
/// <remarks>
/// Source: policy 5.1; Law 94-V arts 7(6), 8; Order 395 p. 8. That it was taken back is a state of the data: see the
/// table of states.
/// </remarks>
public static class RelianceRules
{
    public static IReadOnlyList<Rule<Reliance>> All { get; } =
    [
        new("consent", it => it.Relies && !IsForThis(it) ? new Refusal.NoConsent() : null),
        new("scope", it => it is { Relies: true, Given: { } given } && Lacking(it, given) is { Count: > 0 } lacking
            ? new Refusal.ConsentScopeMissing(lacking)
            : null),
        new("term", it => it.Relies && EndOf(it) is { } end && end <= it.Circumstances.OccurredAt
            ? new Refusal.ConsentExpired(end)
            : null),
        new("in-full", it => it is { Relies: true, Given: { IsInFull: false } given } && NeedsWords(it, given)
            ? new Refusal.IncompleteConsent(given.Missing)
            : null),
    ];

    /// <summary>The same rules for a case that has an operation in it.</summary>
    public static IEnumerable<Rule<TCase>> On<TCase>(Func<TCase, Reliance> reliance) =>
        All.Select(rule => new Rule<TCase>(rule.Name, it => rule.Against(reliance(it))));

    private static bool IsForThis(Reliance it) => it.Given is { } given
        && (given.Categories is null || it.Categories.Without(given.Categories).Count == 0);

    /// <summary>Third parties, other countries and publication are consented to each for itself: art. 7(6).</summary>
    private static ValueList<ConsentScope> Lacking(Reliance it, Given given) =>
        ValueList.Of(it.Needs.Where(scope => !given.Scopes.Contains(scope)));

    /// <summary>Art. 8(5), 8(6): it ends when the purpose is reached, or with a term of its own before that.</summary>
    private static DateTimeOffset? EndOf(Reliance it) =>
        it.Given is { } given ? given.EndsAt((it.Appeal as Appeal.Open)?.ClosedAt) : null;

    /// <summary>
    /// Sending abroad and publishing need a consent that states all eight elements; an explicit one supports nothing
    /// without them. Our reading of art. 8(4).
    /// </summary>
    private static bool NeedsWords(Reliance it, Given given) => given.Kind == ConsentKind.Explicit
        || it.Needs.Contains(ConsentScope.CrossBorder) || it.Needs.Contains(ConsentScope.Publication);
}
