using Npgsql;
using Registry.Projections.Applying;
using Registry.Store;

namespace Registry.Projections;

/// <summary>Views from nothing: the whole log once more, beside the tables that answer meanwhile.</summary>
/// <remarks>
/// The way to repair a parked stream, too: once its event can be applied, a rebuild applies it. If the process dies,
/// the shadow schema stays, harms nobody, and the next rebuild begins by dropping it.
/// </remarks>
/// <param name="owner">Logs in as the role that owns the schemas.</param>
public sealed class Rebuild(IEventStore store, NpgsqlDataSource owner)
{
    public const string Shadow = "views_rebuild";

    /// <summary>Larger than the projector's: nobody waits for one of these.</summary>
    private const int BatchSize = 4000;

    /// <summary>Builds projections into a schema of their own, which is dropped first if it is there.</summary>
    /// <returns>The position they stand at.</returns>
    public async Task<long> Into(string schema, IReadOnlyList<Projection> projections, CancellationToken ct)
    {
        if (schema == Views.Schema)
            throw new ArgumentException("The tables that answer are replaced, not built in place.", nameof(schema));
        await using (var connection = await owner.OpenConnectionAsync(ct))
        {
            await Execute(connection, $"drop schema if exists {schema} cascade; create schema {schema}", ct);
            foreach (var script in Scripts.In(schema))
                await Execute(connection, script, ct);
        }

        await Progress.Load(owner, schema, projections, ct);
        return await Follow(schema, projections, 0, ct);
    }

    /// <summary>
    /// Rebuilds projections and puts them in the place of those that answer, with what is parked in them.
    /// </summary>
    /// <returns>The position they stand at.</returns>
    public async Task<long> Replace(IReadOnlyList<Projection> projections, CancellationToken ct)
    {
        var built = await Into(Shadow, projections, ct);
        var names = projections.Select(projection => projection.Name).ToArray();
        await using var connection = await owner.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        // From here the live projector waits at its fence; what came meanwhile is a short way.
        await Execute(connection, HoldProgress, ct, Statements.Value(names));
        var position = await Follow(Shadow, projections, built, ct);
        await Execute(connection, Grant, ct);
        foreach (var table in projections.SelectMany(projection => projection.Tables))
            await Execute(connection, Swap(table), ct);
        foreach (var sql in (string[])[MoveProgress, ForgetParked, MoveParked])
            await Execute(connection, sql, ct, Statements.Value(names));
        await Execute(connection, $"drop schema {Shadow} cascade", ct);
        await transaction.CommitAsync(ct);
        return position;
    }

    private const string HoldProgress = "select projection from views.progress where projection = any ($1) for update";

    private const string Grant =
        $"grant select, insert, update, delete on all tables in schema {Shadow} to registry_service";

    private const string MoveProgress = $"""
        update views.progress p
           set position = s.position
          from {Shadow}.progress s
         where s.projection = p.projection and p.projection = any ($1)
        """;

    private const string ForgetParked = "delete from views.parked where projection = any ($1)";

    private const string MoveParked = $"""
        insert into views.parked (projection, stream, position, kind)
        select projection, stream, position, kind
          from {Shadow}.parked
         where projection = any ($1)
        """;

    /// <summary>
    /// Waits for questions that are being answered from the table. Indexes and constraints move with it, by their
    /// names.
    /// </summary>
    private static string Swap(Table table) =>
        $"drop table {Views.Schema}.{table.Name}; alter table {Shadow}.{table.Name} set schema {Views.Schema}";

    /// <summary>One stream of the log, a batch in memory.</summary>
    private async Task<long> Follow(
        string schema, IReadOnlyList<Projection> projections, long from, CancellationToken ct)
    {
        var applier = new Applier(owner, schema, isDurable: false);
        await foreach (var events in store.ReadAll(from, ct).Chunk(BatchSize).WithCancellation(ct))
        {
            var arrived = events.AsParallel().AsOrdered().Select(Arrived.Of).ToList();
            if (await applier.Apply(projections, from, arrived, ct) is null)
                throw new InvalidOperationException("Another rebuild is at work on this schema.");
            from = events[^1].Position;
        }

        return from;
    }

    private static async Task Execute(
        NpgsqlConnection connection, string sql, CancellationToken ct, params NpgsqlParameter[] given)
    {
        await using var command = Statements.Command(connection, sql, given);
        await command.ExecuteNonQueryAsync(ct);
    }
}
