using System.Text.Json;
using Registry.Ops.Acks;
using Registry.Ops.Wire;

namespace Registry.Ops.Day;

/// <summary>What other lists than the record of disclosures say of a day: question to entries, ids with codes.</summary>
public static class Listed
{
    private const string Withdrawn = "consents withdrawn";
    private const string Suspended = "recipients suspended";
    private const string Found = "collections with findings";
    private const string Limited = "restrictions, holds and deletions";

    private static readonly string[] Limits = ["subjects/restrictions", "subjects/holds", "subjects/deletions"];

    /// <summary>By the acknowledgements.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Of(IReadOnlyList<Ack> acks)
    {
        IReadOnlyList<string> Each(Func<Ack, bool> which, Func<Ack, string> entry) =>
            [.. acks.Where(ack => ack.IsRecorded && which(ack)).Select(entry)];
        return new Dictionary<string, IReadOnlyList<string>>
        {
            [Withdrawn] = Each(ack => ack.Door == "consents/withdrawal", ack => $"{ack.ConsentId}"),
            [Suspended] = Each(ack => ack.Door == "recipients/suspension", ack => $"{ack.RecipientId}"),
            [Found] = Each(
                ack => ack is { Door: "subjects/collections/reported", Findings.Count: > 0 },
                ack => $"{ack.EventId} {string.Join(' ', ack.Findings!)}"),
            [Limited] = Each(ack => Limits.Contains(ack.Door), ack => $"{ack.LimitId}"),
        };
    }

    /// <summary>By the service; of the day's people since it began, and of the recipients it registered.</summary>
    public static async Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> Read(
        Line line, IReadOnlyList<Ack> acks, IReadOnlyList<JsonElement> recipients, CancellationToken ct)
    {
        var began = Answers.Began(acks);
        var subjects = acks.Select(ack => ack.SubjectId).OfType<Guid>().ToHashSet();
        var registered = acks.Where(ack => ack.Kind is not null).Select(ack => ack.RecipientId).ToHashSet();
        bool IsOf(JsonElement item, string moment) =>
            item.TryGetProperty("subjectId", out var subject) && subjects.Contains(subject.GetGuid())
            && Since(item, moment, began);
        return new Dictionary<string, IReadOnlyList<string>>
        {
            [Withdrawn] = [.. (await Pages.All(line, "/v1/consents", ct))
                .Where(item => IsOf(item, "withdrawnAt")).Select(item => Id(item, "consentId"))],
            [Suspended] = [.. recipients
                .Where(item => registered.Contains(item.GetProperty("recipientId").GetGuid())
                    && Since(item, "suspendedAt", began))
                .Select(item => Id(item, "recipientId"))],
            [Found] = [.. (await Pages.All(line, "/v1/operations?operation=collect&findings=true", ct))
                .Where(item => IsOf(item, "recordedAt")).Select(FoundIn)],
            [Limited] = await LimitsOf(line, acks, began, ct),
        };
    }

    private static async Task<IReadOnlyList<string>> LimitsOf(
        Line line, IReadOnlyList<Ack> acks, string began, CancellationToken ct)
    {
        var all = new List<string>();
        foreach (var subject in acks.Where(ack => Limits.Contains(ack.Door)).Select(ack => ack.SubjectId).Distinct())
        {
            var reply = await line.Ask(new("officer", $"/v1/subjects/{subject}"), ct);
            if (!reply.IsGood || !reply.Is("complete"))
                throw new OpsException($"GET /v1/subjects/… was answered {reply.Status} {reply.Code}, or not complete.");
            all.AddRange(reply.Body.GetProperty("limits").EnumerateArray()
                .Where(limit => Since(limit, "since", began)).Select(limit => Id(limit, "limitId")));
        }

        return all;
    }

    private static string FoundIn(JsonElement item) =>
        $"{Id(item, "eventId")} {string.Join(' ', item.GetProperty("findings").EnumerateArray().Select(CodeOf))}";

    private static string CodeOf(JsonElement finding) => finding.ValueKind == JsonValueKind.String
        ? finding.GetString()!
        : finding.GetProperty("code").GetString()!;

    private static string Id(JsonElement item, string name) => item.GetProperty(name).GetGuid().ToString();

    private static bool Since(JsonElement item, string moment, string began) =>
        item.TryGetProperty(moment, out var at) && at.ValueKind == JsonValueKind.String
        && string.CompareOrdinal(at.GetString(), began) >= 0;
}
