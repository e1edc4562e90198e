using Registry.Api.Problems.Words;
using Registry.Domain;

namespace Registry.Api.Problems;

/// <summary>All that is said of a problem.</summary>
/// <param name="Article">Of a refusal: the article of the law or section of the policy its rule comes from.</param>
/// <param name="Facts">Of a refusal: names of the facts it carries.</param>
public sealed record CatalogueEntry(ProblemKind Kind, Advice Advice, string? Article, IReadOnlyList<string> Facts)
{
    public bool IsRefusal => Article is not null;
}

/// <summary>Every problem there is, by its public code: docs/refusals.md is made from it.</summary>
public static class ProblemCatalogue
{
    /// <summary>By code; a refusal without its words stops the service at the first look.</summary>
    public static IReadOnlyDictionary<string, CatalogueEntry> ByCode { get; } =
        ProblemKinds.All.Select(kind => new CatalogueEntry(kind, Advice.ByCode[kind.Code], null, []))
            .Concat(Refusals().Select(Entry))
            .ToDictionary(entry => entry.Kind.Code, StringComparer.Ordinal);

    private static CatalogueEntry Entry(Refusal refusal) => new(
        RefusalKinds.Of(refusal), Advice.ByCode[refusal.Code], refusal.Article,
        [.. RefusalFacts.Of(refusal)?.Keys ?? []]);

    /// <summary>One of each, with nothing in it: code, article and names of facts are of the kind.</summary>
    private static IEnumerable<Refusal> Refusals() => typeof(Refusal).GetNestedTypes()
        .Where(type => type.IsSubclassOf(typeof(Refusal)))
        .Select(type => type.GetConstructors().Single())
        .Select(made => (Refusal)made.Invoke([.. made.GetParameters().Select(it => Nothing(it.ParameterType))]));

    private static object? Nothing(Type type) => type.IsValueType ? Activator.CreateInstance(type) : null;
}
