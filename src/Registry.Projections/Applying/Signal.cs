namespace Registry.Projections.Applying;

/// <summary>
/// Tells all who wait now that something happened. Take <see cref="Next"/>, look, and only then wait for it.
/// </summary>
internal sealed class Signal
{
    private volatile TaskCompletionSource next = New();

    public Task Next => next.Task;

    public void Set() => Interlocked.Exchange(ref next, New()).SetResult();

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
