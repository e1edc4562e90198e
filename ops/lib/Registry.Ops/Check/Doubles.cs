using Registry.Ops.Acks;
using Registry.Ops.Day;

namespace Registry.Ops.Check;

/// <summary>What is there twice.</summary>
public static class Doubles
{
    public static IReadOnlyList<string> Of(IReadOnlyList<Ack> recorded, IReadOnlyList<Shown> shown) =>
        [.. Acknowledged(recorded), .. Listed(shown), .. Recorded(recorded, shown)];

    /// <summary>One operation with two receipts, or one event that answers for two operations.</summary>
    private static IEnumerable<string> Acknowledged(IReadOnlyList<Ack> recorded)
    {
        var pairs = recorded.Select(ack => (ack.OperationId, EventId: ack.EventId!.Value)).Distinct().ToList();
        return pairs.GroupBy(pair => pair.OperationId).Where(same => same.Count() > 1)
            .Select(same => $"operation {same.Key} has several receipts")
            .Concat(pairs.GroupBy(pair => pair.EventId).Where(same => same.Count() > 1)
                .Select(same => $"event {same.Key} answers for several operations"));
    }

    private static IEnumerable<string> Listed(IReadOnlyList<Shown> shown) =>
        shown.GroupBy(entry => entry.DisclosureId).Where(same => same.Count() > 1)
            .Select(same => $"disclosure {same.Key} is listed {same.Count()} times");

    /// <summary>A repeat taken for another disclosure: same appeal and recipient, and nobody was told of it.</summary>
    private static IEnumerable<string> Recorded(IReadOnlyList<Ack> recorded, IReadOnlyList<Shown> shown)
    {
        var own = recorded.Where(ack => ack.IsDisclosure).ToList();
        var told = own.Select(ack => ack.DisclosureId!.Value).ToHashSet();
        var actors = Answers.Actors(own, shown);
        var passed = own.Select(ack => (ack.AppealId, ack.RecipientId)).ToHashSet();
        return shown
            .Where(entry => !told.Contains(entry.DisclosureId) && actors.Contains(entry.Actor)
                && passed.Contains((entry.AppealId, entry.RecipientId)))
            .Select(entry => $"disclosure {entry.DisclosureId} repeats one that was acknowledged");
    }
}
