using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using Registry.Mirror.Tests;
using Registry.Store.Tests;

namespace Registry.Api.Tests;

/// <summary>The service as it is run: a process of its own, on a database of its own, spoken to over HTTP.</summary>
[SuppressMessage("Design", "CA1001", Justification = "The test framework calls DisposeAsync.")]
[SuppressMessage("Usage", "CA1816", Justification = "Nothing of ours has a finaliser.")]
public class ServiceProcess : IAsyncLifetime
{
    /// <summary>Two cores under load take their time; a start is two seconds otherwise.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly ConcurrentQueue<string> output = new();
    private TaskCompletionSource<string> ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Process? process;

    private readonly bool isSecond;

    public ServiceProcess() => Mirror = new();

    /// <summary>A node beside the first, on its database and its mirror, which the first ends.</summary>
    protected ServiceProcess(ServiceProcess first) =>
        (isSecond, Mirror, Database) = (true, first.Mirror, first.Database);

    public Database Database { get; private set; } = null!;

    public MirrorProcess Mirror { get; }

    /// <summary>The data folder.</summary>
    public string Data { get; } = Directory.CreateTempSubdirectory("registry-api-").FullName;

    public HttpClient Http { get; private set; } = new() { Timeout = TimeSpan.FromSeconds(60) };

    /// <summary>What access.json gives: a token for each role.</summary>
    public IReadOnlyDictionary<string, string> Tokens { get; private set; } = new Dictionary<string, string>();

    /// <summary>Standard output and error so far.</summary>
    public string Output => string.Join('\n', output);

    /// <summary>More settings; an empty one takes the default away.</summary>
    protected virtual IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>();

    public virtual async Task InitializeAsync()
    {
        var mirror = Mirror.Start();
        Database = await Database.Create();
        await mirror;
        await Begin();
    }

    /// <summary>The process is killed where it stands, and another begins on the same database and folder.</summary>
    public async Task KilledAndBegunAgain()
    {
        await Killed();
        await BegunAgain();
    }

    public async Task Killed()
    {
        process!.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        process = null;
        Http.Dispose();
    }

    public async Task BegunAgain()
    {
        Http = new() { Timeout = TimeSpan.FromSeconds(60) };
        ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await Begin();
    }

    /// <summary>As the system stops a process, and lets it go on: STOP, CONT.</summary>
    public void Signal(string name) =>
        Extracts.Commands.Run(Data, "kill", $"-{name}", $"{process!.Id}").Code.ShouldBe(0);

    protected async Task Begin()
    {
        Start();
        var line = await ready.Task.WaitAsync(Patience);
        Http.BaseAddress = new(line["ready ".Length..]);
        Tokens = Access()["tokens"]!.AsObject()
            .ToDictionary(token => token.Key, token => token.Value!.GetValue<string>(), StringComparer.Ordinal);
    }

    public virtual async Task DisposeAsync()
    {
        Http.Dispose();
        if (process is not null)
        {
            process.Kill();
            await process.WaitForExitAsync();
            process.Dispose();
        }

        if (!isSecond)
        {
            await Database.DisposeAsync();
            await Mirror.DisposeAsync();
        }

        Directory.Delete(Data, recursive: true);
    }

    public System.Text.Json.Nodes.JsonNode Access() =>
        System.Text.Json.Nodes.JsonNode.Parse(File.ReadAllText(Path.Combine(Data, "access.json")))!;

    /// <summary>A process that is expected to refuse: its exit code and what it said on standard error.</summary>
    public static async Task<(int Code, string Said)> Refusal(
        Database database, params (string Name, string Value)[] settings)
    {
        var data = Directory.CreateTempSubdirectory("registry-api-").FullName;
        var refusal = await RefusalIn(data, database, settings);
        Directory.Delete(data, recursive: true);
        return refusal;
    }

    /// <summary>The same, in a data folder that is there already.</summary>
    public static async Task<(int Code, string Said)> RefusalIn(
        string data, Database database, params (string Name, string Value)[] settings)
    {
        var wrong = settings.ToDictionary(it => it.Name, it => it.Value, StringComparer.Ordinal);
        using var refusing = Process.Start(Command(database, data, wrong))!;
        var said = await refusing.StandardError.ReadToEndAsync().WaitAsync(Patience);
        await refusing.WaitForExitAsync().WaitAsync(Patience);
        return (refusing.ExitCode, said);
    }

    private void Start()
    {
        process = new() { StartInfo = Command(Database, Data, All()), EnableRaisingEvents = true };
        process.OutputDataReceived += (_, line) => Said(line.Data);
        process.ErrorDataReceived += (_, line) => Said(line.Data);
        var started = ready;
        process.Exited += (_, _) =>
            started.TrySetException(new InvalidOperationException($"The service ended: {Output}"));
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    private Dictionary<string, string> All() =>
        new(Settings, StringComparer.Ordinal) { ["REGISTRY_MIRROR"] = Mirror.Socket };

    private void Said(string? line)
    {
        if (line is null)
            return;
        output.Enqueue(line);
        if (line.StartsWith("ready ", StringComparison.Ordinal))
            ready.TrySetResult(line);
    }

    private static ProcessStartInfo Command(Database database, string data, IReadOnlyDictionary<string,
        string> settings)
    {
        var service = Path.Combine(AppContext.BaseDirectory, "Registry.Api.dll");
        var command = new ProcessStartInfo("dotnet", [service, "--data", data, "--port", "0"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = data,
        };
        foreach (var name in command.Environment.Keys.Where(IsForSomebodyElse).ToList())
            command.Environment.Remove(name);
        command.Environment["REGISTRY_ENGINE"] = Environment.GetEnvironmentVariable("REGISTRY_TEST_ENGINE");
        command.Environment["REGISTRY_POSTGRES"] = database.Service;
        command.Environment["REGISTRY_POSTGRES_OWNER"] = database.Owner;
        command.Environment["REGISTRY_EMBEDDED"] = "yes";
        command.Environment["REGISTRY_MIRROR"] = Path.Combine(data, "no-mirror");
        foreach (var (name, value) in settings)
            command.Environment[name] = value;
        return command;
    }

    private static bool IsForSomebodyElse(string name) =>
        name.StartsWith("REGISTRY_", StringComparison.Ordinal) || name.StartsWith("ASPNETCORE_",
            StringComparison.Ordinal)
        || name.StartsWith("PG", StringComparison.Ordinal);
}

/// <summary>One process for the classes that leave it as usable as they found it.</summary>
[CollectionDefinition(Name)]
public sealed class SharedProcess : ICollectionFixture<ServiceProcess>
{
    public const string Name = "service";
}
