using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Registry.Ops.Day;
using Registry.Ops.Wire;
using static Registry.Ops.Tour.Aigul;

namespace Registry.Ops.Tour;

/// <summary>A prosecutor's office demands an extract, and believes nobody: it holds two files from before.</summary>
public sealed class Inspection(Aigul story, Verifier verifier)
{
    private const string File = "order-12-3.asice";

    /// <summary>An extract begins with a signed tree and ends with one, and both names stand in it.</summary>
    private const int Parts = 11;

    private Guid office;

    private Guide Guide => story.Guide;

    /// <summary>Before anything is told.</summary>
    public async Task Keep(CancellationToken ct)
    {
        Guide.Tell("A prosecutor's office enters the register. It keeps whom to trust, and the ledger's signed state.");
        await Guide.Await("regulator", "/v1/ledger/checkpoint", reply => reply.IsGood, ct);
        var reply = await Guide.Ask("officer", "/v1/recipients", Body(
            Bodies.Officer(), ("kind", "authority"), ("name", "Медеу ауданының прокуратурасы"),
            ("profile", Bodies.Array(["contact", "address"]))), ct);
        Guide.Expect("registered", reply.Status == 201);
        office = reply.Id("recipientId") ?? throw new OpsException("The office was not registered.");
        var told = reply.Body.GetProperty("receipt").GetProperty("operationId").GetGuid();
        var proof = await Guide.Await("officer", $"/v1/operations/{told}/receipt", it => it.IsGood, ct);
        Guide.Show("officer", $"/v1/operations/{told}/receipt", proof);
        Guide.Expect("the receipt is a proof: the ledger's signed state holds it", Says(proof, "c2sp.org/tlog-proof@v1"));
        var trust = await Guide.Get("regulator", "/v1/trust", ct);
        Guide.Expect("the keys of the log and of its mirror, and who signs extracts", Says(trust, "log registry.109/"));
        var seen = await Guide.Get("regulator", "/v1/ledger/checkpoint", ct);
        Guide.Expect("signed by both", Encoding.UTF8.GetString(seen.Bytes).Split("\n— ").Length == 3);
        verifier.Keep(Verifier.Trust, trust.Bytes);
        verifier.Keep(Verifier.Seen, seen.Bytes);
    }

    public async Task Tell(CancellationToken ct)
    {
        await Another(ct);
        var extract = await Ask(ct);
        var container = await Fetch(extract, ct);
        await Verify(container, ct);
        await Forge(container, ct);
    }

    private async Task Another(CancellationToken ct)
    {
        Guide.Tell("Serik calls about the same lift; the lift firm gets his address.");
        var reply = await Guide.Ask("service", "/v1/appeals", Body(
            Operator(),
            ("kind", "complaint"),
            ("form", "oral"),
            ("values", new JsonObject { ["name"] = "Оспанов Серік", ["address"] = "Тұлпар көшесі, 12-үй, 80-пәтер" }),
            ("recipients", Bodies.Array([story.Lift.ToString()]))), ct);
        Guide.Expect("opened", reply.Status == 201);
        var disclosure = story.Disclosure(story.Lift, "address");
        disclosure["appealId"] = reply.Id("appealId");
        Guide.Expect("on record", (await Guide.Ask("service", "/v1/disclosures", disclosure, ct)).Status == 201);
    }

    private async Task<Guid> Ask(CancellationToken ct)
    {
        Guide.Tell("By order 12-3 the office demands what was collected and passed on since it keeps that state.");
        await Task.Delay(TimeSpan.FromSeconds(1.1), ct); // a period is over for a second when it is asked for
        var circumstances = Bodies.Officer();
        circumstances["ground"] = "authority-order";
        var reply = await Guide.Ask("officer", "/v1/extracts", Body(
            circumstances,
            ("kind", "range"),
            ("period", new JsonObject
            {
                ["from"] = story.Since, ["to"] = Bodies.Time(DateTimeOffset.UtcNow.AddSeconds(-1)),
            }),
            ("filter", new JsonObject { ["types"] = Bodies.Array(["personal_data_collected", "disclosure_recorded"]) }),
            ("fields", Bodies.Array(["address"])),
            ("recipientId", office),
            ("recipientLogin", Guide.Login("regulator")),
            ("words", new JsonObject { ["issuer"] = "Медеу ауданының прокуратурасы", ["document-reference"] = "12-3" })), ct);
        Guide.Expect("asked for; nothing is made before a second person approves", reply.Status == 201);
        return reply.Id("extractId") ?? throw new OpsException("No extract was asked for.");
    }

