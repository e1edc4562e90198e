using Wolverine;
using Wolverine.Runtime;
using Wolverine.Runtime.Handlers;

namespace Registry.Store.Marten;

/// <summary>Wolverine's side of a delivery: takes the message's row, hands it over, and removes it.</summary>
/// <remarks>Where nobody receives, it waits for as long as a lease lasts; then another node may have it.</remarks>
internal sealed class CarriedHandler(Counter counter, MessageRows rows, OutboxPace pace) : MessageHandler<Carried>
{
    protected override async Task HandleAsync(Carried message, MessageContext context, CancellationToken cancellation)
    {
        var (receiver, stop) = await counter.Open.WaitAsync(pace.Again, cancellation);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, stop);
        try
        {
            if (await rows.Take(message.Id, either.Token) is not { } due) return; // somebody dealt with it before
            await receiver.Deal(due, either.Token);
            await rows.Remove(message.Id);
        }
        catch (Exception fault)
        {
            if (!either.IsCancellationRequested) receiver.Failed(fault);
            throw new NotDealtWithException();
        }
    }
}
