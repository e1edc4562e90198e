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
        "AccessData" => Body(
            7, ("categories", Codes("identity", "contact")), ("words", Texts(("reason", "Call back")))),
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
        "FindSubjects" => new JsonObject { ["by"] = Texts(("phone", ExampleIds.Everyday.Phone)) },
        "ProposeWithholding" => Under("authority-order", Body(16,
            ("subjectId", ExampleIds.ToWithhold.External.ToString()),
            ("appealId", ExampleIds.ToWithhold.Appeal.ToString()),
            ("recipientId", ExampleIds.OtherRecipient.ToString()),
            ("categories", Codes("contact", "address")), ("until", "2099-12-31T18:00:00+05:00"),
            ("words", Texts(("issuer", "An authority"), ("document-reference", "12-3"))))),
        "ApproveWithholding" => Body(17),
        "DeclineWithholding" => Body(18),
        "ReleaseWithheld" => Body(19, ("words", Texts(("reason", "The ban was lifted.")))),
        "DryRunBatch" => new JsonObject { ["members"] = Members(ExampleIds.ToBatch), ["destructionGround"] = "18-1" },
        "ProposeBatch" => Body(20,
            ("members", Members(ExampleIds.ToBatch)), ("destructionGround", "18-1"),
            ("dryRunHash", ExampleTwoPeople.HashToPropose), ("words", Texts(("reason", "The retention is over.")))),
        "ApproveBatch" => Body(21, ("dryRunHash", ExampleTwoPeople.HashToApprove)),
        "DeclineBatch" => Body(22),
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
