using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Registry.Ops.Wire;

namespace Registry.Ops.Tour;

/// <summary>Asks the service, prints question and answer for a reader, and notes what is not as it should be.</summary>
public sealed partial class Guide(Line line)
{
    private const int MostShown = 420;

    private static readonly JsonSerializerOptions Readable =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private int steps;

    public int Expectations { get; private set; }

    public int Broken { get; private set; }

    /// <summary>What happens now, in the story's words.</summary>
    public void Tell(string text)
    {
        Console.WriteLine();
        Console.WriteLine($"{++steps}. {text}");
    }

    public Task<Reply> Get(string role, string path, CancellationToken ct) => Ask(role, path, null, ct);

    public async Task<Reply> Ask(string role, string path, JsonObject? body, CancellationToken ct)
    {
        var text = body?.ToJsonString(Readable);
        Console.WriteLine();
        Console.WriteLine($"   {(body is null ? "GET" : "POST")} {Short(path)}   as {role}");
        if (body is not null)
            Console.WriteLine($"   > {Shortened(body)}");
        var reply = await line.Ask(new(role, path, text is null ? null : Encoding.UTF8.GetBytes(text)), ct);
        Console.WriteLine($"   < {reply.Status} {Shortened(reply)}");
        return reply;
    }

    public void Expect(string what, bool holds)
    {
        Expectations++;
        if (!holds)
            Broken++;
        Console.WriteLine($"   {(holds ? "as expected" : "NOT AS EXPECTED")}: {what}");
    }

    /// <summary>Refused, by that code, with the article it rests on.</summary>
    public void ExpectRefusal(Reply reply, int status, string code) => Expect(
        $"refused, {code}, {reply.Text("article")}",
        reply.Status == status && reply.Code == code && !string.IsNullOrEmpty(reply.Text("article")));

    private static string Shortened(Reply reply) =>
        reply.Body.ValueKind == JsonValueKind.Undefined ? "" : Shortened(JsonNode.Parse(reply.Body.GetRawText())!);

    /// <summary>Circumstances are much the same each time, ids are long: a reader wants neither in full.</summary>
    private static string Shortened(JsonNode node)
    {
        if (node is JsonObject json && json["circumstances"] is { } circumstances)
        {
            var copy = (JsonObject)json.DeepClone();
            copy["circumstances"] =
                $"{circumstances["purpose"]}, {circumstances["ground"]}, {circumstances["channel"]}, …";
            node = copy;
        }

        var text = Short(node.ToJsonString(Readable));
        return text.Length <= MostShown ? text : $"{text[..MostShown]}…";
    }

    private static string Short(string text) => AnyId().Replace(text, id => $"{id.Value[..4]}…{id.Value[^4..]}");

    [GeneratedRegex("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")]
    private static partial Regex AnyId();
}
