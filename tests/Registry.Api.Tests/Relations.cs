using System.Text.Json.Nodes;
using static Registry.Api.Tests.Requests;

namespace Registry.Api.Tests;

/// <summary>Consents in words and recipients in other countries, as tests begin with them.</summary>
public static class Relations
{
    public static readonly string[] Elements =
    [
        "operator", "subject-name", "term", "third-parties", "cross-border", "publication", "data-list",
        "other-matters",
    ];

    /// <summary>In full, for the appeal, to third parties and to these.</summary>
    public static JsonObject InWords(Known known, params string[] scopes) => Operation(
        ("kind", "explicit"), ("categories", Codes("contact", "address", "appeal-content")),
        ("elements", Codes(Elements)), ("scopes", Codes(["third-parties", .. scopes])),
        ("appealId", $"{known.AppealId}"), ("words", Texts(("evidence", "Мұрағаттағы 17-парақ"))));

    public static async Task<Guid> Consented(this ServiceProcess service, Known known, params string[] scopes) =>
        (await service.Post(known.Door("consents"), InWords(known, scopes))).As(201).Id("consentId");

    /// <summary>What she consented to by calling.</summary>
    public static async Task<Guid> ByUse(this ServiceProcess service, Known known) =>
        (await service.Consents(known)).Single(it => $"{it["kind"]}" == "implied-by-use")["consentId"]!
            .GetValue<Guid>();

    public static async Task<IReadOnlyList<JsonNode>> Consents(this ServiceProcess service, Known known) =>
        [.. (await service.Get(known.Door("consents"))).As(200).Items.Select(item => item!)];

    public static async Task<JsonNode> Consent(this ServiceProcess service, Known known, Guid consent) =>
        (await service.Consents(known)).Single(it => it["consentId"]!.GetValue<Guid>() == consent);

    /// <summary>A utility in another country, with an undertaking.</summary>
    public static async Task<Guid> Abroad(this ServiceProcess service, string country)
    {
        var recipient = (await service.Post("/v1/recipients", Operation(
            ("kind", "utility"), ("profile", Codes("contact", "address")), ("name", "Auslandsbeispiel"),
            ("country", country)), "officer")).As(201).Id("recipientId");
        await service.Undertakes(recipient);
        return recipient;
    }

    public static async Task<Guid> Disclosed(this ServiceProcess service, Known known) =>
        (await service.Post("/v1/disclosures", Disclosure(known.AppealId))).As(201).Id("disclosureId");

    public static async Task<JsonNode> Entry(this ServiceProcess service, Known known, Guid disclosure) =>
        (await service.Get(known.Door("disclosures"))).As(200).Items
            .Single(item => item!["disclosureId"]!.GetValue<Guid>() == disclosure)!;

    public static async Task Closed(this ServiceProcess service, Known known) =>
        (await service.Post($"/v1/appeals/{known.AppealId}/closing", Operation())).As(201);
}
