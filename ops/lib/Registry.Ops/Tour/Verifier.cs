using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using Registry.Ops.Wire;

namespace Registry.Ops.Tour;

/// <summary>What registry-verify said, and how it ended.</summary>
public sealed record Verdict(int Code, string Said)
{
    private const string FaultLine = "Fault:";
    private const string WhereLine = "Where:";

    /// <summary>The code of the fault; empty if it found none, or said nothing of the kind.</summary>
    public string Fault => After(FaultLine);

    /// <summary>The part of the file that the fault is in.</summary>
    public string Where => After(WhereLine);

    public bool IsProved => Code == 0 && Lines.Any(line => line.StartsWith("verified:", StringComparison.Ordinal));

    public IEnumerable<string> Lines => Said.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private string After(string word) =>
        Lines.FirstOrDefault(line => line.StartsWith(word, StringComparison.Ordinal))?[word.Length..].Trim() ?? "";
}

/// <summary>registry-verify as its reader runs it: another process, which has a folder of files and nothing of ours.</summary>
/// <param name="program">A program, or a .dll for dotnet.</param>
/// <param name="folder">Where the reader keeps what was handed over.</param>
public sealed class Verifier(string program, string folder)
{
    public const string Trust = "trust.txt";
    public const string Seen = "seen.checkpoint";

    public void Keep(string file, byte[] bytes) => File.WriteAllBytes(Path.Combine(folder, file), bytes);

    /// <exception cref="OpsException">There is no such program.</exception>
    public async Task<Verdict> Of(string file, CancellationToken ct)
    {
        string[] arguments = [file, "--trust", Trust, "--seen", Seen];
        var command = program.EndsWith(".dll", StringComparison.Ordinal)
            ? new ProcessStartInfo("dotnet", [program, .. arguments])
            : new ProcessStartInfo(program, arguments);
        (command.WorkingDirectory, command.RedirectStandardOutput, command.RedirectStandardError) = (folder, true, true);
        command.StandardOutputEncoding = Encoding.UTF8;
        try
        {
            using var process = Process.Start(command)!;
            var errors = process.StandardError.ReadToEndAsync(ct);
            var said = await process.StandardOutput.ReadToEndAsync(ct);
            await process.WaitForExitAsync(ct);
            return new(process.ExitCode, said + await errors);
        }
        catch (Win32Exception lacking)
        {
            throw new OpsException($"The verifier {program} cannot be run.", lacking);
        }
    }
}
