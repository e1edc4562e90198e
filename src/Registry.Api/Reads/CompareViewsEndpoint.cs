using Npgsql;
using Registry.Api.Hosting;
using Registry.Api.Operations;
using Registry.Api.Problems;
using Registry.Projections;
using Registry.Store;

namespace Registry.Api.Reads;

/// <summary>
/// POST /v1/views/comparison: builds every view once more from the whole log and compares it with the one that answers.
/// </summary>
public static class CompareViewsEndpoint
{
    /// <summary>One at a time: they share the shadow schema.</summary>
    private static readonly SemaphoreSlim Turn = new(1, 1);

    /// <param name="Position">Of the log; both stand there.</param>
    /// <param name="Equal">True if every table is, to the byte.</param>
    public sealed record Answer(long Position, bool Equal, IReadOnlyList<TableAnswer> Tables);

    /// <param name="Live">SHA-256 of the table's rows in the order of its key, lower-case hex.</param>
    public sealed record TableAnswer(string Table, string Live, string Rebuilt);

    public static async Task<IResult> Handle(
        IEventStore store, ReadDesk desk, NpgsqlDataSource views, Settings settings, CancellationToken ct)
    {
        if (await desk.CatchUp(ct) is { } behind)
            return behind;
        await Turn.WaitAsync(ct);
        try
        {
            await using var owner = NpgsqlDataSource.Create(settings.PostgresOwner);
            var position = await new Rebuild(store, owner).Into(Rebuild.Shadow, Views.All, ct);
            var live = await TableDigest.Of(views, Views.Schema, Views.All, ct);
            var rebuilt = await TableDigest.Of(owner, Rebuild.Shadow, Views.All, ct);
            await using var clear = owner.CreateCommand($"drop schema {Rebuild.Shadow} cascade");
            await clear.ExecuteNonQueryAsync(ct);
            if (await store.Head(ct) != position)
                return Problem.Of(ProblemKinds.Moving);
            var tables = live.Select(table => new TableAnswer(table.Key, table.Value, rebuilt[table.Key])).ToList();
            return new JsonAnswer(
                new Answer(position, tables.All(table => table.Live == table.Rebuilt), tables),
                StatusCodes.Status200OK);
        }
        finally
        {
            Turn.Release();
        }
    }
}
