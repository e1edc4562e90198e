using System.Text.Json;
using Registry.Ops.Acks;
using Registry.Ops.Wire;

namespace Registry.Ops.Day;

/// <summary>One line of the record of disclosures, as the service shows it.</summary>
public sealed record Shown(
    Guid DisclosureId,
    Guid? SubjectId,
    Guid RecipientId,
    Guid? AppealId,
    string Categories,
    string Door,
    Guid Actor,
    bool Found)
{
    public static Shown Of(JsonElement item) => new(
        item.GetProperty("disclosureId").GetGuid(),
        item.TryGetProperty("subjectId", out var subject) ? subject.GetGuid() : null,
        item.GetProperty("recipientId").GetGuid(),
        item.TryGetProperty("appealId", out var appeal) ? appeal.GetGuid() : null,
        string.Join(' ', item.GetProperty("categories").EnumerateArray().Select(code => code.GetString())
            .Order(StringComparer.Ordinal)),
        item.GetProperty("door").GetString()!,
        item.GetProperty("actor").GetGuid(),
        item.GetProperty("findings").GetArrayLength() > 0);

    /// <summary>What an acknowledged disclosure must be shown as; who acted is the service's to say.</summary>
    public static Shown Of(Ack ack) => new(
        ack.DisclosureId!.Value,
        ack.SubjectId,
        ack.RecipientId!.Value,
        ack.AppealId,
        string.Join(' ', ack.Categories!.Order(StringComparer.Ordinal)),
        ack.Door == "disclosures" ? "asked" : "reported",
        Guid.Empty,
        ack.Findings is { Count: > 0 });
}

/// <summary>What the projections answer about a day. Other days and callers are told apart by who acted.</summary>
public sealed record Answers(
    IReadOnlyList<Shown> All,
    IReadOnlyList<Shown> WithFindings,
    IReadOnlyList<Shown> OfBusySubject,
    IReadOnlyList<Shown> ToBusyRecipient,
    IReadOnlyDictionary<Guid, string> Kinds,
    IReadOnlyList<string> Refusals,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Lists)
{
    public static async Task<Answers> Read(Line line, IReadOnlyList<Ack> acks, CancellationToken ct)
    {
        var disclosures = acks.Where(ack => ack.IsDisclosure).ToList();
        var period = Period(disclosures);
        var all = await Disclosures(line, $"/v1/disclosures?{period}", ct);
        var actors = Actors(disclosures, all);
        async Task<IReadOnlyList<Shown>> Own(string path) =>
            [.. (await Disclosures(line, path, ct)).Where(shown => actors.Contains(shown.Actor))];
        var recipients = await Pages.All(line, "/v1/recipients", ct);
        return new(
            [.. all.Where(shown => actors.Contains(shown.Actor))],
            await Own($"/v1/disclosures?{period}&findings=true"),
            Busy.Subject(disclosures) is { } subject ? await Own($"/v1/subjects/{subject}/disclosures?{period}") : [],
            Busy.Recipient(disclosures) is { } recipient
                ? await Own($"/v1/recipients/{recipient}/disclosures?{period}") : [],
            recipients.ToDictionary(
                item => item.GetProperty("recipientId").GetGuid(), item => item.GetProperty("kind").GetString()!),
            await OwnRefusals(line, acks, actors, ct),
            await Listed.Read(line, acks, recipients, ct));
    }

    /// <summary>The query for a period that holds every disclosure of these.</summary>
    public static string Period(IReadOnlyList<Ack> disclosures)
    {
        var moments = disclosures.Select(ack => ack.OccurredAt!).Order(StringComparer.Ordinal).ToList();
        var to = moments.Count == 0 ? DateTimeOffset.UtcNow : DateTimeOffset.Parse(moments[^1], null).AddMinutes(10);
        var from = moments.FirstOrDefault() ?? Bodies.Time(to);
        return $"from={Uri.EscapeDataString(from)}&to={Uri.EscapeDataString(Bodies.Time(to))}";
    }

    /// <summary>When the first operation of the day was recorded.</summary>
    public static string Began(IReadOnlyList<Ack> acks) =>
        acks.Where(ack => ack is { Repeated: false, RecordedAt: not null })
            .Select(ack => ack.RecordedAt).Order(StringComparer.Ordinal).FirstOrDefault() ?? "";

    public static async Task<IReadOnlyList<Shown>> Disclosures(Line line, string path, CancellationToken ct) =>
        [.. (await Pages.All(line, path, ct)).Select(Shown.Of)];

    /// <summary>The employees of the day, by the disclosures that are known to be theirs.</summary>
    public static IReadOnlySet<Guid> Actors(IReadOnlyList<Ack> disclosures, IReadOnlyList<Shown> all)
    {
        var own = disclosures.Select(ack => ack.DisclosureId!.Value).ToHashSet();
        return all.Where(shown => own.Contains(shown.DisclosureId)).Select(shown => shown.Actor).ToHashSet();
    }

    /// <summary>What employees of the day were refused, and officers about its people since it began.</summary>
    private static async Task<IReadOnlyList<string>> OwnRefusals(
        Line line, IReadOnlyList<Ack> acks, IReadOnlySet<Guid> actors, CancellationToken ct)
    {
        var subjects = acks.Select(ack => ack.SubjectId).OfType<Guid>().ToHashSet();
        var began = Began(acks);
        return [.. (await Pages.All(line, "/v1/refusals", ct))
            .Where(item => actors.Contains(item.GetProperty("actor").GetGuid())
                || (item.TryGetProperty("subjectId", out var subject) && subjects.Contains(subject.GetGuid())
                    && string.CompareOrdinal(item.GetProperty("firstAt").GetString(), began) >= 0))
            .Select(item => item.GetProperty("code").GetString()!)];
    }
}

/// <summary>Of whom, and to whom, most was disclosed that day.</summary>
public static class Busy
{
    public static Guid? Subject(IEnumerable<Ack> disclosures) => Most(disclosures.Select(ack => ack.SubjectId));

    public static Guid? Recipient(IEnumerable<Ack> disclosures) => Most(disclosures.Select(ack => ack.RecipientId));

    private static Guid? Most(IEnumerable<Guid?> ids) => ids.OfType<Guid>()
        .CountBy(id => id)
        .OrderByDescending(pair => pair.Value)
        .ThenBy(pair => pair.Key)
        .Select(pair => (Guid?)pair.Key)
        .FirstOrDefault();
}
