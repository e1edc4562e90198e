using System.Diagnostics;
using Npgsql;
using Registry.Store.Tests;
using static Registry.Store.Tests.Sample;

namespace Registry.Store.Marten.Tests;

/// <summary>This assembly, started as a program: a node that appends a message and dies by a signal.</summary>
internal sealed class NodeProcess(Guid stands) : IReceiver
{
    /// <param name="args">"deal", "append" or "write"; connection strings of the service and of the owner; the message.</param>
    public static async Task Main(string[] args)
    {
        var message = Guid.Parse(args[3]);
        await using var engine = new MartenEngine(args[1], TimeProvider.System, MartenStore.Pace);
        await using (var owner = NpgsqlDataSource.Create(args[2]))
            await engine.Start(owner, default);
        if (args[0] == "write") await Write(engine.Log, message);
        var append = One(Next(message, 1), 0, Next(message, 2)) with { Messages = [Message(message, DateTimeOffset.UtcNow)] };
        Console.WriteLine((await engine.Log.Append(append, default)).GetType().Name);
        if (args[0] == "deal") await engine.Outbox.Deliver(new NodeProcess(message), default);
        await Task.Delay(Timeout.Infinite);
    }

    public static Process Start(string form, Database database, Guid about) => Process.Start(new ProcessStartInfo
    {
        FileName = Environment.ProcessPath!,
        ArgumentList =
        {
            typeof(NodeProcess).Assembly.Location, form, database.Service, database.Owner, about.ToString(),
        },
        RedirectStandardOutput = true,
    })!;

    /// <summary>One append after the other to one stream, for ever.</summary>
    private static async Task Write(IEventStore log, Guid stream)
    {
        for (var n = 0; ; n++)
        {
            var answer = await log.Append(One(stream, n, Next(stream, n)), default);
            if (answer is not Appended.Added) Console.WriteLine(answer);
            if (n == 0) Console.WriteLine("writing");
        }
    }

    public async Task Deal(DueMessage message, CancellationToken ct)
    {
        if (message.Id != stands) return;
        Console.WriteLine("dealing");
        await Task.Delay(Timeout.Infinite, ct);
    }

    public void Failed(Exception fault) => Console.WriteLine(fault.GetType().Name);
}
