using System.Diagnostics;
using System.Globalization;

namespace Registry.Store.Tests.Postgres;

/// <summary>This assembly, started as a program on the engine's database; it says a line at each step.</summary>
internal sealed class ChildProcess : IDisposable
{
    private readonly Process process;

    public ChildProcess(string form, PostgresEngine engine, Guid about) => process = Process.Start(new ProcessStartInfo
    {
        FileName = Environment.ProcessPath!,
        ArgumentList = { typeof(ChildProcess).Assembly.Location, form, engine.Database.Service, about.ToString() },
        RedirectStandardOutput = true,
        UseShellExecute = false,
    })!;

    public async Task Says(string line) =>
        (await process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(30))).ShouldBe(line);

    public async Task Signal(string signal)
    {
        using var kill = Process.Start("/bin/kill", [$"-{signal}", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
        kill.ExitCode.ShouldBe(0);
    }

    public Task Ended() => process.WaitForExitAsync();

    /// <summary>A test that failed leaves no process behind.</summary>
    public void Dispose()
    {
        if (!process.HasExited) process.Kill();
        process.Dispose();
    }
}
