using System.Text.Json.Nodes;

namespace Registry.Api.Examples;

/// <summary>A request for every operation that works on a fresh embedded default, by the operation's name.</summary>
public static class ExampleRequests
{
    public static JsonNode? Of(string operation) => operation switch
    {
        "OpenAppeal" or "CheckOpenAppeal" => Body(1,
            ("kind", "complaint"), ("form", "oral"),
            ("values", Texts(("name", "Айгүл Үлгіева"), ("phone", "+7 701 000 00 99"), ("address", "Абай даңғылы 1"),
                ("appeal-text", "Лифт тоқтап тұр."))),
            ("recipients", Ids(ExampleIds.Recipient))),
        "AssignRecipient" => Body(2, ("recipientId", ExampleIds.OtherRecipient.ToString())),
        "RecordDisclosure" or "CheckRecordDisclosure" => Body(
            3, Disclosure(("words", Texts(("reason", "Жөндеу үшін"))))),
        "ReportDisclosure" => At(Body(4, Disclosure()), "2024-03-05T10:15:00+05:00"),
        "CollectData" or "CheckCollectData" => Body(5,
            ("appealId", ExampleIds.Everyday.Appeal.ToString()),
            ("values", Texts(("health", "Wheelchair; second floor.")))),
        "UpdateData" or "CheckUpdateData" => Body(6,
            ("cause", "circumstances-changed"), ("appealId", ExampleIds.Everyday.Appeal.ToString()),
            ("values", Texts(("address", "Абай даңғылы 2")))),
        "AccessData" => By(
            Body(7, ("categories", Codes("identity", "contact")), ("words", Texts(("reason", "Call back")))),
            ExampleIds.Everyday.Consent),
        "AccessDisclosure" => Body(15, ("words", Texts(("reason", "Checking the record")))),
        "BlockSubject" or "CheckBlockSubject" => Body(8,
            ("appeals", Ids(ExampleIds.ToBlock.Appeal)), ("words", Texts(("reason", "The address is disputed.")))),
        "ProposeAction" or "CheckProposeAction" => Body(9,
            ("action", "destroy"), ("whole", true), ("destructionGround", "18-1")),
        "ApproveAction" => Body(10),
        "DeclineAction" => Body(11),
        "RegisterRecipient" => Body(12,
            ("kind", "lift-firm"), ("profile", Codes("contact", "address")), ("name", "Another lift service example")),
        "AcceptUndertaking" => Body(13, ("version", 1), ("until", "2099-12-31T18:00:00+05:00")),
        "RecordConsent" or "CheckRecordConsent" => Body(20,
            ("kind", "explicit"), ("categories", Codes("contact", "address")),
            ("elements", Codes("operator", "subject-name", "term", "third-parties", "cross-border", "publication",
                "data-list", "other-matters")),
            ("scopes", Codes("third-parties", "publication")), ("appealId", ExampleIds.Everyday.Appeal.ToString()),
            ("until", "2099-12-31T18:00:00+05:00"), ("words", Texts(("evidence", "Scan 17 in the archive")))),
        "WithdrawConsent" => Body(21, ("words", Texts(("reason", "Said by telephone.")))),
        "RefuseWithdrawal" => Body(22,
            ("because", "obligation-outstanding"), ("words", Texts(("reason", "The repair is not paid for.")))),
        "DisseminateData" or "CheckDisseminateData" => On(
            Body(23, ("appealId", ExampleIds.Everyday.Appeal.ToString()), ("categories", Codes("appeal-content")),
                ("words", Texts(("publication-address", "https://example.org/answers")))),
            "art-9-10"),
        "SuspendRecipient" => Body(24, ("words", Texts(("reason", "It lost a list of addresses.")))),
        "ReinstateRecipient" => Body(25, ("words", Texts(("reason", "Inspected.")))),
        "CloseAppeal" => Body(26),
        "RedirectAppeal" or "CheckRedirectAppeal" => Body(27,
            ("recipientId", ExampleIds.OtherRecipient.ToString()), ("words", Texts(("reason", "Theirs to repair")))),
        "ConfirmDisclosure" => Body(28,
            ("confirmation", "received"), ("words", Texts(("document-reference", "Letter 5")))),
        "FindSubjects" => new JsonObject { ["by"] = Texts(("phone", ExampleIds.Everyday.Phone)) },
        "Bulk" => JsonValue.Create(new JsonObject
        {
            ["door"] = "disclosures",
            ["request"] = Body(14, Disclosure()),
        }.ToJsonString()),
        _ => null,
    };

    /// <summary>The ids of the address an example goes to.</summary>
    public static ExamplePerson PersonOf(string operation) => operation switch
    {
        "BlockSubject" or "CheckBlockSubject" => ExampleIds.ToBlock,
        "ProposeAction" or "CheckProposeAction" => ExampleIds.ToPropose,
        "ApproveAction" => ExampleIds.ToApprove,
        "DeclineAction" => ExampleIds.ToDecline,
        "CloseAppeal" => ExampleIds.ToClose,
        "WithdrawConsent" => ExampleIds.ToWithdraw,
        _ => ExampleIds.Everyday,
    };

    private static (string, JsonNode?)[] Disclosure(params (string, JsonNode?)[] more) =>
    [
        ("recipientId", ExampleIds.Recipient.ToString()),
        ("appealId", ExampleIds.Everyday.Appeal.ToString()),
        ("categories", Codes("contact", "address")),
        .. more,
    ];

    private static JsonObject Body(int number, params (string Name, JsonNode? Value)[] members)
    {
        var body = new JsonObject
        {
            ["operationId"] = ExampleIds.Of(9, number).ToString(),
            ["circumstances"] = new JsonObject
            {
                ["purpose"] = "appeals",
                ["ground"] = "consent",
                ["channel"] = "call",
                ["policyVersion"] = 1,
                ["language"] = "kk",
            },
        };
        foreach (var (name, value) in members)
            body[name] = value;
        return body;
    }

    private static JsonObject By(JsonObject body, Guid consent)
    {
        body["circumstances"]!["consentId"] = consent.ToString();
        return body;
    }

    private static JsonObject On(JsonObject body, string ground)
    {
        body["circumstances"]!["ground"] = ground;
        return body;
    }

    private static JsonObject At(JsonObject body, string occurredAt)
    {
        body["circumstances"]!["occurredAt"] = occurredAt;
        return body;
    }

    private static JsonObject Texts(params (string Field, string Text)[] texts) =>
        new(texts.Select(text => KeyValuePair.Create(text.Field, (JsonNode?)text.Text)));

    private static JsonArray Codes(params string[] codes) => [.. codes.Select(code => (JsonNode?)code)];

    private static JsonArray Ids(params Guid[] ids) => Codes([.. ids.Select(id => id.ToString())]);
}
