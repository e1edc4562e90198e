using System.Diagnostics.CodeAnalysis;
using Marten;

namespace Registry.Store.Marten;

/// <summary>Messages and timers that Wolverine brings, each to whoever receives.</summary>
internal sealed class WolverineOutbox(
    IDocumentStore store, WolverineMessages messages, MessageRows rows, Counter counter, OutboxPace pace) : IOutbox
{
    public async Task Deliver(IReceiver receiver, CancellationToken ct)
    {
        while (!ct.IsCancellationRequested && !await Adopted(receiver, ct))
            await Task.Delay(pace.Look, ct).ContinueWith(_ => { }, TaskScheduler.Default);
        await counter.Serve(receiver, ct);
    }

    /// <summary>Messages another engine left are Wolverine's from here on.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "Told to the receiver, and tried again.")]
    private async Task<bool> Adopted(IReceiver receiver, CancellationToken ct)
    {
        try
        {
            var uncarried = await rows.Uncarried(ct);
            await using var session = store.LightweightSession();
            var leaving = await messages.Enrol(session, uncarried);
            await session.SaveChangesAsync(ct);
            await leaving.Send();
            return true;
        }
        catch (Exception fault)
        {
            if (!ct.IsCancellationRequested) receiver.Failed(fault);
            return false;
        }
    }
}
