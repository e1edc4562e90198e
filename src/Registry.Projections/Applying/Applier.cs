using Npgsql;
using Registry.Store;

namespace Registry.Projections.Applying;

/// <summary>
/// Writes a batch of events into the tables of some projections: rows and progress in one transaction.
/// </summary>
/// <param name="isDurable">A commit that was answered survives a crash of the database. If not, rows and progress are
/// lost together, and the batch comes again.</param>
internal sealed class Applier(NpgsqlDataSource database, string schema, bool isDurable)
{
    /// <param name="from">Where each of the projections stands.</param>
    /// <param name="events">The events that follow, at least one.</param>
    /// <returns>
    /// Streams parked on the way; none at all if the projections do not stand there (somebody else was faster).
    /// </returns>
    /// <exception cref="NpgsqlException">The database cannot be worked with; nothing of the event's fault.</exception>
    public async Task<IReadOnlyList<ParkedAt>?> Apply(
        IReadOnlyList<Projection> projections, long from, IReadOnlyList<Arrived> events, CancellationToken ct)
    {
        try
        {
            return await Attempt(projections, from, events, ct);
        }
        catch (PostgresException fault) when (Fault.IsOfTheEvent(fault) && events.Count > 1)
        {
            // The culprit is in one of the halves; each half is a transaction of its own, with its progress.
            var half = events.Count / 2;
            var first = await Apply(projections, from, [.. events.Take(half)], ct);
            var second = first is null
                ? null
                : await Apply(projections, events[half - 1].Stored.Position, [.. events.Skip(half)], ct);
            return second is null ? null : [.. first!, .. second];
        }
    }

    private async Task<IReadOnlyList<ParkedAt>?> Attempt(
        IReadOnlyList<Projection> projections, long from, IReadOnlyList<Arrived> events, CancellationToken ct)
    {
        var works = projections.Select(projection => new ProjectionWork(projection, schema, events)).ToList();
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        if (!await Load(connection, works, from, events[^1].Stored.Position, ct))
            return null;
        var culprits = works.SelectMany(work => work.Fold()).ToList();
        if (events.Count == 1)
            foreach (var work in works)
                culprits.AddRange(await SaveOne(connection, transaction, work, events[0], ct));
        else
            await Run(connection, works.SelectMany(work => work.Save()), ct);
        if (culprits.Count > 0)
            await Run(connection, [Park(culprits)], ct);
        await transaction.CommitAsync(ct);
        return culprits;
    }

    /// <summary>Fence first: it waits for whoever is in, so the rows read after it are the last ones.</summary>
    private async Task<bool> Load(
        NpgsqlConnection connection, List<ProjectionWork> works, long from, long to, CancellationToken ct)
    {
        var names = works.Select(work => work.Name).ToArray();
        var loads = works.SelectMany(work => work.Loads).ToList();
        await using var batch = new NpgsqlBatch(connection);
        if (!isDurable)
            batch.BatchCommands.Add(Statements.Command("set local synchronous_commit to off"));
        batch.BatchCommands.Add(Statements.Command(
            Statements.Fence(schema), Statements.Value(to), Statements.Value(names), Statements.Value(from)));
        batch.BatchCommands.Add(Statements.Command(Statements.Parked(schema), Statements.Value(names)));
        foreach (var load in loads)
            batch.BatchCommands.Add(load.Load()!);
        await using var reader = await batch.ExecuteReaderAsync(ct);
        var fenced = 0;
        while (await reader.ReadAsync(ct))
            fenced++;
        await reader.NextResultAsync(ct);
        while (await reader.ReadAsync(ct))
            works.Single(work => work.Name == reader.GetString(0)).IsParked(reader.GetGuid(1));
        foreach (var load in loads)
        {
            await reader.NextResultAsync(ct);
            await load.Loaded(reader, ct);
        }

        return fenced == works.Count;
    }

    /// <summary>A single event may fail in one projection and stand in the others.</summary>
    private static async Task<IEnumerable<ParkedAt>> SaveOne(
        NpgsqlConnection connection,
        NpgsqlTransaction transaction,
        ProjectionWork work,
        Arrived arrived,
        CancellationToken ct)
    {
        const string Before = "before_projection";
        await transaction.SaveAsync(Before, ct);
        try
        {
            await Run(connection, work.Save(), ct);
            return [];
        }
        catch (PostgresException fault) when (Fault.IsOfTheEvent(fault))
        {
            await transaction.RollbackAsync(Before, ct);
            return [work.Park(arrived, Fault.Kind(fault))];
        }
    }

    private NpgsqlBatchCommand Park(List<ParkedAt> culprits) => Statements.Command(
        Statements.Park(schema),
        Statements.Value(culprits.Select(it => it.Projection).ToArray()),
        Statements.Value(culprits.Select(it => it.Stream).ToArray()),
        Statements.Value(culprits.Select(it => it.Position).ToArray()),
        Statements.Value(culprits.Select(it => it.Kind).ToArray()));

    private static async Task Run(
        NpgsqlConnection connection, IEnumerable<NpgsqlBatchCommand> commands, CancellationToken ct)
    {
        await using var batch = new NpgsqlBatch(connection);
        foreach (var command in commands)
            batch.BatchCommands.Add(command);
        if (batch.BatchCommands.Count > 0)
            await batch.ExecuteNonQueryAsync(ct);
    }
}
