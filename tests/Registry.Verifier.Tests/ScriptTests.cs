using System.Diagnostics;
using System.Text;
using Registry.Verifier.Tests.Forging;

namespace Registry.Verifier.Tests;

/// <summary>The verifier as people use it: a command, its files, the words it says and how it ends.</summary>
/// <remarks>
/// A script is a text: <c>&gt; arguments</c>, then words that must be said in this order, one a line, then
/// <c>= exit code</c>; what stands after <c>#</c> is a comment. The files are made by <see cref="ScriptFiles"/>.
/// </remarks>
public sealed class ScriptTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("registry-verify-").FullName;

    public static TheoryData<string> Scripts =>
        [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Scripts")).Select(path => Path.GetFileName(path)).Order()];

    [Theory]
    [MemberData(nameof(Scripts))]
    public void The_program_says_what_the_script_says(string script)
    {
        ScriptFiles.Write(folder);
        var (said, place) = ("", 0);
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Scripts", script)))
            switch (line)
            {
                case "" or ['#', ..]:
                    break;
                case ['>', ' ', .. var arguments]:
                    (said, place) = (Run(arguments.Split(' ')), 0);
                    break;
                case ['=', ' ', .. var code]:
                    said.ShouldEndWith($"\n= {code}\n", customMessage: said);
                    break;
                default:
                    place = said.IndexOf(line, place, StringComparison.Ordinal);
                    place.ShouldBeGreaterThanOrEqualTo(0, $"'{line}' in\n{said}");
                    break;
            }
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string Run(string[] arguments)
    {
        var start = new ProcessStartInfo(Program, arguments)
        {
            WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return $"{said}{errors.Result}\n= {process.ExitCode}\n";
    }

    internal static string Program => Path.Combine(AppContext.BaseDirectory, "registry-verify");
}
