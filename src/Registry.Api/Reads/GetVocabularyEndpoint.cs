using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Net.Http.Headers;
using Registry.Domain;
using Registry.Domain.Words;

namespace Registry.Api.Reads;

/// <summary>
/// GET /v1/vocabulary: every closed list with the Kazakh, Russian and English names of its codes. For everybody.
/// </summary>
public static class GetVocabularyEndpoint
{
    /// <param name="Prefixes">What the prefixes of the terms of the Data Privacy Vocabulary stand for.</param>
    public sealed record Answer(IReadOnlyDictionary<string, string> Prefixes, IReadOnlyList<ListAnswer> Lists);

    public sealed record ListAnswer(string Name, IReadOnlyList<TermAnswer> Terms);

    /// <param name="Words">Whose words these are: the policy's, the law's or ours.</param>
    /// <param name="Dpv">The term of the W3C Data Privacy Vocabulary.</param>
    /// <param name="DpvMatch">exact; or broader: it says more than the code does.</param>
    /// <param name="Listed">Of an operation: policy 1.3 names it, only the law does, or it is ours.</param>
    /// <param name="Article">Of an operation: the article or section it comes from.</param>
    /// <param name="StateServiceAction">Of an operation: what the state service of access control calls it.</param>
    public sealed record TermAnswer(
        string Code, string Kk, string Ru, string En, Origin Words, string? Dpv, string? DpvMatch,
        Origin? Listed, string? Article, StateServiceAction? StateServiceAction);

    private static readonly byte[] Body = JsonSerializer.SerializeToUtf8Bytes(Made(), ApiJson.Options);

    /// <summary>Of the content: it changes exactly when a word does.</summary>
    private static readonly EntityTagHeaderValue Tag =
        new($"\"{Convert.ToHexStringLower(SHA256.HashData(Body).AsSpan(0, 16))}\"");

    /// <summary>Anybody may keep it; whoever does asks by its tag whether it is still the same.</summary>
    public static IResult Handle(HttpContext http)
    {
        http.Response.Headers.CacheControl = "public, no-cache";
        return Results.Bytes(Body, "application/json; charset=utf-8", entityTag: Tag);
    }

    private static Answer Made() => new(
        new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["dpv"] = "https://w3id.org/dpv#",
            ["pd"] = "https://w3id.org/dpv/pd#",
        },
        [.. Vocabulary.Lists.Select(list => new ListAnswer(list.Name, [.. list.Terms.Select(Made)]))]);

    private static TermAnswer Made(Term term)
    {
        var operation = term as OperationTerm;
        return new(
            term.Code, term.Kk, term.Ru, term.En, term.Words, term.Dpv?.Name, Match(term.Dpv),
            operation?.Listed, operation?.Article, operation?.Action);
    }

    private static string? Match(DpvTerm? term) => term is null ? null : term.IsBroader ? "broader" : "exact";
}
