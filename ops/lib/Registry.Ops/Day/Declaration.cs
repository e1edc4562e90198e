using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Registry.Ops.Acks;
using Registry.Ops.Wire;

namespace Registry.Ops.Day;

/// <summary>
/// The client of the service's token as a source: registered before the day, and at its end declared what was told.
/// </summary>
/// <remarks>
/// Others may use the same token: what was recorded of it before is declared as it was found, docs/decisions/0024.
/// </remarks>
public sealed class Declaration
{
    /// <summary>The centre's days: UTC+05:00, docs/decisions/0023.</summary>
    private static readonly TimeSpan Astana = TimeSpan.FromHours(5);

    private const string Name = "Contact centre of ops/day";

    private readonly Line line;
    private readonly DayId day;
    private readonly Guid source;
    private IReadOnlyDictionary<(DateOnly Day, string Operation), long> before =
        new Dictionary<(DateOnly, string), long>();

    private Declaration(Line line, DayId day, Guid source) => (this.line, this.day, this.source) = (line, day, source);

    /// <summary>Registers the source where it is not yet, and notes what is recorded of it.</summary>
    public static async Task<Declaration> Begin(Line line, DayId day, CancellationToken ct)
    {
        var begun = new Declaration(line, day, await Register(line, day, ct));
        var recorded = await begun.Counts(DayOf(day.Began).AddDays(-2), DayOf(day.Began), ct);
        begun.before = recorded.ToDictionary(count => (count.Day, count.Operation), count => count.Recorded);
        return begun;
    }

    /// <summary>Declares each day something was told of, and asks what differs.</summary>
    /// <returns>A row for each operation of each day: what was declared and what is recorded.</returns>
    public async Task<IReadOnlyList<Row>> Declare(IReadOnlyList<Ack> acks, CancellationToken ct)
    {
        var rows = new List<Row>();
        foreach (var (date, counts) in Told(acks, before))
        {
            var reply = await line.Ask(new("service", "/v1/sources/self/days", Body(date, counts)), ct);
            if (!reply.IsGood)
                throw new OpsException($"The day {date:yyyy-MM-dd} could not be declared: {reply.Code}.");
            rows.AddRange((await Counts(date, date, ct)).Where(count => count.Day == date).Select(count => new Row(
                $"declared {date:yyyy-MM-dd} {count.Operation}", (int)count.Declared, (int)count.Compared, 0)));
        }

        return rows;
    }

    /// <summary>By day in Astana: what was recorded before, and what was acknowledged since.</summary>
    public static IReadOnlyDictionary<DateOnly, IReadOnlyDictionary<string, long>> Told(
        IReadOnlyList<Ack> acks, IReadOnlyDictionary<(DateOnly Day, string Operation), long> before)
    {
        var told = acks.Where(ack => ack is { Role: "service", IsRecorded: true })
            .DistinctBy(ack => ack.OperationId)
            .CountBy(ack => (Day: DayOf(DateTimeOffset.Parse(ack.OccurredAt!, CultureInfo.InvariantCulture)),
                Operation: ack.Operation!))
            .ToDictionary(count => count.Key, count => (long)count.Value);
        var days = told.Keys.Select(key => key.Day).ToHashSet();
        return before.Keys.Where(key => days.Contains(key.Day)).Union(told.Keys)
            .GroupBy(key => key.Day)
            .ToDictionary(
                group => group.Key,
                group => (IReadOnlyDictionary<string, long>)group.ToDictionary(
                    key => key.Operation, key => before.GetValueOrDefault(key) + told.GetValueOrDefault(key)));
    }

    private static async Task<Guid> Register(Line line, DayId day, CancellationToken ct)
    {
        var claims = line.Claims("service");
        var body = Operation(day.Operation("source"));
        body["client"] = (claims["client_id"] ?? claims["azp"])?.DeepClone();
        body["issuer"] = claims["iss"]?.DeepClone();
        body["name"] = Name;
        body["silentAfterHours"] = 24;
        body["operations"] = Bodies.Array(["collect", "transfer"]);
        var reply = await line.Ask(new("administrator", "/v1/sources", Bytes(body)), ct);
        if (reply.Id("sourceId") is { } made)
            return made;
        return reply.Code == "known-source"
            ? reply.Body.GetProperty("facts").GetProperty("sourceId").GetGuid()
            : throw new OpsException($"The client of the service was not registered as a source: {reply.Code}.");
    }

    private byte[] Body(DateOnly date, IReadOnlyDictionary<string, long> counts)
    {
        var body = Operation(day.Operation($"declared/{date:yyyy-MM-dd}"));
        body["occurredOn"] = date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        body["counts"] = new JsonArray([.. counts.Select(count =>
            new JsonObject { ["operation"] = count.Key, ["count"] = count.Value })]);
        body["soFar"] = date >= DayOf(DateTimeOffset.UtcNow);
        body["sourceId"] = source;
        return Bytes(body);
    }

    private async Task<IReadOnlyList<Counted>> Counts(DateOnly from, DateOnly to, CancellationToken ct)
    {
        var reply = await line.Ask(new("officer", $"/v1/coverage?from={from:yyyy-MM-dd}&to={to:yyyy-MM-dd}"), ct);
        if (!reply.IsGood || !reply.Is("complete"))
            throw new OpsException($"GET /v1/coverage was answered {reply.Status} {reply.Code}, or is not complete.");
        return
        [
            .. reply.Body.GetProperty("sources").EnumerateArray()
                .Where(it => it.GetProperty("sourceId").GetGuid() == source)
                .SelectMany(it => it.GetProperty("days").EnumerateArray())
                .SelectMany(Counted.Of),
        ];
    }

    private static JsonObject Operation(Guid id) =>
        new() { ["operationId"] = id, ["circumstances"] = Bodies.Officer() };

    private static byte[] Bytes(JsonObject body) => Encoding.UTF8.GetBytes(body.ToJsonString());

    private static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(moment.ToOffset(Astana).DateTime);

    /// <param name="Compared">What was recorded when it was declared; of a day that is over, all.</param>
    private sealed record Counted(DateOnly Day, string Operation, long Recorded, long Declared, long Compared)
    {
        public static IEnumerable<Counted> Of(JsonElement day) => day.GetProperty("counts").EnumerateArray()
            .Select(count => new Counted(
                DateOnly.Parse(day.GetProperty("occurredOn").GetString()!, CultureInfo.InvariantCulture),
                count.GetProperty("operation").GetString()!,
                count.GetProperty("recorded").GetInt64(),
                Maybe(count, "declared"),
                Maybe(count, "compared")));

        private static long Maybe(JsonElement count, string name) =>
            count.TryGetProperty(name, out var number) ? number.GetInt64() : 0;
    }
}