    private async Task<byte[]> Fetch(Guid extract, CancellationToken ct)
    {
        var it = $"/v1/extracts/{extract}";
        Guide.ExpectRefusal(await Guide.Ask("officer", $"{it}/approval", Body(Bodies.Officer()), ct), 403, "approver-only");
        var approved = await Guide.Ask("approver", $"{it}/approval", Body(Bodies.Officer()), ct);
        Guide.Expect("approved", approved.Status == 201);
        var shown = await Guide.Await("regulator", it, reply => State(reply) is not ("approved" or ""), ct);
        Guide.Show("regulator", it, shown);
        Guide.Expect("the registry has issued it", State(shown) == "issued");
        var file = await Guide.Get("regulator", $"{it}/file", ct);
        Guide.Expect("the office fetches it by itself", file.Status == 200 && file.Bytes.Length > 0);
        return file.Bytes;
    }

    private async Task Verify(byte[] container, CancellationToken ct)
    {
        Guide.Tell("On a machine of its own the office verifies the file. It asks nobody.");
        verifier.Keep(File, container);
        var verdict = await verifier.Of(File, ct);
        foreach (var line in verdict.Lines)
            Console.WriteLine($"   {line}");
        Guide.Expect("all that the extract claims is proved", verdict.IsProved);
        Guide.Expect("and the ledger goes on from the state it kept", Says(verdict, "Consistent:"));
        Guide.Expect("Serik's address is opened, Aigul's is destroyed",
            Says(verdict, "1 values opened") && Says(verdict, "their keys were destroyed"));
    }

    private async Task Forge(byte[] container, CancellationToken ct)
    {
        Guide.Tell("What if somebody had changed it on the way? One bit of each part in turn, packed flawlessly again.");
        verifier.Keep("repacked.asice", Forgery.Repacked(container));
        Guide.Expect("packed again with nothing changed it is verified", (await verifier.Of("repacked.asice", ct)).IsProved);
        var forgeries = Forgery.AllOf(container).ToList();
        Guide.Expect("it has eleven parts", forgeries.Count == Parts);
        foreach (var forgery in forgeries)
        {
            verifier.Keep("forged.asice", forgery.Container);
            var verdict = await verifier.Of("forged.asice", ct);
            var at = string.Create(CultureInfo.InvariantCulture, $"{forgery.Part}, a bit of byte {forgery.At}");
            Guide.Expect($"{at}: {verdict.Fault}, {verdict.Where}", IsCaught(forgery.Part, verdict));
        }
    }

    /// <summary>Named by its part; the list of signed files by the signature over it.</summary>
    private static bool IsCaught(string part, Verdict verdict) => verdict.Code == 1 && (part switch
    {
        "mimetype" => verdict is { Fault: "container", Where: "the file" },
        "META-INF/ASiCManifest001.xml" or "META-INF/signature001.p7s" =>
            verdict is { Fault: "signature", Where: "META-INF/signature001.p7s" },
        _ => verdict.Fault == "digest" && verdict.Where == part,
    });

    private static string State(Reply reply) =>
        reply.IsGood ? reply.Body.GetProperty("extract").GetProperty("state").GetString() ?? "" : "";

    private static bool Says(Reply reply, string text) =>
        reply.IsGood && Encoding.UTF8.GetString(reply.Bytes).Contains(text, StringComparison.Ordinal);

    private static bool Says(Verdict verdict, string text) => verdict.Said.Contains(text, StringComparison.Ordinal);
}
