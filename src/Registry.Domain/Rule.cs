namespace Registry.Domain;

/// <summary>One rule as a value: it says no with a refusal, or has nothing against the case.</summary>
public sealed record Rule<TCase>(string Name, Func<TCase, Refusal?> Against);

public static class Rules
{
    /// <summary>What the caller should hear first; none if every rule lets the case pass.</summary>
    public static Refusal? First<TCase>(this IEnumerable<Rule<TCase>> rules, TCase it) =>
        rules.Select(rule => rule.Against(it)).FirstOrDefault(refusal => refusal is not null);

    /// <summary>Every breach, in the order of the rules: for what has already happened.</summary>
    public static IReadOnlyList<Refusal> Breaches<TCase>(this IEnumerable<Rule<TCase>> rules, TCase it) =>
        [.. rules.Select(rule => rule.Against(it)).OfType<Refusal>()];
}
