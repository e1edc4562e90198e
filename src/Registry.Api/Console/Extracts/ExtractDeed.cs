using System.Text.Json.Nodes;
using Registry.Api.Console.Frame;
using Registry.Api.Reads;
using Registry.Domain;

namespace Registry.Api.Console.Extracts;

/// <summary>What a person does with an extract that stands, as it was typed.</summary>
/// <param name="What">approve, decline or handover.</param>
public sealed record ExtractDeed(string What, Guid OperationId)
{
    public static ExtractDeed Nothing { get; } = new("", Guid.Empty);

    public string? Purpose { get; init; }

    public string? Reason { get; init; }

    /// <summary>Of a hand-over: code of what it is on, who takes it, against which receipt.</summary>
    public string? Medium { get; init; }

    public string? Contact { get; init; }

    public string? Document { get; init; }

    public Wrongs Wrong { get; init; } = Wrongs.None;

    /// <summary>The operation in the OpenAPI document; none of a form that is not ours.</summary>
    public string? Door => What switch
    {
        "approve" => "ApproveExtract",
        "decline" => "DeclineExtract",
        "handover" => "HandOverExtract",
        _ => null,
    };

    public static ExtractDeed Of(IFormCollection form) => new(
        $"{form["do"]}", Guid.TryParse(form["operation"], out var id) ? id : Guid.NewGuid())
    {
        Purpose = form["purpose"], Reason = form["reason"], Medium = form["medium"],
        Contact = form["contact-person"], Document = form["document-reference"],
    };

    /// <summary>What is lacking before it is worth asking.</summary>
    public Wrongs Lacks() =>
        string.IsNullOrEmpty(Purpose) ? Wrongs.At("circumstances.purpose", "choose")
        : What == "handover" && string.IsNullOrWhiteSpace(Contact) ? Wrongs.At("words.contact-person", "missing")
        : What == "handover" && string.IsNullOrEmpty(Medium) ? Wrongs.At("circumstances.medium", "choose")
        : Wrongs.None;

    /// <summary>On the ground on which the extract was asked for.</summary>
    public async Task<JsonObject> Body(Visit visit, ListExtractsEndpoint.Item extract)
    {
        var body = await visit.Deed(Purpose, OperationId);
        body["circumstances"]!["ground"] = extract.Ground;
        if (What != "handover")
            return body;
        body["circumstances"]!["medium"] = Medium;
        return body.Saying(
            (Field.ContactPerson.Code, Contact), (Field.DocumentReference.Code, Document),
            (Field.Reason.Code, Reason));
    }
}
