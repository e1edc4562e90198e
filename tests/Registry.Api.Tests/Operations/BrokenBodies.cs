using System.Text;
using System.Text.Json.Nodes;

namespace Registry.Api.Tests.Operations;

/// <summary>Ways a body can be wrong.</summary>
internal static class BrokenBodies
{
    public const string Sent = "Zhibek-was-here-7f3a";

    /// <summary>From a good body, a bad one. Each carries what must not be said again.</summary>
    public static Dictionary<string, Func<JsonObject, byte[]>> Broken { get; } = new()
    {
        ["unknown member"] = good => Bytes(With(good, $"x{Sent}", Sent)),
        ["duplicate member"] = good =>
            Text(Insert(good, $"\"{good.First().Key}\":{good.First().Value!.ToJsonString()}")),
        ["null body"] = _ => Text("null"),
        ["no object"] = _ => Text($"\"{Sent}\""),
        ["array"] = good => Text($"[{good.ToJsonString()}]"),
        ["two bodies"] = good => Text(good.ToJsonString() + good.ToJsonString()),
        ["no JSON"] = _ => Text($"{{{Sent}"),
        ["empty"] = _ => [],
        ["blank"] = _ => Text("  \n "),
        ["comment"] = good => Text($"/*{Sent}*/{good.ToJsonString()}"),
        ["trailing comma"] = good => Text(good.ToJsonString()[..^1] + ",}"),
        ["null member"] = good => Bytes(With(good, good.First().Key, null)),
        ["wrong kind"] = good => Bytes(With(good, good.First().Key, 4711.5)),
        ["other case"] = good => Text(good.ToJsonString().Replace(
            $"\"{good.First().Key}\"", $"\"{good.First().Key.ToUpperInvariant()}\"", StringComparison.Ordinal)),
        ["not UTF-8"] = good => [.. Text(Insert(good, $"\"x{Sent}")), 0xff, 0xfe, .. Text("\":1}")],
        ["UTF-16"] = good => Encoding.Unicode.GetBytes(good.ToJsonString()),
        ["lone surrogate"] = good => Text(Insert(good, $"\"x\":\"{Sent}\\ud800\"")),
        ["lone surrogate in a name"] = good => Text(Insert(good, $"\"\\udc00{Sent}\":1")),
        ["deep"] = good => Text(Insert(good, $"\"x{Sent}\":{new string('[', 500)}{new string(']', 500)}")),
        ["very deep"] = _ => Text(string.Concat(Enumerable.Repeat("{\"a\":", 100_000))),
    };

    /// <summary>The same for the circumstances that every operation has.</summary>
    public static Dictionary<string, Action<JsonObject>> Wrong { get; } = new()
    {
        ["missing ground"] = about => about.Remove("ground"),
        ["missing purpose"] = about => about.Remove("purpose"),
        ["missing channel"] = about => about.Remove("channel"),
        ["missing policy version"] = about => about.Remove("policyVersion"),
        ["integer for a ground"] = about => about["ground"] = 1,
        ["integer as text for a ground"] = about => about["ground"] = "1",
        ["unknown ground"] = about => about["ground"] = Sent,
        ["ground in another case"] = about => about["ground"] = "Consent",
        ["two grounds"] = about => about["ground"] = "consent, art-9-1",
        ["null ground"] = about => about["ground"] = null,
        ["null purpose"] = about => about["purpose"] = null,
        ["float version"] = about => about["policyVersion"] = 1.5,
        ["text version"] = about => about["policyVersion"] = "1",
        ["huge version"] = about => about["policyVersion"] = 99999999999999L,
        ["text for a boolean"] = about => about["automated"] = "true",
        ["time without offset"] = about => about["occurredAt"] = "2026-01-01",
        ["no time"] = about => about["occurredAt"] = Sent,
        ["no id"] = about => about["onBehalfOf"] = Sent,
        ["unknown member"] = about => about[Sent] = Sent,
        ["long purpose"] = about => about["purpose"] = Sent + new string('x', 64),
        ["U+0000 in the purpose"] = about => about["purpose"] = Sent + "\0",
        ["U+0000 in the employee"] = about => about["employee"] = Sent + "\0",
    };

    public static JsonObject With(JsonObject good, string member, JsonNode? value)
    {
        var changed = good.DeepClone().AsObject();
        changed[member] = value;
        return changed;
    }

    public static string Insert(JsonObject good, string member) => $"{good.ToJsonString()[..^1]},{member}}}";

    public static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    public static byte[] Bytes(JsonObject body) => Text(body.ToJsonString());
}
