using System.Globalization;
using System.Text.Json.Nodes;
using Registry.Api.Console.Frame;
using Registry.Domain;

namespace Registry.Api.Console.Actions;

/// <summary>What an officer wants done about a person, as it was typed.</summary>
/// <param name="Kind">block, unblock, correct or destroy.</param>
/// <param name="Whole">All data of the person; then no appeals are named.</param>
/// <param name="Sure">The consequences were shown, and the person went on.</param>
public sealed record ActionForm(
    string Kind, Guid SubjectId, Guid OperationId, string? Purpose = null, string? Reason = null, bool Whole = false,
    bool Sure = false)
{
    public IReadOnlyList<Guid> Appeals { get; init; } = [];

    /// <summary>Of an unblocking.</summary>
    public Guid? BlockId { get; init; }

    /// <summary>Of a destruction: code of its ground.</summary>
    public string? Ground { get; init; }

    /// <summary>Of a destruction: the block in its way is lifted by the same decision.</summary>
    public bool ResolvesBlock { get; init; }

    /// <summary>Of a correction: code of the field, and what it should be.</summary>
    public string? Field { get; init; }

    public string? Value { get; init; }

    public Wrongs Wrong { get; init; } = Wrongs.None;

    /// <summary>The operation in the OpenAPI document; its dry run begins with Check.</summary>
    public string Door => Kind switch
    {
        "block" => "BlockSubject",
        "correct" => "UpdateData",
        _ => "ProposeAction",
    };

    public bool TakesTwo => Door == "ProposeAction";

    public static ActionForm Of(string kind, Guid subjectId, IFormCollection form) => new(
        kind, subjectId, Guid.TryParse(form["operation"], out var id) ? id : Guid.NewGuid(),
        form["purpose"], form["reason"], form["scope"] == "whole", form["sure"] == "yes")
    {
        Appeals = form["scope"] == "whole" ? [] : [.. form["appeal"].Select(Id).OfType<Guid>()],
        BlockId = Id(form["block"]),
        Ground = form["ground"],
        ResolvesBlock = form["resolves"] == "yes",
        Field = form["field"],
        Value = form["value"],
    };

    /// <summary>What is lacking before it is worth asking.</summary>
    public Wrongs Lacks() =>
        string.IsNullOrEmpty(Purpose) ? Wrongs.At("circumstances.purpose", "choose")
        : Kind != "correct" && string.IsNullOrWhiteSpace(Reason) ? Wrongs.At("words.reason", "missing")
        : Kind == "destroy" && string.IsNullOrEmpty(Ground) ? Wrongs.At("ground", "choose")
        : Kind == "correct" && string.IsNullOrEmpty(Field) ? Wrongs.At("field", "choose")
        : Kind == "correct" && string.IsNullOrWhiteSpace(Value) ? Wrongs.At("value", "missing")
        : Kind is "block" or "destroy" && !Whole && Appeals.Count == 0 ? Wrongs.At("scope", "name-appeals-or-the-whole")
        : Wrongs.None;

    /// <summary>The request without who, why and when.</summary>
    public JsonObject Into(JsonObject body)
    {
        if (Kind == "correct")
        {
            body["cause"] = Code.Of(ClarifyCause.ValueWasWrong);
            body["values"] = new JsonObject { [Field!] = Value!.Trim() };
            return body;
        }

        if (TakesTwo)
            body["action"] = Kind;
        if (Kind == "unblock")
            body["blockId"] = BlockId?.ToString();
        else
            Scope(body);
        if (Kind == "destroy")
            (body["destructionGround"], body["resolvesBlock"]) = (Ground, ResolvesBlock);
        return body.Saying((Domain.Field.Reason.Code, Reason));
    }

    private void Scope(JsonObject body)
    {
        if (Whole)
            body["whole"] = true;
        else
            body["appeals"] = new JsonArray([.. Appeals.Select(id => (JsonNode?)id.ToString())]);
    }

    private static Guid? Id(string? text) => Guid.TryParse(text, CultureInfo.InvariantCulture, out var id) ? id : null;
}
