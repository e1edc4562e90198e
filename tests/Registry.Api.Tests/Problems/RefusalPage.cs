using Registry.Api.Problems;

namespace Registry.Api.Tests.Problems;

/// <summary>docs/refusals.md, made from the code.</summary>
public static class RefusalPage
{
    private const string Head = """
        # Refusals

        What the registry says no to, why, and what a caller does about it. Made from the code; a test compares it. To write
        it anew: `UPDATE_DOCS=1 ops/test RefusalCatalogue`.

        A refusal is a problem (RFC 9457) with a `code` that never changes and an `article`: the section of the centre's
        policy, the article of Law 94-V ("Law") or of the Digital Code it comes from; where neither has one, the registry's own
        rule. None is retryable as it stands, and none uses its operation id up. The `type` of each leads to its page,
        `/problems/{code}`. In an operation that is reported after it happened the same codes are findings.

        """;

    private const string Others = """

        # Other problems

        Of the request, of the token, or of our side; no rule was asked.

        """;

    public static string Of(IEnumerable<CatalogueEntry> entries)
    {
        var sorted = entries.OrderBy(entry => entry.Kind.Code, StringComparer.Ordinal).ToLookup(entry => entry.IsRefusal);
        return string.Concat([Head, .. sorted[true].Select(Section), Others, .. sorted[false].Select(Section)]);
    }

    private static string Section(CatalogueEntry entry) => $"""

        ## {entry.Kind.Code}

        {entry.Kind.Status}: {entry.Kind.Title} / {entry.Advice.Kk} / {entry.Advice.Ru}

        {entry.Advice.Means}

        **What to do:** {entry.Advice.Do}

        {Last(entry)}

        """;

    private static string Last(CatalogueEntry entry) => entry switch
    {
        { Article: null, Kind: var kind } =>
            $"Retryable: {(kind.Retryable ? "yes" : "no")}. Operation id used: {kind.OperationIdUsed}.",
        { Facts.Count: 0 } => $"Source: {entry.Article}.",
        _ => $"Source: {entry.Article}. Facts: {string.Join(", ", entry.Facts.Select(fact => $"`{fact}`"))}.",
    };
}
