using Npgsql;

namespace Registry.Store.Postgres.Writing;

/// <summary>The appender's own connection with its prepared batch; found again when lost.</summary>
/// <param name="prepare">Makes the way to write ready on a fresh connection.</param>
internal sealed class LogConnection(
    NpgsqlDataSource writing, TimeProvider clock, Func<NpgsqlConnection, Task<IAppendCommand>> prepare)
    : IAsyncDisposable
{
    private NpgsqlConnection? connection;
    private IAppendCommand? command;

    /// <summary>Runs a batch until the log has answered, over lost connections too.</summary>
    /// <remarks>
    /// A batch whose answer was lost is simply sent again: the lock makes it wait for the end of the first try, and its
    /// items are known by their first event if that one was committed. They are marked, so that their callers hear
    /// Added and not Known.
    /// </remarks>
    /// <exception cref="StoreUnavailableException">The log stayed away too long, or refuses us.</exception>
    public async Task Run(IReadOnlyList<Item> items)
    {
        var patience = new Patience();
        for (; ; )
        {
            try
            {
                var ready = await Ready();
                await ready.Run(items, clock.GetUtcNow());
                return;
            }
            catch (Exception error)
            {
                var answered = error is PostgresException && Fault.IsOfAnItem(error);
                if (!answered) await Drop();
                if (Fault.IsOfAnItem(error)) throw;
                if (!Fault.IsOfTheWay(error)) throw Fault.Unavailable(error);
                foreach (var item in items) item.MaybeStored = true;
                await patience.Wait(error);
            }
        }
    }

    public ValueTask DisposeAsync() => Drop();

    private async Task<IAppendCommand> Ready()
    {
        if (command is not null) return command;
        connection = await writing.OpenConnectionAsync();
        return command = await prepare(connection);
    }

    private async ValueTask Drop()
    {
        var (oldCommand, oldConnection) = (command, connection);
        (command, connection) = (null, null);
        if (oldCommand is not null) await oldCommand.DisposeAsync();
        if (oldConnection is not null) await oldConnection.DisposeAsync();
    }
}
