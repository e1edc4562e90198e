namespace Registry.Api.Problems.Words;

/// <summary>What a problem is called in Kazakh and Russian, what it means, and what the caller does about it.</summary>
/// <param name="Kk">A title, as the console shows it.</param>
/// <param name="Ru">A title, as the console shows it.</param>
/// <param name="Means">A sentence or two of English.</param>
/// <param name="Do">A sentence of English for the developer of the calling service.</param>
public sealed record Advice(string Kk, string Ru, string Means, string Do)
{
    /// <summary>By the public code of the problem.</summary>
    public static IReadOnlyDictionary<string, Advice> ByCode { get; } = new[]
    {
        PersonAdvice.ByCode, DisclosureAdvice.ByCode, ApprovalAdvice.ByCode, RequestAdvice.ByCode,
        StateAdvice.ByCode, BasisAdvice.ByCode,
        PolicyAdvice.ByCode, SourceAdvice.ByCode, TwoPeopleAdvice.ByCode, RelationAdvice.ByCode,
        ExtractAdvice.ByCode,
    }.SelectMany(part => part).ToDictionary(advice => advice.Key, advice => advice.Value, StringComparer.Ordinal);
}
