using Npgsql;
using static Registry.Store.Tests.Sample;

namespace Registry.Store.Marten.Tests;

/// <summary>This assembly, started as a program: a node that appends a message and dies by a signal.</summary>
internal sealed class NodeProcess(Guid stands) : IReceiver
{
    /// <param name="args">"deal" or "append"; connection strings of the service and of the owner; the message.</param>
    public static async Task Main(string[] args)
    {
        var message = Guid.Parse(args[3]);
        await using var engine = new MartenEngine(args[1], TimeProvider.System, MartenStore.Pace);
        await using (var owner = NpgsqlDataSource.Create(args[2]))
            await engine.Start(owner, default);
        var append = One(Next(message, 1), 0, Next(message, 2)) with { Messages = [Message(message, DateTimeOffset.UtcNow)] };
        Console.WriteLine((await engine.Log.Append(append, default)).GetType().Name);
        if (args[0] == "deal") await engine.Outbox.Deliver(new NodeProcess(message), default);
        await Task.Delay(Timeout.Infinite);
    }

    public async Task Deal(DueMessage message, CancellationToken ct)
    {
        if (message.Id != stands) return;
        Console.WriteLine("dealing");
        await Task.Delay(Timeout.Infinite, ct);
    }

    public void Failed(Exception fault) => Console.WriteLine(fault.GetType().Name);
}
