using Npgsql;

namespace Registry.Store.Postgres.Reading;

/// <summary>A connection of the reader's own with its statements prepared; found again when lost.</summary>
internal sealed class ReadConnection(NpgsqlDataSource reading) : IAsyncDisposable
{
    private NpgsqlConnection? connection;

    // Made anew with each connection: a command remembers where it was prepared.
    private IReadOnlyList<Statement> statements = [];

    /// <summary>Answers the questions together: one round trip, one implicit transaction, one snapshot.</summary>
    /// <exception cref="StoreUnavailableException">The log stayed away too long, or refuses us.</exception>
    public async Task Answer(IReadOnlyList<Question> questions)
    {
        var patience = new Patience();
        for (; ; )
        {
            try
            {
                await Ask(questions);
                return;
            }
            catch (Exception error)
            {
                await DisposeAsync();
                if (!Fault.IsOfTheWay(error)) throw Fault.Unavailable(error);
                await patience.Wait(error);
                foreach (var question in questions) question.Clear();
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        var old = connection;
        connection = null;
        if (old is not null) await old.DisposeAsync();
    }

    private async Task Ask(IReadOnlyList<Question> questions)
    {
        if (connection is null)
        {
            connection = await reading.OpenConnectionAsync();
            statements = Statements.All();
        }

        var asked = statements.Where(s => s.Fill(questions)).ToList();
        if (asked.Count == 0) return;
        await using var batch = new NpgsqlBatch(connection);
        foreach (var statement in asked) batch.BatchCommands.Add(statement.Command);
        await batch.PrepareAsync(); // no round trip but the first time: the connection knows its prepared texts
        await using var rows = await batch.ExecuteReaderAsync();
        foreach (var statement in asked)
        {
            await statement.Read(rows);
            await rows.NextResultAsync();
        }
    }
}
