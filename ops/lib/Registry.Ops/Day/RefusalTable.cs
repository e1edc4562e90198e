using Registry.Ops.Acks;

namespace Registry.Ops.Day;

/// <summary>How many of the day's operations were refused, and why.</summary>
/// <param name="Told">All operations; registering the recipients is not the day.</param>
/// <param name="Kinds">By code, the most frequent first.</param>
public sealed record RefusalTable(int Told, IReadOnlyList<(string Code, int Count)> Kinds)
{
    private static readonly string[] Preparing = ["recipients", "recipients/undertakings"];

    public int Refused => Kinds.Sum(kind => kind.Count);

    public static RefusalTable Of(IEnumerable<Ack> acks)
    {
        var told = acks.Where(ack => !Preparing.Contains(ack.Door)).ToList();
        return new(told.Count, [.. told.Where(ack => ack.Code is not null)
            .CountBy(ack => ack.Code!)
            .OrderByDescending(kind => kind.Value)
            .ThenBy(kind => kind.Key, StringComparer.Ordinal)
            .Select(kind => (kind.Key, kind.Value))]);
    }

    /// <summary>Per cent of all operations told.</summary>
    public double Share(int count) => Told == 0 ? 0 : 100.0 * count / Told;
}
