using System.Text;
using Registry.Api.Operations;
using Registry.Api.Problems;
using Registry.Domain;
using Registry.Store;

namespace Registry.Api.Reads;

/// <summary>GET /v1/policies/{version}: a version of the policy with its texts, for everybody.</summary>
public static class GetPolicyEndpoint
{
    /// <param name="Texts">Language to text; each has the hash that <paramref name="Policy"/> says.</param>
    public sealed record Answer(PolicyVersionAnswer Policy, IReadOnlyDictionary<string, string> Texts, long Position);

    public static async Task<IResult> Handle(
        int version, PolicyReader reader, IDocuments documents, CancellationToken ct)
    {
        var policy = await reader.Read(ct);
        if (policy.Version(version) is not { } found)
            return Problem.Of(ProblemKinds.NoSuchRoute);
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (language, sha256) in found.Translations.Select(it => (it.Language, it.Sha256))
            .Prepend((Language.Kk, found.Sha256)))
            texts[Code.Of(language)] = await documents.Text(sha256, ct);
        return new JsonAnswer(new Answer(found, texts, policy.Position), StatusCodes.Status200OK);
    }

    /// <exception cref="InvalidOperationException">An event names a text that is not kept.</exception>
    internal static async Task<string> Text(this IDocuments documents, string sha256, CancellationToken ct) =>
        Encoding.UTF8.GetString((await documents.Get(sha256, ct)
            ?? throw new InvalidOperationException("The text of a published policy is not kept.")).Span);
}
