using Npgsql;

namespace Registry.Store.Postgres.Writing;

/// <summary>
/// The one writer of this process: one connection, one batch in flight, and what arrives meanwhile forms the next.
/// </summary>
/// <remarks>No timer: a lone append goes at once; under load the wait for the commit before gathers a batch.</remarks>
internal sealed class Appender : IAsyncDisposable
{
    private readonly Intake intake = new();
    private readonly LogConnection log;
    private readonly Task loop;

    public Appender(LogConnection log)
    {
        this.log = log;
        loop = Task.Run(Loop);
    }

    /// <summary>The verdict of one append. Giving up waiting leaves it where it is: it may be stored or not.</summary>
    public async Task<Verdict> Append(Append append, CancellationToken ct)
    {
        var item = new Item(append);
        await intake.Add(item, ct);
        return await item.Answer.WaitAsync(ct);
    }

    public async ValueTask DisposeAsync()
    {
        intake.Close();
        await loop;
        await log.DisposeAsync();
    }

    /// <summary>Answers are handed out while the next batch is on its way: the server waits for no caller.</summary>
    private async Task Loop()
    {
        List<Item> done = [];
        for (; ; )
        {
            var batch = intake.Waiting();
            if (batch.Count == 0)
            {
                done.ForEach(item => item.Tell());
                done = [];
                if (!await intake.Filled()) return;
                continue;
            }

            var writing = Write(batch); // runs up to where it waits for the server
            done.ForEach(item => item.Tell());
            await writing;
            done = batch;
        }
    }

    /// <summary>Leaves an answer in each item.</summary>
    /// <remarks>One bad item must not fail the others: a batch that is refused goes again one by one.</remarks>
    private async Task Write(List<Item> batch)
    {
        try
        {
            await log.Run(batch);
        }
        catch (Exception error) when (batch.Count > 1 && Fault.IsOfAnItem(error))
        {
            foreach (var item in batch) await Write([item]);
        }
        catch (Exception error) when (Fault.IsOfAnItem(error))
        {
            await WriteAgain(batch[0], error);
        }
        catch (Exception error)
        {
            batch.ForEach(item => item.Fail(error));
        }
    }

    private async Task WriteAgain(Item item, Exception refusal)
    {
        // Once: what the refusal ran into is committed, and the questions before the insert see it.
        if (item.WasRefused || !Fault.IsAnswerToAskAgain(refusal))
        {
            item.Fail(Fault.BadItem(refusal));
            return;
        }

        item.WasRefused = true;
        await Write([item]);
    }
}
