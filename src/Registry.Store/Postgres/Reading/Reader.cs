using System.Threading.Channels;
using Npgsql;

namespace Registry.Store.Postgres.Reading;

/// <summary>Questions that arrive while both connections are busy wait, and go together as one.</summary>
internal sealed class Reader : IAsyncDisposable
{
    private const int Connections = 2;

    // Protects the first of a batch from waiting long for the last one's rows.
    private const int MostTogether = 64;

    // Protects memory: callers wait beyond this.
    private const int MostWaiting = 4096;

    private readonly Channel<Question> queue = Channel.CreateBounded<Question>(MostWaiting);
    private readonly Task loops;

    public Reader(NpgsqlDataSource reading) =>
        loops = Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Task.Run(() => Loop(reading))));

    public async Task<Found> Read(Wanted wanted, CancellationToken ct)
    {
        var question = new Question(wanted);
        await queue.Writer.WriteAsync(question, ct);
        return await question.Answer.WaitAsync(ct);
    }

    public async ValueTask DisposeAsync()
    {
        queue.Writer.TryComplete();
        await loops;
    }

    private async Task Loop(NpgsqlDataSource reading)
    {
        await using var connection = new ReadConnection(reading);
        while (await queue.Reader.WaitToReadAsync())
        {
            var questions = new List<Question>();
            while (questions.Count < MostTogether && queue.Reader.TryRead(out var question)) questions.Add(question);
            await Answer(connection, questions);
        }
    }

    private static async Task Answer(ReadConnection connection, List<Question> questions)
    {
        try
        {
            await connection.Answer(questions);
            questions.ForEach(q => q.Done());
        }
        catch (Exception error)
        {
            questions.ForEach(q => q.Fail(error));
        }
    }
}
