namespace Registry.Store;

/// <summary>Callers that lost a race for the same stream take turns, so that each look after the first wins.</summary>
internal sealed class Turns
{
    private readonly SemaphoreSlim[] stripes = [.. Enumerable.Range(0, 256).Select(_ => new SemaphoreSlim(1, 1))];

    /// <summary>By the last byte: the first ones of ids made of the time are the same for a minute.</summary>
    public SemaphoreSlim Of(Guid stream) => stripes[stream.ToByteArray()[15]];
}

/// <summary>One caller's turn at one stripe; given back when its operation is over.</summary>
internal sealed class Turn(Turns turns) : IDisposable
{
    private SemaphoreSlim? held;

    /// <summary>Waits for the turn at a stream. A turn held already is kept: no caller waits for two.</summary>
    public async Task Take(Guid stream, CancellationToken ct)
    {
        if (held is not null)
            return;
        var stripe = turns.Of(stream);
        await stripe.WaitAsync(ct);
        held = stripe;
    }

    public void Dispose() => held?.Release();
}
