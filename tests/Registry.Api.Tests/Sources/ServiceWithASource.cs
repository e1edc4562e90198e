using System.Text.Json.Nodes;
using Registry.Domain;
using static Registry.Api.Tests.Requests;

namespace Registry.Api.Tests.Sources;

/// <summary>The service, with the client of its service's token registered as a source.</summary>
public sealed class ServiceWithASource : ServiceProcess
{
    public const string Name = "Үлгі жүйе";

    /// <summary>Of the token in access.json.</summary>
    public const string Client = "example-crm";

    /// <summary>The source's id.</summary>
    public Guid Crm { get; private set; }

    public static DateTimeOffset Now => DateTimeOffset.UtcNow;

    public static DateOnly Today => Astana.DayOf(Now);

    /// <summary>Whoever asks about today has a minute of it: a day that is about to end is waited for.</summary>
    public static async Task<DateOnly> ToStay()
    {
        var left = Astana.StartOf(Today.AddDays(1)) - Now;
        if (left < TimeSpan.FromMinutes(1))
            await Task.Delay(left + TimeSpan.FromSeconds(1));
        return Today;
    }

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Crm = (await this.Post("/v1/sources", Registration(Client, Name, Now), "administrator")).As(201).Id("sourceId");
    }

    public static JsonObject Registration(string client, string name, DateTimeOffset since) => Operation(
        ("client", client), ("name", name), ("silentAfterHours", 24), ("operations", Codes("collect", "transfer")))
        .About("occurredAt", $"{since:O}");

    public static JsonObject Day(DateOnly day, params (string Operation, long Count)[] counts) => Operation(
        ("occurredOn", $"{day:yyyy-MM-dd}"),
        ("counts", new JsonArray([.. counts.Select(count => (JsonNode?)new JsonObject
        {
            ["operation"] = count.Operation,
            ["count"] = count.Count,
        })])));

    public Task<Answer> Declare(JsonObject day, string role = "service") =>
        this.Post("/v1/sources/self/days", day, role);

    /// <summary>A source of its own that never tells anything.</summary>
    public async Task<Guid> Ghost(string name, int days, string? client = null) => (await this.Post(
        "/v1/sources", Registration(client ?? $"{Guid.NewGuid()}", name, Now.AddDays(-days)), "officer"))
        .As(201).Id("sourceId");

    /// <summary>The plain sentences of the coverage.</summary>
    public async Task<string> Words() =>
        string.Join('\n', (await this.Get("/v1/coverage")).As(200)["words"].AsArray().Select(it => $"{it}"));

    public async Task<JsonNode> Source(Guid id, string query = "")
    {
        var answer = (await this.Get($"/v1/coverage{query}")).As(200);
        answer["complete"].GetValue<bool>().ShouldBeTrue();
        return answer["sources"].AsArray().Single(it => it!["sourceId"]!.GetValue<Guid>() == id)!;
    }

    /// <summary>A day of the source as it is listed; none if nothing is known of it.</summary>
    public async Task<JsonNode?> Listed(DateOnly day) =>
        (await Source(Crm, $"?from={day:yyyy-MM-dd}&to={day:yyyy-MM-dd}"))["days"]!.AsArray()
            .SingleOrDefault(it => $"{it!["occurredOn"]}" == $"{day:yyyy-MM-dd}");

    public async Task<JsonNode?> Count(DateOnly day, string operation) =>
        (await Listed(day))?["counts"]!.AsArray().SingleOrDefault(it => $"{it!["operation"]}" == operation);

    public async Task<long> Recorded(DateOnly day, string operation) =>
        (await Count(day, operation))?["recorded"]!.GetValue<long>() ?? 0;
}
