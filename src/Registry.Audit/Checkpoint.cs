using System.Globalization;

namespace Registry.Audit;

/// <summary>The size and root of a log's tree at some moment; the text of a note; C2SP tlog-checkpoint.</summary>
/// <param name="Origin">The name of the log, and by that of its key.</param>
/// <param name="Size">In leaves.</param>
/// <param name="Extensions">Further lines, each with its line feed; nobody reads them.</param>
public sealed record Checkpoint(string Origin, long Size, Hash Root, string Extensions = "")
{
    /// <exception cref="MalformedException">Not a checkpoint, or another spelling of one.</exception>
    public static Checkpoint Parse(string text)
    {
        if (text.Split('\n', 4) is not [{ Length: > 0 } origin, var size, var root, var extensions])
            throw new MalformedException("checkpoint", "is not three lines and more");
        if (Strict.Number(size) is not { } leaves)
            throw new MalformedException("checkpoint", "has a size that is not a plain decimal number");
        if (!Hash.TryParse(root, out var hash))
            throw new MalformedException("checkpoint", "has a root that is not 32 bytes in base64");
        if (leaves == 0 && hash != Hash.EmptyTree)
            throw new MalformedException("checkpoint", "has a root of leaves, and no leaves");
        if (extensions.Length > 0 && (extensions[^1] != '\n' || extensions[0] == '\n' || extensions.Contains("\n\n")))
            throw new MalformedException("checkpoint", "has an empty line");
        return new(origin, leaves, hash, extensions);
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Origin}\n{Size}\n{Root}\n{Extensions}");
}
