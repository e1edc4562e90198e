using Npgsql;
using Registry.Domain;
using Registry.Projections.Applying;
using Registry.Projections.Asking;

namespace Registry.Projections.Operations;

/// <summary>How many operations pass a filter: by who did them, and by where they happened.</summary>
public sealed class OperationReport(NpgsqlDataSource views)
{
    /// <remarks>Index: as <see cref="OperationQueries.List"/>; counted row by row.</remarks>
    public async Task<OperationCounts> Of(OperationFilter filter, CancellationToken ct)
    {
        var standing = await new Parked(views).Touching(OperationRow.Projection, ct);
        var where = OperationQueries.Where(filter);
        var cells = await views.List($"""
            select actor, operation, coalesce(channel, ''), count(*),
                   count(*) filter (where cardinality(findings) > 0), max(occurred_at)
              from views.operations where {where.Text} group by 1, 2, 3
            """, Read, where.Given, ct);
        return new(
            cells.Sum(cell => cell.Count),
            [.. cells.GroupBy(cell => (cell.Actor, cell.Operation)).Select(all => new ActorCount(
                new(all.Key.Actor), all.Key.Operation, all.Sum(it => it.Count), all.Sum(it => it.Found),
                all.Max(it => it.LastAt)))],
            [.. cells.GroupBy(cell => (cell.Channel, cell.Operation)).Select(all => new ChannelOperations(
                all.Key.Channel, all.Key.Operation, all.Sum(it => it.Count)))],
            standing);
    }

    private static Cell Read(NpgsqlDataReader row) => new(
        row.GetGuid(0), row.GetString(1), row.GetString(2), row.GetInt64(3), row.GetInt64(4), row.Time(5));

    private sealed record Cell(
        Guid Actor, string Operation, string Channel, long Count, long Found, DateTimeOffset LastAt);
}

/// <summary>Counts of operations.</summary>
public sealed record OperationCounts(
    long Count, IReadOnlyList<ActorCount> Actors, IReadOnlyList<ChannelOperations> Channels, Standing Standing);

/// <param name="Found">Of them, those that broke a rule.</param>
public sealed record ActorCount(ActorId Actor, string Operation, long Count, long Found, DateTimeOffset LastAt);

/// <param name="Channel">Empty in rows from before it was kept.</param>
public sealed record ChannelOperations(string Channel, string Operation, long Count);
