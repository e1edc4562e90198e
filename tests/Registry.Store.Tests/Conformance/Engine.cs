using Registry.Store.Memory;

namespace Registry.Store.Tests.Conformance;

/// <summary>A running engine and what the suite must do to it from outside.</summary>
public abstract class Engine : IAsyncLifetime
{
    public StillClock Clock { get; } = new();
    public abstract IEventStore Store { get; }

    /// <summary>A further deliverer on the same storage, as another process would have it.</summary>
    public abstract Task<IOutbox> Deliverer(OutboxPace pace);

    public abstract Task OpenEpoch(int epoch);
    public abstract Task CloseEpoch(int epoch);
    public virtual Task InitializeAsync() => Task.CompletedTask;
    public virtual Task DisposeAsync() => Task.CompletedTask;
}

public sealed class MemoryEngine : Engine
{
    private readonly MemoryEventStore memory;

    public MemoryEngine() => memory = new(Clock);

    public override IEventStore Store => memory;

    public override Task<IOutbox> Deliverer(OutboxPace pace) =>
        Task.FromResult<IOutbox>(new MemoryOutbox(memory, TimeProvider.System, pace));

    public override Task OpenEpoch(int epoch)
    {
        memory.OpenEpoch(epoch);
        return Task.CompletedTask;
    }

    public override Task CloseEpoch(int epoch)
    {
        memory.CloseEpoch(epoch);
        return Task.CompletedTask;
    }
}

/// <summary>A clock that stands still until it is moved, so that only the log can make its times grow.</summary>
public sealed class StillClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}
