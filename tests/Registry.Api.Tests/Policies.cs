using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using static Registry.Api.Tests.Requests;

namespace Registry.Api.Tests;

/// <summary>What tests of the policy say and look at.</summary>
public static partial class Policies
{
    public static JsonObject Publication(int version, DateTimeOffset effectiveAt, string text) => Operation(
        ("version", version), ("effectiveAt", Written(effectiveAt)), ("texts", Texts(("kk", text))));

    public static Task<Answer> AsStranger(this ServiceProcess service, string path) =>
        service.Send(HttpMethod.Get, path, null);

    public static async Task<int> NextVersion(this ServiceProcess service) =>
        (await service.AsStranger("/v1/policies")).As(200)["versions"].AsArray().Count + 1;

    public static string Written(DateTimeOffset moment) => moment.UtcDateTime.ToString("O");

    public static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>The text of a page of the policy, as somebody has it who takes the tags away.</summary>
    public static string TextOf(Answer page)
    {
        var article = Article().Match(page.Text).Groups[1].Value;
        return WebUtility.HtmlDecode(Tag().Replace(article.ReplaceLineEndings("\n"), ""));
    }

    [GeneratedRegex("<article[^>]*>(.*)</article>", RegexOptions.Singleline)]
    private static partial Regex Article();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tag();
}
