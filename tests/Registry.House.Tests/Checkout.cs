using System.Diagnostics;

namespace Registry.House.Tests;

/// <summary>A file of the checkout: its path from the root, with slashes, and its text.</summary>
public sealed record Source(string Path, string Text)
{
    public string Name => Path[(Path.LastIndexOf('/') + 1)..];

    public string[] Lines => Text.TrimEnd('\n').Split('\n');

    public bool IsUnder(string folder) => Path.StartsWith(folder + "/", StringComparison.Ordinal);

    public bool Ends(string end) => Path.EndsWith(end, StringComparison.Ordinal);
}

/// <summary>The checkout these tests were built in.</summary>
public static class Checkout
{
    public static string Root { get; } = FindRoot();

    /// <summary>Every text file that is tracked or about to be.</summary>
    public static IReadOnlyList<Source> Files { get; } = [.. Paths()
        .Where(path => File.Exists(Full(path)))
        .Order(StringComparer.Ordinal)
        .Select(path => new Source(path, File.ReadAllText(Full(path))))
        .Where(file => !file.Text.Contains('\0'))];

    public static IReadOnlyList<Source> Src { get; } = [.. Files.Where(file => file.IsUnder("src"))];

    public static IReadOnlyList<Source> SrcCode { get; } = [.. Src.Where(file => file.Ends(".cs"))];

    public static IReadOnlyList<Source> Code { get; } = [.. Files.Where(file => file.Ends(".cs"))];

    public static string Full(string path) => Path.Combine(Root, path);

    public static Source Read(string path) => new(path, File.ReadAllText(Full(path)));

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Registry.sln")))
            folder = Path.GetDirectoryName(folder)
                ?? throw new InvalidOperationException("These tests run in a checkout.");
        return folder;
    }

    private static IEnumerable<string> Paths() => Git() ?? Walk();

    /// <summary>What git knows or would take; none where there is no git or no repository.</summary>
    private static string[]? Git()
    {
        try
        {
            using var git = Process.Start(new ProcessStartInfo("git")
            {
                WorkingDirectory = Root,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                ArgumentList = { "ls-files", "-z", "--cached", "--others", "--exclude-standard" },
            })!;
            git.ErrorDataReceived += (_, _) => { };
            git.BeginErrorReadLine();
            var listed = git.StandardOutput.ReadToEnd();
            git.WaitForExit();
            return git.ExitCode == 0 ? listed.Split('\0', StringSplitOptions.RemoveEmptyEntries) : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    private static IEnumerable<string> Walk() => Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
        .Where(path => !path.Split('/').Any(part => part is "bin" or "obj" or ".git" or ".vs" or "TestResults"));
}
