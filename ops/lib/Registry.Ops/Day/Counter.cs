using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Registry.Ops.Acks;
using Registry.Ops.Wire;

namespace Registry.Ops.Day;

/// <summary>One operation to carry out.</summary>
/// <param name="Door">Name of the door, for the acknowledgement.</param>
/// <param name="About">What is known of it beforehand.</param>
/// <param name="Refused">The code it must be refused with; none if it must be recorded.</param>
/// <param name="Found">The codes of the findings it must be recorded with; none where that is not looked at.</param>
public sealed record Order(
    string Role,
    string Door,
    string Path,
    Guid OperationId,
    JsonObject Body,
    Ack? About = null,
    string? Refused = null,
    IReadOnlyList<string>? Found = null);

/// <summary>The counter where orders are handed in and acknowledgements are kept.</summary>
public sealed class Counter(Line line, AckLog acks, Tally tally, DayId day)
{
    private static readonly JsonSerializerOptions Readable =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public DayId Day => day;

    /// <summary>Who has the token of a role, by what it says.</summary>
    public string Person(string role) =>
        line.Claims(role)["sub"]?.GetValue<string>() ?? throw new OpsException($"The token of the {role} names nobody.");

    /// <returns>The acknowledgement; none if it was refused, foreseen or not.</returns>
    public async Task<Ack?> Do(Order order, CancellationToken ct)
    {
        order.Body.Insert(0, "operationId", order.OperationId);
        var reply = await line.Ask(
            new(order.Role, order.Path, Encoding.UTF8.GetBytes(order.Body.ToJsonString(Readable))), ct);
        tally.Answered(order.Door, reply.Took);
        var asked = (order.About ?? Nothing) with
        {
            Day = day.Name,
            OperationId = order.OperationId,
            Door = order.Door,
            Role = order.Role,
        };
        var ack = Ack.Of(asked, reply);
        await acks.Add(ack, ct);
        if (ack.Code != order.Refused)
            tally.Surprised($"{order.Door}: {Said(ack)}, not {order.Refused ?? "recorded"}");
        if (ack.IsRecorded && order.Found is { } found && !found.SequenceEqual(ack.Findings ?? []))
            tally.Surprised($"{order.Door}: findings {string.Join(' ', ack.Findings ?? [])}, not {string.Join(' ', found)}");
        return ack.IsRecorded ? ack : null;
    }

    private static string Said(Ack ack) => ack.IsRecorded ? "recorded" : $"{ack.Status} {ack.Code}";

    public static Ack Nothing { get; } = new("", default, "", "", 0);
}
