using System.Diagnostics;
using System.Net.Sockets;

namespace Registry.Mirror.Tests;

/// <summary>The mirror as it is run: a process of its own on a folder of its own, spoken to over its socket.</summary>
public sealed class MirrorProcess : IAsyncDisposable
{
    /// <summary>Two cores under load take their time; a start is half a second otherwise.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly string root = Directory.CreateTempSubdirectory("registry-mirror-").FullName;
    private Process? process;

    public MirrorProcess() => Http = new(new SocketsHttpHandler { ConnectCallback = Connect })
    {
        BaseAddress = new("http://localhost"),
        Timeout = Patience,
    };

    public string Folder => Path.Combine(root, "mirror");

    public string Socket => Path.Combine(root, "socket");

    public HttpClient Http { get; }

    public string In(string name) => Path.Combine(Folder, name);

    public static async Task<MirrorProcess> Started()
    {
        var mirror = new MirrorProcess();
        await mirror.Start();
        return mirror;
    }

    public async Task Start()
    {
        process = Begin(Folder, Socket);
        var said = await process.StandardOutput.ReadLineAsync().WaitAsync(Patience);
        if (said != "ready")
            throw new InvalidOperationException(await process.StandardError.ReadToEndAsync().WaitAsync(Patience));
    }

    /// <summary>Where it stands, as by <c>kill -9</c>.</summary>
    public async Task Kill()
    {
        process!.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        process = null;
    }

    /// <summary>It stands where it is, as by SIGSTOP: its socket takes calls and answers none.</summary>
    public Task Stand() => Signal("STOP");

    public Task GoOn() => Signal("CONT");

    /// <summary>Its input is closed; how it ended.</summary>
    public async Task<int> InputEnds()
    {
        process!.StandardInput.Close();
        await process.WaitForExitAsync().WaitAsync(Patience);
        return process.ExitCode;
    }

    public Task<(int Code, string Said)> Refusal() => Refusal("--data", Folder, "--socket", Socket + "-2");

    /// <summary>A process that is expected to refuse: its exit code and what it said on standard error.</summary>
    public static async Task<(int Code, string Said)> Refusal(params string[] arguments)
    {
        using var refusing = Begin(arguments);
        var said = await refusing.StandardError.ReadToEndAsync().WaitAsync(Patience);
        await refusing.WaitForExitAsync().WaitAsync(Patience);
        return (refusing.ExitCode, said.TrimEnd('\n'));
    }

    /// <summary>The folder goes too.</summary>
    public async ValueTask DisposeAsync()
    {
        if (process is not null)
            await Kill();
        Http.Dispose();
        Directory.Delete(root, recursive: true);
    }

    private async Task Signal(string name)
    {
        using var kill = Process.Start("kill", [$"-{name}", $"{process!.Id}"]);
        await kill.WaitForExitAsync();
    }

    private static Process Begin(string folder, string socket) =>
        Begin("--data", folder, "--socket", socket, "--until-input-ends");

    private static Process Begin(params string[] arguments) => Process.Start(new ProcessStartInfo(
        "dotnet", [Path.Combine(AppContext.BaseDirectory, "Registry.Mirror.dll"), .. arguments])
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;

    private async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken ct)
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(Socket), ct);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
