using Registry.Domain.Policies;

namespace Registry.Domain.Catalogues;

/// <summary>
/// What every operation is judged in, besides the states it touches: declared purposes, policy, time.
/// </summary>
/// <param name="Now">UTC.</param>
public sealed record Frame(Catalogue Catalogue, Policy Policy, DateTimeOffset Now)
{
    /// <summary>
    /// What can be wrong with any operation: its purpose, its categories, its policy version, its moment.
    /// </summary>
    public Refusal? Refuse(Circumstances circumstances, CategorySet categories) =>
        Moment.Refuse(circumstances.OccurredAt, Now)
        ?? Outdated(circumstances)
        ?? Minimise(circumstances.Purpose, categories);

    /// <summary>
    /// Any version that was published will do; what faces the person names the one in force: policy 4.1, 7.2.
    /// </summary>
    private Refusal? Outdated(Circumstances circumstances)
    {
        if (!Policy.Has(circumstances.PolicyVersion))
            return new Refusal.UnknownPolicyVersion(circumstances.PolicyVersion);
        var inForce = Policy.InForceAt(circumstances.OccurredAt);
        return circumstances.Operation is Operation.Collect or Operation.ConsentGive
            && circumstances.PolicyVersion != inForce
                ? new Refusal.SupersededPolicy(inForce)
                : null;
    }

    private Refusal? Minimise(string purpose, CategorySet categories)
    {
        if (Catalogue.Purpose(purpose) is not { } declared)
            return new Refusal.UndeclaredPurpose(purpose);
        var outside = categories.Without(declared.Categories);
        return outside.Count == 0 ? null : new Refusal.CategoryOutsidePurpose(outside);
    }
}
