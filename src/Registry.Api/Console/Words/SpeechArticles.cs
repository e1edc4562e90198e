namespace Registry.Api.Console.Words;

/// <summary>Articles of law, policy and our own rules, as refusals name them, in the reader's language.</summary>
public sealed partial class Speech
{
    private static readonly (string Prefix, string Key)[] Sources =
    [
        ("policy ", "article.policy"), ("Law art. ", "article.law"), ("Law arts ", "article.law"),
        ("Digital Code art. ", "article.digital-code"),
    ];

    private const string Rule = "registry rule: ";

    /// <param name="article">For instance <c>policy 1.3; Law art. 18</c>.</param>
    public string Article(string article) => string.Join("; ", article.Split("; ").Select(Part));

    private string Part(string part)
    {
        if (part.StartsWith(Rule, StringComparison.Ordinal))
            return Text("article.rule", Called(part[Rule.Length..]));
        var (prefix, key) = Sources.FirstOrDefault(it => part.StartsWith(it.Prefix, StringComparison.Ordinal));
        return key is null ? part : Text(key, part[prefix.Length..]);
    }

    private string Called(string rule)
    {
        var key = $"article.rule-{rule.Replace(",", "", StringComparison.Ordinal).Replace(' ', '-')}";
        return WordList.Has(key) ? this[key] : rule;
    }
}
