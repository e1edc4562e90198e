using System.Net.Sockets;
using Npgsql;

namespace Registry.Store.Tests.Postgres;

/// <summary>A wire to the server's socket that can lose an answer after the server has done its work.</summary>
internal sealed class LossyWire : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("wire").FullName;
    private readonly string server;
    private readonly Socket listener = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
    private volatile bool losing;
    private volatile bool cut;

    public LossyWire(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        server = Path.Combine(settings.Host!, $".s.PGSQL.{settings.Port}");
        settings.Host = folder;
        ConnectionString = settings.ConnectionString;
        listener.Bind(new UnixDomainSocketEndPoint(Path.Combine(folder, Path.GetFileName(server))));
        listener.Listen();
        _ = Task.Run(Accept);
    }

    public string ConnectionString { get; }

    /// <summary>Count of answers lost.</summary>
    public int Lost { get; private set; }

    /// <summary>The next answer on any connection is lost, and its connection with it.</summary>
    public void LoseNextAnswer() => losing = true;

    /// <summary>From here on nothing gets through.</summary>
    public void Cut() => cut = true;

    public ValueTask DisposeAsync()
    {
        listener.Dispose();
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private async Task Accept()
    {
        while (true)
        {
            var client = await listener.AcceptAsync();
            var upstream = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            await upstream.ConnectAsync(new UnixDomainSocketEndPoint(server));
            _ = Carry(client, upstream, answers: false);
            _ = Carry(upstream, client, answers: true);
        }
    }

    private async Task Carry(Socket from, Socket to, bool answers)
    {
        using (from)
        using (to)
        {
            var buffer = new byte[65536];
            while (await from.ReceiveAsync(buffer) is var count and > 0)
            {
                if (cut) return;
                if (answers && losing)
                {
                    losing = false;
                    Lost++;
                    return;
                }

                await to.SendAsync(buffer.AsMemory(0, count));
            }
        }
    }
}
