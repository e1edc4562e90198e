using Registry.Domain;
using Registry.Domain.Refusals;

namespace Registry.Projections.Tests;

/// <summary>Tables in memory: what the rows of some events are, without a database.</summary>
public static class Pure
{
    /// <summary>
    /// Events of one stream at positions 1, 2, 3 …, each an operation, each recorded a second after the one before.
    /// </summary>
    public static IReadOnlyList<Recorded> History(Guid stream, params IEnumerable<DomainEvent> facts) =>
        [.. facts.Select((fact, n) => new Recorded(
            n + 1, stream, n + 1, Sample.Id($"{stream}/{n + 1}"), Sample.Noon.AddDays(1).AddSeconds(n), fact,
            fact is not OperationRefused))];

    public static IReadOnlyList<TRow> Rows<TRow>(Table<TRow> table, IEnumerable<Recorded> history) where TRow : class
    {
        var rows = new Dictionary<object, TRow>();
        foreach (var change in history.SelectMany(table.Of))
        {
            var key = change.Key ?? (object)rows.Count;
            if (change.Next(change.Key is null ? null : rows.GetValueOrDefault(key)) is { } row)
                rows[key] = row;
        }

        return [.. rows.Values];
    }

    public static TRow Row<TRow>(Table<TRow> table, IEnumerable<Recorded> history) where TRow : class =>
        Rows(table, history).ShouldHaveSingleItem();
}
