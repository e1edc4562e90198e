using System.Globalization;
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
    private const int MostAsked = 600;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

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

    /// <summary>Asks in silence until it is so, or patience ends.</summary>
    /// <exception cref="OpsException">Patience ended.</exception>
    public async Task<Reply> Await(string role, string path, Func<Reply, bool> until, CancellationToken ct)
    {
        for (var asked = 0; asked < MostAsked; asked++)
        {
            var reply = await line.Ask(new(role, path), ct);
            if (until(reply))
                return reply;
            await Task.Delay(Pause, ct);
        }

        throw new OpsException($"GET {Short(path)} did not come to what it waits for.");
    }

    /// <summary>What was asked in silence.</summary>
    public static void Show(string role, string path, Reply reply)
    {
        Console.WriteLine();
        Console.WriteLine($"   GET {Short(path)}   as {role}");
        Console.WriteLine($"   < {reply.Status} {Shortened(reply)}");
    }

    /// <summary>By which the issuer of tokens knows who holds that of the role.</summary>
    public string Login(string role) => line.Claims(role)["sub"]!.GetValue<string>();

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
        reply.Body.ValueKind != JsonValueKind.Undefined ? Shortened(JsonNode.Parse(reply.Body.GetRawText())!)
        : reply.Bytes.AsSpan().StartsWith("PK"u8)
            ? string.Create(CultureInfo.InvariantCulture, $"a file of {reply.Bytes.Length} bytes")
            : Encoding.UTF8.GetString(reply.Bytes).TrimEnd().Replace("\n", "\n         ", StringComparison.Ordinal);

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
