using System.Globalization;
using System.Text.Json.Nodes;

namespace Registry.Verifier.Tests.Forging;

/// <summary>A log of 64 invented events in the first days of March, eight a day; always the same.</summary>
internal sealed class World
{
    public const int Size = 64;

    public static readonly string[] Recipients = [Id(5, 1), Id(5, 2), Id(5, 3)];
    private static readonly string[] Categories = ["address", "contact", "health"];
    private static readonly DateTime Begin = new(2026, 3, 1, 0, 0, 0, DateTimeKind.Utc);

    public List<Happening> Events { get; } = [.. Enumerable.Range(0, Size).Select(Event)];

    public List<byte[]> Leaves() => [.. Events.Select(one => Canon.LeafHash(one.HeadLine()))];

    public static string Id(int kind, long number) =>
        string.Create(CultureInfo.InvariantCulture, $"{kind:x8}-0109-4000-8000-{number:x12}");

    public static string At(double hours) =>
        Begin.AddHours(hours).ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);

    /// <summary>Streams are of eight people, one event after the other; every second event is a disclosure.</summary>
    private static Happening Event(int n)
    {
        var isDisclosure = n % 2 == 1;
        var one = new Happening
        {
            Type = n == 22 ? "nonconforming" : isDisclosure ? "disclosure_recorded" : "personal_data_accessed",
            RecordedAt = At(3 * n + 0.5), EventId = Id(1, n), StreamTag = Tag(n), Version = n / 8 + 1,
            Body = Body(n, isDisclosure),
            Values = isDisclosure ? new()
            {
                ["address"] = ($"salt-a{n}", $"Abay avenue {n}, \"Nur\""),
                ["phone"] = ($"salt-p{n}", $"+7701000{n:0000}"),
            } : [],
            Destroyed = n == 25 ? ["phone"] : [],
        };
        one.Commit();
        return one;
    }

    public static string Tag(int n) => Id(7, n % 8);

    private static JsonObject Body(int n, bool isDisclosure)
    {
        var body = new JsonObject
        {
            ["Circumstances"] = new JsonObject
            {
                ["Actor"] = Id(11, n % 5), ["Automated"] = n % 3 == 0, ["Channel"] = "phone",
                ["Door"] = n % 7 == 3 ? "reported" : "asked", ["Ground"] = n % 4 == 1 ? "art-9-1" : "consent",
                ["Matter"] = Id(3, n % 6), ["OccurredAt"] = At(3 * n), ["Operation"] = isDisclosure ? "provide" : "use",
                ["PolicyVersion"] = 1, ["Purpose"] = n % 8 < 6 ? "appeals" : "housing",
            },
            ["Salt"] = $"salt{n}",
        };
        if (!isDisclosure)
            return body;
        body["AppealId"] = Id(3, n % 6);
        body["Categories"] = new JsonArray(Categories[n / 2 % 3], Categories[(n / 2 + 1) % 3]);
        body["RecipientId"] = Recipients[n / 2 % 3];
        return body;
    }
}
