using Npgsql;

namespace Registry.Store.Postgres.Writing;

/// <summary>
/// The one writer of this process: one connection, one batch in flight, and what arrives meanwhile forms the next.
/// </summary>
/// <remarks>No timer: a lone append goes at once, and under load the wait for the commit before is what gathers a batch.</remarks>
internal sealed class Appender : IAsyncDisposable
{
    private readonly Intake intake = new();
    private readonly LogConnection log;
    private readonly Task loop;

    public Appender(NpgsqlDataSource writing, TimeProvider clock)
    {
        log = new(writing, clock);
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

    private async Task Loop()
    {
        while (await intake.Next() is { } batch)
        {
            try
            {
                await Write(batch);
            }
            catch (Exception error)
            {
                batch.ForEach(item => item.Fail(error));
            }
        }
    }

    /// <summary>One bad item must not fail the others: a batch the database refuses goes again item by item.</summary>
    private async Task Write(List<Item> batch)
    {
        try
        {
            Answer(batch, await log.Run(batch));
        }
        catch (Exception error) when (Fault.IsOfAnItem(error))
        {
            foreach (var item in batch) await WriteAlone(item);
        }
    }

    private async Task WriteAlone(Item item)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                Answer([item], await log.Run([item]));
                return;
            }
            catch (Exception error) when (Fault.IsOfAnItem(error))
            {
                if (attempt < 3 && Fault.IsAnswerToAskAgain(error)) continue;
                item.Fail(Fault.BadItem(error));
                return;
            }
        }
    }

    private static void Answer(List<Item> items, List<Verdict> verdicts)
    {
        for (var n = 0; n < items.Count; n++) items[n].Set(verdicts[n]);
    }
}
