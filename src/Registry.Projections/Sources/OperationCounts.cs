using System.Text.Json;
using Registry.Domain;

namespace Registry.Projections.Sources;

/// <summary>How often each operation was done. Equal to another with the same counts.</summary>
public sealed class OperationCounts : IEquatable<OperationCounts>
{
    public static OperationCounts None { get; } = new(new long[All.Length + 1]);

    /// <summary>By the operation's number, which begins at 1: one short copy for each event.</summary>
    private readonly long[] counts;

    private OperationCounts(long[] counts) => this.counts = counts;

    /// <summary>Of a declaration.</summary>
    public static OperationCounts Of(IEnumerable<(Operation Operation, long Count)> counted)
    {
        var counts = new long[All.Length + 1];
        foreach (var (operation, count) in counted)
            counts[(int)operation] = count;
        return new(counts);
    }

    public long this[Operation operation] => counts[(int)operation];

    /// <summary>Operations done at least once, in the order of their list.</summary>
    public IEnumerable<Operation> Done => All.Where(operation => counts[(int)operation] != 0);

    public OperationCounts And(Operation operation)
    {
        var next = (long[])counts.Clone();
        next[(int)operation]++;
        return new(next);
    }

    /// <summary>For a column: an object of codes, without those that are 0.</summary>
    public string Json() =>
        $"{{{string.Join(',', Done.Select(operation => $"\"{Code.Of(operation)}\":{counts[(int)operation]}"))}}}";

    /// <exception cref="KeyNotFoundException">A code is on no list.</exception>
    public static OperationCounts Of(string json)
    {
        using var document = JsonDocument.Parse(json);
        return Of(document.RootElement.EnumerateObject().Select(it => (ByCode[it.Name], it.Value.GetInt64())));
    }

    public bool Equals(OperationCounts? other) => other is not null && counts.AsSpan().SequenceEqual(other.counts);

    public override bool Equals(object? obj) => Equals(obj as OperationCounts);

    public override int GetHashCode() => counts.Aggregate(17, HashCode.Combine);

    public override string ToString() => Json();

    private static Operation[] All => Lists.All;

    private static Dictionary<string, Operation> ByCode => Lists.ByCode;

    /// <summary>Apart, because <see cref="None"/> needs them first.</summary>
    private static class Lists
    {
        public static readonly Operation[] All = Enum.GetValues<Operation>();

        public static readonly Dictionary<string, Operation> ByCode =
            All.ToDictionary(operation => Code.Of(operation), StringComparer.Ordinal);
    }
}
