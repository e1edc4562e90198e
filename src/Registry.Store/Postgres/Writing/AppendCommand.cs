using Npgsql;

namespace Registry.Store.Postgres.Writing;

/// <summary>
/// One batch in one round trip: the log's lock and the append, two statements of one implicit transaction.
/// </summary>
/// <remarks>
/// Two statements, because one would judge a snapshot older than its wait for the lock. One round trip, because a
/// lock held over two would be held by a process that freezes between them: so the server can commit without us.
/// </remarks>
internal sealed class AppendCommand : IAppendCommand
{
    private readonly AppendBatch batch;

    private AppendCommand(AppendBatch batch) => this.batch = batch;

    public static async Task<IAppendCommand> Prepare(NpgsqlConnection connection) =>
        new AppendCommand(await AppendBatch.Prepare(connection, (streams, item, append) => streams.Add(item, append)));

    public async Task Run(IReadOnlyList<Item> items, DateTimeOffset now)
    {
        var outcomes = await batch.Ask(items, now);
        outcomes.Leave(items, outcomes.Positions);
    }

    public ValueTask DisposeAsync() => batch.DisposeAsync();
}
