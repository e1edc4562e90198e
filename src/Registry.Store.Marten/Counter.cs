namespace Registry.Store.Marten;

/// <summary>Where Wolverine's handler meets whoever receives. While nobody does, messages wait here.</summary>
internal sealed class Counter
{
    private TaskCompletionSource<(IReceiver Receiver, CancellationToken Stop)> open = Closed();

    public Task<(IReceiver Receiver, CancellationToken Stop)> Open => Volatile.Read(ref open).Task;

    public async Task Serve(IReceiver receiver, CancellationToken stop)
    {
        Volatile.Read(ref open).SetResult((receiver, stop));
        await Task.Delay(Timeout.Infinite, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Volatile.Write(ref open, Closed());
    }

    private static TaskCompletionSource<(IReceiver, CancellationToken)> Closed() =>
        new(TaskCreationOptions.RunContinuationsAsynchronously);
}
