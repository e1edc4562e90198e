namespace Registry.Verifier;

/// <summary>What was asked for on the command line.</summary>
internal sealed record Arguments(string File, string? Trust, string? Seen, string? Entry, string? Leaf)
{
    private static readonly string[] Options = ["--trust", "--seen", "--entry", "--leaf"];

    public bool IsReceipt => File.EndsWith(".tlog-proof", StringComparison.Ordinal);

    /// <returns>Null for wrong use.</returns>
    public static Arguments? Parse(string[] words)
    {
        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        var files = new List<string>();
        for (var n = 0; n < words.Length; n++)
        {
            if (!words[n].StartsWith('-'))
                files.Add(words[n]);
            else if (!Options.Contains(words[n]) || n + 1 == words.Length || !given.TryAdd(words[n], words[++n]))
                return null;
        }

        if (files.Count != 1)
            return null;
        var all = new Arguments(
            files[0], given.GetValueOrDefault("--trust"), given.GetValueOrDefault("--seen"),
            given.GetValueOrDefault("--entry"), given.GetValueOrDefault("--leaf"));
        var isOther = all.IsReceipt
            ? all.Seen is not null || (all.Entry is not null && all.Leaf is not null)
            : all.Entry is not null || all.Leaf is not null;
        return isOther ? null : all;
    }
}
