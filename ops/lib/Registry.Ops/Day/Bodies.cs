using System.Globalization;
using System.Text.Json.Nodes;
using Registry.Ops.City;

namespace Registry.Ops.Day;

/// <summary>Bodies of requests. An operation's body is a function of the story and of ids the service gave.</summary>
public static class Bodies
{
    /// <summary>Of the policy that ships with the registry.</summary>
    private const int PolicyVersion = 1;

    /// <summary>As the service itself writes times.</summary>
    public static string Time(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);

    /// <summary>What an employee of the centre, or one of its systems, does for an appeal.</summary>
    public static JsonObject Serving(Story story, string employee, DateTimeOffset? occurredAt = null)
    {
        var circumstances = new JsonObject
        {
            ["purpose"] = "appeals",
            ["ground"] = "consent",
            ["channel"] = story.Way.Channel,
            ["policyVersion"] = PolicyVersion,
            ["language"] = story.Language,
            ["employee"] = employee,
        };
        if (story.MinutesLate is not null)
            circumstances["medium"] = "paper";
        if (story.Way.Automated)
            circumstances["automated"] = true;
        if (occurredAt is { } moment)
            circumstances["occurredAt"] = Time(moment);
        return circumstances;
    }

    /// <summary>What an officer or approver does on a person's request or of their own accord.</summary>
    public static JsonObject Officer(string language = "kk") => new()
    {
        ["purpose"] = "rights-requests",
        ["ground"] = "art-9-10",
        ["channel"] = "system",
        ["policyVersion"] = PolicyVersion,
        ["language"] = language,
    };

    /// <summary>The same on every day, or a repeat would be another operation.</summary>
    public static JsonObject Registering() =>
        new(Officer().Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone())))
    {
        ["purpose"] = "appeals",
        ["occurredAt"] = "2026-01-12T04:00:00.000000Z",
    };

    public static JsonArray Array(IEnumerable<string> codes) => [.. codes.Select(code => JsonValue.Create(code))];

    public static JsonObject Values(IEnumerable<KeyValuePair<string, string>> values) =>
        new(values.Select(value => KeyValuePair.Create(value.Key, (JsonNode?)JsonValue.Create(value.Value))));

    public static JsonObject Reason(string text) => new() { ["reason"] = text };
}
