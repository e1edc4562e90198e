using static Registry.Store.Tests.Sample;

namespace Registry.Store.Tests.Conformance;

/// <summary>
/// What every engine promises of messages. A subclass names the engine; each file here holds one theme. Delivery runs
/// on the machine's own time: what is to happen is waited for, how soon it happens is not asserted.
/// </summary>
/// <remarks>
/// Messages of other tests may still wait in the same storage: whoever delivers them deals with them, and each test
/// looks at its own alone.
/// </remarks>
public abstract partial class OutboxConformance(Engine engine) : IAsyncLifetime
{
    /// <summary>For what is to come again.</summary>
    private static readonly OutboxPace Quick = new(TimeSpan.FromMilliseconds(50), TimeSpan.FromSeconds(2));

    /// <summary>For what is not to come again while the test lasts, however slow the machine is.</summary>
    private static readonly OutboxPace Patient = Quick with { Again = TimeSpan.FromMinutes(5) };

    private readonly List<Delivering> running = [];
    private readonly List<Receiver> receivers = [];

    public Task InitializeAsync() => engine.OpenEpoch(OpenEpoch);

    public async Task DisposeAsync()
    {
        foreach (var one in running) await one.DisposeAsync();
    }

    private static Task Done(DueMessage message, CancellationToken ct) => Task.CompletedTask;

    private static DateTimeOffset Soon(double seconds = 0)
    {
        var at = DateTimeOffset.UtcNow.AddSeconds(seconds);
        return new(at.Ticks / 10 * 10, TimeSpan.Zero); // the store keeps microseconds
    }

    private async Task<(Receiver Receiver, Delivering Delivering)> Deliver(
        OutboxPace pace, Func<DueMessage, CancellationToken, Task>? deal = null)
    {
        var receiver = new Receiver(deal ?? Done);
        var delivering = new Delivering(await engine.Deliverer(pace), receiver);
        receivers.Add(receiver);
        running.Add(delivering);
        return (receiver, delivering);
    }

    /// <summary>In the order of handing over, whoever it was handed to.</summary>
    private IReadOnlyList<Delivery> Deliveries(Guid message) =>
        [.. receivers.SelectMany(it => it.Of(message)).OrderBy(it => it.At)];

    private async Task<Delivery> Delivered(Guid message, int times = 1)
    {
        await Eventually.Is(() => Deliveries(message).Count >= times);
        return Deliveries(message)[times - 1];
    }

    /// <summary>Whatever was to be delivered by now is: a timer set after it came through.</summary>
    private async Task Settled(double seconds = 1)
    {
        var timer = Message(Guid.NewGuid(), Soon(seconds));
        await Add(One(Guid.NewGuid(), 0, Guid.NewGuid()) with { Messages = [timer] });
        await Delivered(timer.Id);
    }

    private async Task Add(Append append) => (await Append(append)).ShouldBeOfType<Appended.Added>();

    private Task<Appended> Append(Append append) => engine.Store.Append(append, CancellationToken.None);
}
