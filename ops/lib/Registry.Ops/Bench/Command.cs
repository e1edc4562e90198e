using System.Diagnostics;
using Registry.Ops.Wire;

namespace Registry.Ops.Bench;

/// <summary>Another program, and how long it took.</summary>
public static class Command
{
    /// <exception cref="OpsException">It ended with another code than 0.</exception>
    public static (TimeSpan Took, string Said) Run(string program, params string[] arguments)
    {
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var errors = process.StandardError.ReadToEndAsync();
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? (clock.Elapsed, said)
            : throw new OpsException($"{program} failed: {said}{errors.Result}");
    }
}
