namespace Registry.Store.Postgres;

/// <summary>How long a lost log is asked for again: a short wait that grows, and an end.</summary>
internal sealed class Patience
{
    /// <summary>Protects callers from hanging: a node without its log says so, and they may come again.</summary>
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(10);

    private readonly long begun = Environment.TickCount64;
    private int waitMs = 20;

    /// <exception cref="StoreUnavailableException">It has lasted too long.</exception>
    public async Task Wait(Exception error)
    {
        if (Environment.TickCount64 - begun + waitMs > Most.TotalMilliseconds) throw Fault.Unavailable(error);
        await Task.Delay(waitMs);
        waitMs = Math.Min(waitMs * 2, 1000);
    }
}
