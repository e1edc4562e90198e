using System.Text.Json.Nodes;
using Registry.Ops.Acks;
using Registry.Ops.City;

namespace Registry.Ops.Day;

/// <summary>Registers the recipients of the city, or finds that an earlier day did.</summary>
public static class Registration
{
    /// <summary>Far enough for every drill, and the same on every day.</summary>
    private const string UndertakenUntil = "2040-01-01T00:00:00.000000Z";

    /// <returns>The ids the service gave, by the organisation's number.</returns>
    public static async Task<IReadOnlyList<Guid>> Run(Counter counter, int clients, CancellationToken ct)
    {
        var all = Organisations.All.Concat(Organisations.Beyond).ToList();
        var ids = new Guid[all.Count];
        await Parallel.ForEachAsync(
            all,
            new ParallelOptions { MaxDegreeOfParallelism = clients, CancellationToken = ct },
            async (organisation, stop) => ids[organisation.Number] = await Register(counter, organisation, stop));
        return ids;
    }

    private static async Task<Guid> Register(Counter counter, Organisation organisation, CancellationToken ct)
    {
        var about = Counter.Nothing with { Kind = organisation.Kind, Categories = organisation.Profile };
        var registered = await counter.Do(
            new("officer", "recipients", "/v1/recipients", Id(counter, organisation, "registered"),
                Body(organisation), about), ct)
            ?? throw new Wire.OpsException($"The recipient number {organisation.Number} was not registered.");
        var recipient = registered.RecipientId!.Value;
        if (organisation.Answers)
            await counter.Do(
                new(
                    "officer", "recipients/undertakings", $"/v1/recipients/{recipient}/undertakings",
                    Id(counter, organisation, "undertaking"), Undertaking(), Counter.Nothing with { RecipientId = recipient }),
                ct);
        return recipient;
    }

    private static Guid Id(Counter counter, Organisation organisation, string what) =>
        organisation == Organisations.Passing
            ? counter.Day.Operation($"{organisation.Number}/{what}")
            : DayId.OfRecipients($"{organisation.Number}/{what}");

    private static JsonObject Body(Organisation organisation)
    {
        var body = new JsonObject
        {
            ["circumstances"] = Bodies.Registering(),
            ["kind"] = organisation.Kind,
            ["profile"] = Bodies.Array(organisation.Profile),
            ["name"] = organisation.Name,
            ["country"] = organisation.Country,
        };
        if (organisation.Bin is { } bin)
            body["bin"] = bin;
        return body;
    }

    private static JsonObject Undertaking() => new()
    {
        ["circumstances"] = Bodies.Registering(),
        ["version"] = 1,
        ["until"] = UndertakenUntil,
    };
}
