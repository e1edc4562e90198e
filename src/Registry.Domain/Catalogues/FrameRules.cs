namespace Registry.Domain.Catalogues;

/// <summary>
/// The rules every operation must pass: its moment, policy version, purpose, ground, categories, order.
/// </summary>
/// <remarks>Source: policy 1.4, 2.1, 7.1; Law 94-V arts 7, 9; law.md 6, invariant 1.</remarks>
public static class FrameRules
{
    public static IReadOnlyList<Rule<Framed>> All { get; } =
    [
        new("moment", it => Moment.Refuse(it.Circumstances.OccurredAt, it.Frame.Now)),
        new("policy", it => it.Frame.Policy.Has(it.Circumstances.PolicyVersion)
            ? null
            : new Refusal.UnknownPolicyVersion(it.Circumstances.PolicyVersion)),
        new("in-force", it => FacesThePerson(it.Circumstances.Operation)
            && it.Frame.Policy.Has(it.Circumstances.PolicyVersion)
            && it.Frame.Policy.InForceAt(it.Circumstances.OccurredAt) is var inForce
            && inForce != it.Circumstances.PolicyVersion
                ? new Refusal.SupersededPolicy(inForce)
                : null),
        new("purpose", it => it.Purpose is null ? new Refusal.UndeclaredPurpose(it.Circumstances.Purpose) : null),
        new("ground", it => it.Purpose is { } purpose && !purpose.Grounds.Contains(it.Circumstances.Ground)
            ? new Refusal.UndeclaredGround(it.Circumstances.Ground)
            : null),
        new("forbidden", it => Forbidden(it) is { Count: > 0 } forbidden
            ? new Refusal.ForbiddenCategory(forbidden)
            : null),
        new("category", it => Undeclared(it) is { Count: > 0 } outside
            ? new Refusal.CategoryOutsidePurpose(outside)
            : null),
        new("order", it => it.Circumstances.Ground.IsLawfulOrder() && it.Words is { } words && !NamesItsOrder(words)
            ? new Refusal.OrderNotNamed()
            : null),
    ];

    /// <summary>The same rules for a case that has an operation in it.</summary>
    public static IEnumerable<Rule<TCase>> On<TCase>(Func<TCase, Framed> framed) =>
        All.Select(rule => new Rule<TCase>(rule.Name, it => rule.Against(framed(it))));

    /// <summary>
    /// The person was shown a version: the one in force, policy 4.1, 7.2. For the rest any published one does.
    /// </summary>
    private static bool FacesThePerson(Operation operation) =>
        operation is Operation.Collect or Operation.ConsentGive;

    /// <summary>A violation: a law forbids the category, and no exemption with its reason was named.</summary>
    private static CategorySet Forbidden(Framed it) => CategorySet.Of(it.Frame.Catalogue.Forbidden
        .Where(forbidden => it.Categories.Contains(forbidden.Category) && !IsExempt(it, forbidden))
        .Select(forbidden => forbidden.Category));

    private static bool IsExempt(Framed it, ForbiddenCategory forbidden) =>
        it.Circumstances.Exemption is { } exemption
        && forbidden.Exemptions.Contains(exemption)
        && it.Words is { } words && words.ContainsKey(Field.Reason.Code);

    /// <summary>A gap: nobody declared that the purpose needs the category.</summary>
    private static CategorySet Undeclared(Framed it) => it.Purpose is { } purpose
        ? it.Categories.Without(purpose.Categories)
            .Without(CategorySet.Of(it.Frame.Catalogue.Forbidden.Select(forbidden => forbidden.Category)))
        : CategorySet.Empty;

    private static bool NamesItsOrder(FieldMap words) =>
        words.ContainsKey(Field.DocumentReference.Code) && words.ContainsKey(Field.Issuer.Code);
}
