using System.Diagnostics.CodeAnalysis;
using Marten;

namespace Registry.Store.Marten;

/// <summary>Messages and timers that Wolverine brings, each to whoever receives.</summary>
internal sealed class WolverineOutbox(
    IDocumentStore store, WolverineMessages messages, MessageRows rows, Counter counter, OutboxPace pace) : IOutbox
{
    public async Task Deliver(IReceiver receiver, CancellationToken ct)
    {
        var serving = counter.Serve(receiver, ct);
        while (!ct.IsCancellationRequested)
        {
            await Adopt(receiver, ct);
            await Task.Delay(pace.Look, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await serving;
    }

    /// <summary>Messages that another engine wrote, before us or beside us, are Wolverine's from here on.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "Told to the receiver, and tried again.")]
    private async Task Adopt(IReceiver receiver, CancellationToken ct)
    {
        try
        {
            var uncarried = await rows.Uncarried(ct);
            if (uncarried.Count == 0) return;
            await using var session = store.LightweightSession();
            var leaving = await messages.Enrol(session, uncarried);
            await session.SaveChangesAsync(ct);
            await leaving.Send();
        }
        catch (Exception fault)
        {
            if (!ct.IsCancellationRequested) receiver.Failed(fault);
        }
    }
}
