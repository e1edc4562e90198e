using System.Text.Json.Nodes;

namespace Registry.Api.Examples;

/// <summary>A request for every operation that works on a fresh embedded default, by the operation's name.</summary>
public static class ExampleRequests
{
    private const string Earlier = "2024-03-05T10:15:00+05:00";

    private static string Everyday => ExampleIds.Everyday.Appeal.ToString();

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
        "ReportDisclosure" => At(Body(4, Disclosure()), Earlier),
        "CollectData" or "CheckCollectData" => Body(5,
            ("appealId", ExampleIds.Everyday.Appeal.ToString()),
            ("values", Texts(("health", "Wheelchair; second floor.")))),
        "UpdateData" or "CheckUpdateData" => Body(6,
            ("cause", "circumstances-changed"), ("appealId", ExampleIds.Everyday.Appeal.ToString()),
            ("values", Texts(("address", "Абай даңғылы 2")))),
        "AccessData" => Body(
            7, ("appealId", Everyday), ("categories", Codes("identity", "contact")),
            ("words", Texts(("reason", "Call back")))),
        "LookAtRecord" => Body(48, ("words", Texts(("reason", "The person asks who received their data.")))),
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
        "RegisterSource" => Body(16,
            ("client", "example-crm"), ("name", "Example CRM"), ("silentAfterHours", 24),
            ("operations", Codes("collect", "transfer"))),
        "DeclareDay" => Body(17,
            ("occurredOn", "2024-03-05"),
            ("counts", new JsonArray(new JsonObject { ["operation"] = "transfer", ["count"] = 1 }))),
        "RetireSource" => Body(18, ("from", "2026-12-31T18:00:00+05:00")),
        "PublishPolicy" => Body(19,
            ("version", 2), ("effectiveAt", "2099-01-01T00:00:00+05:00"),
            ("texts", Texts(("kk", "Үлгі мәтін"), ("ru", "Пример текста"), ("en", "An example text")))),
        "ReviewPolicy" => Body(20, ("outcome", "to-be-changed")),
        "ChangeLaw" => Body(21, ("act", "326-viii"), ("inForceOn", "2026-08-25")),
        "CheckPublication" => Body(22, ("site", "ikomekastana-kz"), ("matches", false)),
        "RestrictData" or "CheckRestrictData" => Body(40,
            ("until", "2099-12-31T18:00:00+05:00"), ("appeals", Ids(ExampleIds.ToLimit.Appeal)),
            ("words", Texts(("reason", "An archive must keep it.")))),
        "HoldData" or "CheckHoldData" => Body(41,
            ("appeals", Ids(ExampleIds.ToLimit.Appeal)), ("words", Texts(("reason", "A court has asked for it.")))),
        "DeleteData" or "CheckDeleteData" => Body(42,
            ("appeals", Ids(PersonOf(operation).Appeal)), ("words", Texts(("reason", "No longer needed.")))),
        "LiftLimit" or "CheckLiftLimit" => Body(43, ("words", Texts(("reason", "The court has decided.")))),
        "RecordProcessing" or "CheckRecordProcessing" => Body(44,
            ("operation", "retrieve"), ("categories", Codes("contact")), ("appealId", Everyday)),
        "ReportAppeal" => At(Body(45,
            ("kind", "complaint"), ("form", "written"),
            ("values", Texts(("phone", "+7 701 000 00 98"), ("appeal-text", "Жарық жоқ.")))), Earlier),
        "ReportCollection" => At(
            Body(46, ("appealId", Everyday), ("values", Texts(("health", "Wheelchair.")))), Earlier),
        "ReportAccess" => At(Body(47, ("categories", Codes("contact")), ("appealId", Everyday)), Earlier),
        "RecordConsent" or "CheckRecordConsent" => Body(60,
            ("kind", "explicit"), ("categories", Codes("contact", "address")),
            ("elements", Codes("operator", "subject-name", "term", "third-parties", "cross-border", "publication",
                "data-list", "other-matters")),
            ("scopes", Codes("third-parties", "publication")), ("appealId", ExampleIds.Everyday.Appeal.ToString()),
            ("until", "2099-12-31T18:00:00+05:00"), ("words", Texts(("evidence", "Scan 17 in the archive")))),
        "WithdrawConsent" => Body(61, ("words", Texts(("reason", "Said by telephone.")))),
        "RefuseWithdrawal" => Body(62,
            ("because", "obligation-outstanding"), ("words", Texts(("reason", "The repair is not paid for.")))),
        "DisseminateData" or "CheckDisseminateData" => On(
            Body(63, ("appealId", ExampleIds.Everyday.Appeal.ToString()), ("categories", Codes("appeal-content")),
                ("words", Texts(("publication-address", "https://example.org/answers")))),
            "art-9-10"),
        "SuspendRecipient" => Body(64, ("words", Texts(("reason", "It lost a list of addresses.")))),
        "ReinstateRecipient" => Body(65, ("words", Texts(("reason", "Inspected.")))),
        "CloseAppeal" => Body(66),
        "RedirectAppeal" or "CheckRedirectAppeal" => Body(67,
            ("recipientId", ExampleIds.OtherRecipient.ToString()), ("words", Texts(("reason", "Theirs to repair")))),
        "ConfirmDisclosure" => Body(68,
            ("confirmation", "received"), ("words", Texts(("document-reference", "Letter 5")))),
        "FindSubjects" => new JsonObject { ["by"] = Texts(("phone", ExampleIds.Everyday.Phone)) },
        "ProposeWithholding" => Under("authority-order", Body(76,
            ("subjectId", ExampleIds.ToWithhold.External.ToString()),
            ("appealId", ExampleIds.ToWithhold.Appeal.ToString()),
            ("recipientId", ExampleIds.OtherRecipient.ToString()),
            ("categories", Codes("contact", "address")), ("until", "2099-12-31T18:00:00+05:00"),
            ("words", Texts(("issuer", "An authority"), ("document-reference", "12-3"))))),
        "ApproveWithholding" => Body(77),
        "DeclineWithholding" => Body(78),
        "ReleaseWithheld" => Body(79, ("words", Texts(("reason", "The ban was lifted.")))),
        "DryRunBatch" => new JsonObject { ["members"] = Members(ExampleIds.ToBatch), ["destructionGround"] = "18-1" },
        "ProposeBatch" => Body(80,
            ("members", Members(ExampleIds.ToBatch)), ("destructionGround", "18-1"),
            ("dryRunHash", ExampleTwoPeople.HashToPropose), ("words", Texts(("reason", "The retention is over.")))),
        "ApproveBatch" => Body(81, ("dryRunHash", ExampleTwoPeople.HashToApprove)),
        "DeclineBatch" => Body(82),
        "AskForExtract" or "CheckAskForExtract" => Under("authority-order", Body(83,
            ("kind", "range"), ("period", Texts(("from", Earlier), ("to", "2024-04-05T00:00:00+05:00"))),
            ("filter", new JsonObject { ["types"] = Codes("disclosure_recorded") }), ("fields", Codes("address")),
            ("recipientId", ExampleIds.Authority.ToString()),
            ("words", Texts(("issuer", "An authority"), ("document-reference", "12-3"))))),
        "ApproveExtract" or "DeclineExtract" => Body(operation == "ApproveExtract" ? 84 : 85),
        "HandOverExtract" => Body(86, ("words", Texts(("contact-person", "An inspector")))),
        "Bulk" => JsonValue.Create(new JsonObject
        {
            ["door"] = "disclosures",
            ["request"] = Body(74, Disclosure()),
        }.ToJsonString()),
        _ => null,
    };

    /// <summary>The ids of the address an example goes to.</summary>
    public static ExamplePerson PersonOf(string operation) => operation switch
    {
        "BlockSubject" or "CheckBlockSubject" => ExampleIds.ToBlock,
        "ProposeAction" or "CheckProposeAction" => ExampleIds.ToPropose,
        "DeleteData" => ExampleIds.ToPropose,
        "CheckDeleteData" => ExampleIds.ToDecline,
        "RestrictData" or "CheckRestrictData" or "HoldData" or "CheckHoldData" => ExampleIds.ToLimit,
        "LiftLimit" or "CheckLiftLimit" => ExampleIds.ToLift,
        "ApproveAction" or "GetProposal" => ExampleIds.ToApprove,
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

    private static JsonObject Under(string ground, JsonObject body)
    {
        body["circumstances"]!["ground"] = ground;
        return body;
    }

    private static JsonArray Members(ExamplePerson person) =>
        [new JsonObject { ["subjectId"] = person.External.ToString(), ["whole"] = true }];

    private static JsonObject Texts(params (string Field, string Text)[] texts) =>
        new(texts.Select(text => KeyValuePair.Create(text.Field, (JsonNode?)text.Text)));

    private static JsonArray Codes(params string[] codes) => [.. codes.Select(code => (JsonNode?)code)];

    private static JsonArray Ids(params Guid[] ids) => Codes([.. ids.Select(id => id.ToString())]);
}
