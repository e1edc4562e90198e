using System.Collections.Concurrent;
using Registry.Ops.Acks;
using Registry.Ops.Day;
using Registry.Ops.Wire;

namespace Registry.Ops.Check;

/// <summary>Nothing that was acknowledged is missing, nothing is there twice.</summary>
public static class CheckRun
{
    private const int MostNamed = 5;

    /// <returns>0 if both hold.</returns>
    public static async Task<int> Run(
        string path, Func<Access> find, int clients, TimeSpan patience, CancellationToken ct)
    {
        using var line = new Line(find, clients, patience);
        var acks = AckFile.Read(path);
        var recorded = acks.Where(ack => ack.IsRecorded).ToList();
        if (recorded.Count == 0)
            throw new OpsException($"{path} holds no acknowledgement.");
        var missing = new ConcurrentDictionary<Guid, string>();
        await Receipts(line, recorded, missing, clients, ct);
        var shown = await Shown(line, recorded, missing, ct);
        await Refusals(line, acks, missing, ct);
        var doubled = Doubles.Of(recorded, shown);
        Name("missing", [.. missing.Values]);
        Name("doubled", doubled);
        var operations =
            acks.Where(ack => ack.IsRecorded || ack.Code is not null).DistinctBy(ack => ack.OperationId).Count();
        Console.WriteLine($"acknowledged {operations}, missing {missing.Count}, doubled {doubled.Count}");
        return missing.IsEmpty && doubled.Count == 0 ? 0 : 1;
    }

    /// <summary>Every receipt, asked for by whom it was given to.</summary>
    private static Task Receipts(
        Line line, List<Ack> recorded, ConcurrentDictionary<Guid, string> missing, int clients, CancellationToken ct) =>
        Parallel.ForEachAsync(
            recorded,
            new ParallelOptions { MaxDegreeOfParallelism = clients, CancellationToken = ct },
            async (ack, stop) =>
            {
                var reply = await line.Ask(new(ack.Role, $"/v1/operations/{ack.OperationId}"), stop);
                if (!reply.IsGood)
                    missing[ack.OperationId] = $"{ack.Door} {ack.OperationId}: {reply.Status} {reply.Code}";
                else if (!ack.IsOf(new(reply.Body.GetProperty("receipt"))))
                    missing[ack.OperationId] = $"{ack.Door} {ack.OperationId}: another receipt";
            });

    /// <summary>Every disclosure, in the record of disclosures.</summary>
    private static async Task<IReadOnlyList<Shown>> Shown(
        Line line, List<Ack> recorded, ConcurrentDictionary<Guid, string> missing, CancellationToken ct)
    {
        var disclosures = recorded.Where(ack => ack.IsDisclosure).ToList();
        var shown = await Answers.Disclosures(line, $"/v1/disclosures?{Answers.Period(disclosures)}", ct);
        var there = shown.Select(entry => entry.DisclosureId).ToHashSet();
        foreach (var ack in disclosures.Where(ack => !there.Contains(ack.DisclosureId!.Value)))
            missing.TryAdd(ack.OperationId, $"{ack.Door} {ack.OperationId}: not in the record of disclosures");
        return shown;
    }

    /// <summary>A refusal has no receipt: of each kind the list must have as many as were told.</summary>
    private static async Task Refusals(
        Line line, List<Ack> acks, ConcurrentDictionary<Guid, string> missing, CancellationToken ct)
    {
        var refused =
            acks.Where(ack => ack is { IsRecorded: false, Code: not null }).DistinctBy(ack => ack.OperationId);
        var there = (await Pages.All(line, "/v1/refusals", ct)).CountBy(item => (
            item.GetProperty("code").GetString()!,
            item.TryGetProperty("recipientId", out var recipient) ? recipient.GetGuid() : (Guid?)null))
            .ToDictionary();
        foreach (var kind in refused.GroupBy(ack => (ack.Code!, ack.RecipientId)))
            foreach (var ack in kind.Skip(there.GetValueOrDefault(kind.Key)))
                missing.TryAdd(ack.OperationId, $"{ack.Door} {ack.OperationId}: the refusal {ack.Code} is not listed");
    }

    private static void Name(string what, IReadOnlyList<string> all)
    {
        foreach (var one in all.Take(MostNamed))
            Console.WriteLine($"  {what}: {one}");
        if (all.Count > MostNamed)
            Console.WriteLine($"  {what}: and {all.Count - MostNamed} more");
    }
}
