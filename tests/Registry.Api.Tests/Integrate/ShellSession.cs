using System.Diagnostics;

namespace Registry.Api.Tests.Integrate;

/// <summary>Shell blocks run one after the other in one bash, as somebody does who copies them from a page.</summary>
public static class ShellSession
{
    private const string End = "--- end of a block ---";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    /// <returns>What is wrong with them, a line each; nothing if each does what the page says.</returns>
    public static async Task<IReadOnlyList<string>> Run(IReadOnlyList<ShellBlock> blocks, string data)
    {
        var output = (await Outputs(blocks, data)).Split($"{End}\n");
        return
        [
            .. blocks.Index().SelectMany(block => block.Index + 1 < output.Length
                ? Breaches(block.Item, output[block.Index]).Select(breach => $"Block {block.Index + 1}: {breach}")
                : [$"Block {block.Index + 1} did not come to its end:\n{output[^1]}"]),
        ];
    }

    private static IEnumerable<string> Breaches(ShellBlock block, string output)
    {
        var last = output.TrimEnd('\n').Split('\n')[^1];
        if (block.Status is not null && last != block.Status)
            yield return $"{last} instead of {block.Status}:\n{output}";
        foreach (var text in block.With.Where(text => !output.Contains(text, StringComparison.Ordinal)))
            yield return $"nothing says {text}:\n{output}";
        foreach (var text in block.Without.Where(text => output.Contains(text, StringComparison.Ordinal)))
            yield return $"it says {text}:\n{output}";
    }

    /// <summary>A block that fails ends the session.</summary>
    private static async Task<string> Outputs(IReadOnlyList<ShellBlock> blocks, string data)
    {
        var script = Path.Combine(data, "integrate.sh");
        await File.WriteAllTextAsync(
            script,
            $"set -euo pipefail\nexec 2>&1\n{string.Concat(blocks.Select(block => $"{block.Text}echo '{End}'\n"))}");
        using var bash = new Process
        {
            StartInfo = new("bash", [script])
            {
                RedirectStandardOutput = true,
                RedirectStandardInput = true,
                WorkingDirectory = data,
                Environment = { ["DIR"] = data },
            },
        };
        bash.Start();
        bash.StandardInput.Close();
        var output = await bash.StandardOutput.ReadToEndAsync().WaitAsync(Patience);
        await bash.WaitForExitAsync().WaitAsync(Patience);
        File.Delete(script);
        return output;
    }
}
