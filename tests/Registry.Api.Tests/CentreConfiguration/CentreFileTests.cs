using System.Text;
using System.Text.Json.Nodes;
using Registry.Api.CentreConfiguration;
using Registry.Api.Hosting;

namespace Registry.Api.Tests.CentreConfiguration;

/// <summary>What is wrong with a configuration is told before the first call, all of it, each with its place.</summary>
public sealed class CentreFileTests
{
    private static readonly byte[] Shipped = Defaults109.Configuration();

    [Fact]
    public void What_ships_for_the_109_centre_is_in_order_and_its_root_is_the_purpose_of_the_policy()
    {
        var file = CentreFile.Of(Shipped);
        file.Document.Purposes.Single(purpose => purpose.Parent is null).Code.ShouldBe("appeals");
        file.Catalogue.Allows("appeals", "rights-requests").ShouldBeTrue();
        file.Catalogue.Forbidden.Select(entry => entry.Category)
            .ShouldBe(["identity-document-copy", "biometrics"], ignoreOrder: true);
        file.Document.Operator.Name.En.ShouldContain("Astana");
        file.Document.Operator.Name.En.ShouldNotContain("Nur-Sultan");
    }

    public static TheoryData<string, Action<JsonObject>, string> Wrong => new()
    {
        { "version", it => it["version"] = 0, "version: 1 or more." },
        { "no root", it => Purpose(it, 0)["parent"] = "rights-requests", "exactly one has no parent" },
        { "twice", it => Purpose(it, 1)["code"] = "appeals", "purposes: appeals is declared twice." },
        { "code", it => Purpose(it, 0)["code"] = "Appeals!", "purposes[0].code: Appeals! is not in kebab-case." },
        { "parent", it => Purpose(it, 1)["parent"] = "whim", "purposes[1].parent: whim is not declared." },
        { "itself", it => Purpose(it, 1)["parent"] = "rights-requests", "purposes[1].parent: rights-requests is its own" },
        { "grounds", it => Purpose(it, 0)["grounds"] = new JsonArray(), "purposes[0].grounds: none" },
        { "months", it => Purpose(it, 0)["retention"]!["months"] = 0, "purposes[0].retention.months: 1 or more." },
        { "category", it => Purpose(it, 0)["categories"] = new JsonArray("whim"), "no field belongs to the category whim" },
        { "opened", it => Purpose(it, 0)["categories"] = new JsonArray("biometrics"), "biometrics is forbidden." },
        { "profile", it => it["profiles"] = new JsonArray(), "profiles: lift-firm is missing" },
        { "bin", it => it["operator"]!["bin"] = "123", "operator.bin: not a business identification number." },
        { "country", it => it["crossBorder"]!["adequate"] = new JsonArray("Narnia"), "Narnia is not a country" },
        { "extracts", it => it["extracts"] = new JsonObject { ["days"] = 0 }, "extracts.days: 1 to 366." },
        { "consent", it => it["consentTexts"]![0]!["text"]!["kk"] = " ", "consentTexts[0].text: a language is empty." },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_wrong_configuration_says_where_and_what(string name, Action<JsonObject> breaks, string sentence) =>
        Should.Throw<SettingsException>(() => Changed(breaks), name).Message.ShouldContain(sentence);

    [Fact]
    public void All_that_is_wrong_is_told_at_once() => Should.Throw<SettingsException>(() => Changed(it =>
    {
        it["version"] = 0;
        Purpose(it, 0)["grounds"] = new JsonArray();
    })).Message.Split('\n').Length.ShouldBe(3);

    [Fact]
    public void What_is_not_of_the_form_is_told_with_its_place()
    {
        Should.Throw<SettingsException>(() => Changed(it => it["purpose"] = "typo"))
            .Message.ShouldContain("not of its form at $.purpose");
        Should.Throw<SettingsException>(() => Changed(it => it.Remove("operator")))
            .Message.ShouldContain("not of its form");
        Should.Throw<SettingsException>(() => CentreFile.Of("{"u8.ToArray())).Message.ShouldContain("line 1");
    }

    internal static byte[] With(Action<JsonObject> change)
    {
        var document = JsonNode.Parse(Shipped)!.AsObject();
        change(document);
        return Encoding.UTF8.GetBytes(document.ToJsonString());
    }

    private static CentreFile Changed(Action<JsonObject> change) => CentreFile.Of(With(change));

    private static JsonNode Purpose(JsonObject document, int n) => document["purposes"]![n]!;
}
