namespace Registry.Store;

/// <summary>Delivery by looking: round after round takes what is due, and deals with it one after the other.</summary>
internal sealed class Rounds(ITaking messages, TimeProvider clock, OutboxPace pace)
{
    /// <summary>Ours: so many of a dead process's messages wait for the end of their lease.</summary>
    private const int Most = 100;

    public async Task Run(IReceiver receiver, CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            await Attempt(() => Round(receiver, ct), receiver, ct);
            await Task.Delay(pace.Look, clock, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task Round(IReceiver receiver, CancellationToken ct)
    {
        foreach (var message in await messages.Take(Lease(), Most, ct))
        {
            if (ct.IsCancellationRequested) return;
            await Attempt(() => Deliver(message, receiver, ct), receiver, ct);
        }
    }

    /// <remarks>
    /// The lease begins anew with each message, since those before it took their time. What was dealt with is removed
    /// even if we are asked to stop meanwhile.
    /// </remarks>
    private async Task Deliver(DueMessage message, IReceiver receiver, CancellationToken ct)
    {
        if (!await messages.Keep(message, Lease(), ct)) return;
        await receiver.Deal(message, ct);
        await messages.Remove(message.Id);
    }

    private static async Task Attempt(Func<Task> work, IReceiver receiver, CancellationToken ct)
    {
        try
        {
            await work();
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // asked to stop; the message comes again when its lease is over
        }
        catch (Exception fault)
        {
            receiver.Failed(fault);
        }
    }

    private Lease Lease()
    {
        var now = clock.GetUtcNow();
        return new(now, now + pace.Again);
    }
}

/// <summary>Messages as an engine keeps them for <see cref="Rounds"/>.</summary>
internal interface ITaking
{
    /// <summary>Messages due when the lease begins and under no other, oldest first; they are under it now.</summary>
    Task<IReadOnlyList<DueMessage>> Take(Lease lease, int most, CancellationToken ct);

    /// <summary>Under this lease from here on.</summary>
    /// <returns>False if somebody else has taken or removed it since.</returns>
    Task<bool> Keep(DueMessage message, Lease lease, CancellationToken ct);

    Task Remove(Guid message);
}

internal readonly record struct Lease(DateTimeOffset From, DateTimeOffset Until);
