using System.Text.Json.Nodes;
using Registry.Api.Console.Frame;
using Registry.Api.Console.Words;
using Registry.Domain;
using Registry.Domain.Extracts;

namespace Registry.Api.Console.Extracts;

/// <summary>An extract as somebody asks for it, as it was typed.</summary>
/// <param name="SubjectId">Of a person's extract; none of a range.</param>
/// <param name="Own">For the person themself, by their request.</param>
/// <param name="Sure">The consequences were shown, and the person went on.</param>
public sealed record ExtractForm(Guid OperationId, Guid? SubjectId, bool Own, bool Sure = false)
{
    public string? Purpose { get; init; }

    public string? Reason { get; init; }

    /// <summary>First day and last, as typed.</summary>
    public string? From { get; init; }

    public string? To { get; init; }

    public IReadOnlyList<string> Types { get; init; } = [];

    /// <summary>Of the entries it shows: whom data went to, why, of which category.</summary>
    public (string? Recipient, string? Purpose, string? Category) About { get; init; }

    /// <summary>The authority, and who may fetch it there.</summary>
    public (string? Id, string? Login) Receiver { get; init; }

    public string? Issuer { get; init; }

    public string? Document { get; init; }

    public IReadOnlyList<string> Fields { get; init; } = [];

    public string? Language { get; init; }

    public Wrongs Wrong { get; init; } = Wrongs.None;

    public LegalGround Ground => Own ? LegalGround.OtherLaw : LegalGround.AuthorityOrder;

    public static ExtractForm Of(IFormCollection form)
    {
        Guid? subject = Guid.TryParse(form["subject"], out var person) ? person : null;
        return new(
            Guid.TryParse(form["operation"], out var id) ? id : Guid.NewGuid(), subject,
            subject is not null && form["whom"] == "person", form["sure"] == "yes")
        {
            Purpose = form["purpose"], Reason = form["reason"], From = form["from"], To = form["to"],
            Types = [.. form["type"].OfType<string>()],
            About = (form["about-recipient"], form["about-purpose"], form["about-category"]),
            Receiver = (form["recipientId"], form["recipientLogin"]),
            Issuer = form["issuer"], Document = form["document-reference"],
            Fields = [.. form["field"].OfType<string>()], Language = form["language"],
        };
    }

    /// <summary>The names and values a browser sends of it.</summary>
    public IEnumerable<(string Name, string? Value)> Members =>
    [
        ("operation", $"{OperationId}"), ("subject", SubjectId?.ToString()), ("whom", Own ? "person" : "authority"),
        ("purpose", Purpose), ("reason", Reason), ("from", From), ("to", To),
        .. Types.Select(type => ("type", (string?)type)),
        ("about-recipient", About.Recipient), ("about-purpose", About.Purpose), ("about-category", About.Category),
        ("recipientId", Receiver.Id), ("recipientLogin", Receiver.Login), ("issuer", Issuer),
        ("document-reference", Document), .. Fields.Select(code => ("field", (string?)code)), ("language", Language),
    ];

    /// <summary>What is lacking before it is worth asking.</summary>
    public Wrongs Lacks() =>
        SubjectId is null && (Speech.Typed(From) is null || Speech.Typed(To) is null)
            ? Wrongs.At("period", "not-a-day")
        : !Own && string.IsNullOrEmpty(Receiver.Id) ? Wrongs.At("recipientId", "choose")
        : !Own && string.IsNullOrWhiteSpace(Issuer) ? Wrongs.At("words.issuer", "missing")
        : string.IsNullOrWhiteSpace(Document) ? Wrongs.At("words.document-reference", "missing")
        : string.IsNullOrEmpty(Purpose) ? Wrongs.At("circumstances.purpose", "choose")
        : Wrongs.None;

    /// <summary>The request without who, why and when.</summary>
    /// <param name="now">A period ends there at the latest.</param>
    public JsonObject Into(JsonObject body, DateTimeOffset now)
    {
        body["kind"] = Code.Of(SubjectId is null ? ExtractKind.Range : ExtractKind.Person);
        if (SubjectId is { } subject)
            body["subjectId"] = subject.ToString();
        else
            (body["period"], body["filter"]) = (Period(now), Filter());
        if (Fields.Count > 0)
            body["fields"] = List(Fields);
        if (!Own)
            body["recipientId"] = Receiver.Id;
        if (!Own && !string.IsNullOrWhiteSpace(Receiver.Login))
            body["recipientLogin"] = Receiver.Login.Trim();
        if (!string.IsNullOrEmpty(Language))
            body["language"] = Language;
        return body.Saying(
            (Field.Issuer.Code, Own ? null : Issuer), (Field.DocumentReference.Code, Document),
            (Field.Reason.Code, Reason));
    }

    private JsonObject Period(DateTimeOffset now)
    {
        var end = Astana.StartOf(Speech.Typed(To)!.Value.AddDays(1));
        return new()
        {
            ["from"] = Astana.StartOf(Speech.Typed(From)!.Value).ToString("O"),
            ["to"] = (end < now ? end : now).ToString("O"),
        };
    }

    private JsonObject? Filter()
    {
        var filter = new JsonObject();
        foreach (var (member, codes) in new (string, IReadOnlyList<string?>)[]
        {
            ("types", Types), ("recipients", [About.Recipient]), ("purposes", [About.Purpose]),
            ("categories", [About.Category]),
        })
            if (codes.Any(code => !string.IsNullOrEmpty(code)))
                filter[member] = List(codes);
        return filter.Count > 0 ? filter : null;
    }

    private static JsonArray List(IEnumerable<string?> codes) => new([.. codes.Select(code => (JsonNode?)code)]);

}
