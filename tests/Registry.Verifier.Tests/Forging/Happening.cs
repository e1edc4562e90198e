using System.Text.Json.Nodes;

namespace Registry.Verifier.Tests.Forging;

/// <summary>An event as the log of an invented registry has it, and the lines that an extract shows of it.</summary>
internal sealed class Happening
{
    public required string Type { get; set; }

    public required string RecordedAt { get; set; }

    public required string EventId { get; set; }

    public required string StreamTag { get; set; }

    public required long Version { get; set; }

    public required JsonObject Body { get; set; }

    public Dictionary<string, (string Salt, string Value)> Values { get; init; } = [];

    /// <summary>Fields whose keys are destroyed.</summary>
    public HashSet<string> Destroyed { get; init; } = [];

    /// <summary>What a lying registry logged instead of what the body makes.</summary>
    public Action<JsonObject>? HeadLie { get; set; }

    public Func<string, string> Spelling { get; set; } = text => text;

    public Func<string, string> BodySpelling { get; set; } = text => text;

    public Func<string, string> RestSpelling { get; set; } = text => text;

    public JsonObject Circumstances => Body[nameof(Circumstances)]!.AsObject();

    public string BodyLine() => BodySpelling(Canon.Json(Body));

    public string RestLine() => RestSpelling(Canon.Json(new JsonObject
    {
        ["body"] = Canon.B64(BodyLine()), ["boxes"] = Canon.B64("boxes of " + EventId), ["eventId"] = EventId,
        ["streamTag"] = StreamTag, ["version"] = Version,
    }));

    public string HeadLine()
    {
        var head = new JsonObject
        {
            ["recordedAt"] = RecordedAt, ["rest"] = Canon.B64(RestLine()), ["type"] = Type, ["v"] = 1,
        };
        if (Type != "nonconforming")
        {
            if (Body["Categories"] is { } categories)
                head["categories"] = categories.DeepClone();
            if (Body["RecipientId"] is { } recipient)
                head["recipient"] = recipient.DeepClone();
            (head["door"], head["ground"]) = ((string)Circumstances["Door"]!, (string)Circumstances["Ground"]!);
            (head["occurredOn"], head["purpose"]) =
                (((string)Circumstances["OccurredAt"]!)[..10], (string)Circumstances["Purpose"]!);
        }

        HeadLie?.Invoke(head);
        return Spelling(Canon.Json(head));
    }

    public string Opening(string field) => Destroyed.Contains(field)
        ? Canon.Json(new JsonArray(field, "destroyed"))
        : Canon.Json(new JsonArray(Values[field].Salt, field, Values[field].Value));

    /// <summary>Commits the body to the values.</summary>
    public void Commit()
    {
        if (Values.Count == 0)
            return;
        Body["Personal"] = new JsonObject
        {
            ["Commitments"] = new JsonObject(Values.Select(value => KeyValuePair.Create(
                value.Key,
                (JsonNode?)Canon.B64(Canon.Json(new JsonArray(value.Value.Salt, value.Key, value.Value.Value)))))),
            ["Slice"] = new JsonObject { ["Generation"] = 1, ["SliceId"] = World.Id(9, Version) },
        };
    }
}
