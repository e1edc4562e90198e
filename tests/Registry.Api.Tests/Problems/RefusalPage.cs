using System.Text;
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

    public static string Of(IEnumerable<CatalogueEntry> entries)
    {
        var sorted = entries.OrderBy(entry => entry.Kind.Code, StringComparer.Ordinal).ToList();
        var page = new StringBuilder(Head);
        foreach (var entry in sorted.Where(entry => entry.IsRefusal))
            Write(page, entry);
        page.Append("\n# Other problems\n\nOf the request, of the token, or of our side; no rule was asked.\n");
        foreach (var entry in sorted.Where(entry => !entry.IsRefusal))
            Write(page, entry);
        return page.ToString();
    }

    private static void Write(StringBuilder page, CatalogueEntry entry)
    {
        var (kind, advice) = (entry.Kind, entry.Advice);
        page.Append($"\n## {kind.Code}\n\n")
            .Append($"{kind.Status}: {kind.Title} / {advice.Kk} / {advice.Ru}\n\n")
            .Append($"{advice.Means}\n\n")
            .Append($"**What to do:** {advice.Do}\n");
        if (entry.Article is { } article)
            page.Append($"\nSource: {article}.");
        else
            page.Append($"\nRetryable: {(kind.Retryable ? "yes" : "no")}. Operation id used: {kind.OperationIdUsed}.");
        if (entry.Facts.Count > 0)
            page.Append($" Facts: {string.Join(", ", entry.Facts.Select(fact => $"`{fact}`"))}.");
        page.Append('\n');
    }
}
