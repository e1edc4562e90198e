using System.Collections.Concurrent;

namespace Registry.Store.Tests.Conformance;

/// <summary>Deals as it is told to, and keeps what it was handed and what failed.</summary>
public sealed class Receiver(Func<DueMessage, CancellationToken, Task> deal) : IReceiver
{
    private readonly ConcurrentQueue<Delivery> deliveries = [];
    private readonly ConcurrentQueue<Exception> faults = [];

    public IReadOnlyCollection<Exception> Faults => faults;

    public IReadOnlyList<Delivery> Of(Guid message) => [.. deliveries.Where(it => it.Message.Id == message)];

    public async Task Deal(DueMessage message, CancellationToken ct)
    {
        deliveries.Enqueue(new(message, DateTimeOffset.UtcNow));
        await deal(message, ct);
    }

    public void Failed(Exception fault) => faults.Enqueue(fault);
}

/// <param name="At">When it was handed over, by the clock of the machine.</param>
public sealed record Delivery(DueMessage Message, DateTimeOffset At);

/// <summary>A delivery under way.</summary>
public sealed class Delivering : IAsyncDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly Task running;

    public Delivering(IOutbox outbox, IReceiver receiver) =>
        running = Task.Run(() => outbox.Deliver(receiver, stop.Token));

    public Task AskToStop() => stop.CancelAsync();

    /// <summary>It returns, and without an exception.</summary>
    public Task Ended() => running.WaitAsync(TimeSpan.FromSeconds(30));

    public async ValueTask DisposeAsync()
    {
        await AskToStop();
        await Ended();
        stop.Dispose();
    }
}
