using System.Globalization;

namespace Registry.Audit;

/// <summary>That a log has an entry, in one file that is checked without the log; C2SP tlog-proof.</summary>
/// <param name="Index">Of the leaf, from 0.</param>
/// <param name="Path">Inclusion proof, from the leaf's sibling up.</param>
/// <param name="Note">The checkpoint with its signatures, as the log gave it.</param>
/// <param name="Extra">Bytes for whoever makes the leaf; nothing vouches for them. Null when there are none.</param>
public sealed record TlogProof(
    long Index, IReadOnlyList<Hash> Path, SignedNote Note, ReadOnlyMemory<byte>? Extra = null)
{
    private const string Header = "c2sp.org/tlog-proof@v1";

    /// <exception cref="MalformedException">Not a proof, or another spelling of one.</exception>
    public static TlogProof Parse(ReadOnlySpan<byte> bytes)
    {
        var text = Strict.Text(bytes, "proof");
        var end = text.IndexOf("\n\n", StringComparison.Ordinal);
        var lines = text[..Math.Max(end, 0)].Split('\n');
        if (lines is not [Header, .. var rest])
            throw new MalformedException("proof", "does not begin as one");
        var extra = rest is [['e', 'x', 't', 'r', 'a', ' ', .. var base64], ..] ? Extras(base64) : null;
        if (rest[(extra is null ? 0 : 1)..] is not [['i', 'n', 'd', 'e', 'x', ' ', .. var digits], .. var path]
            || Strict.Number(digits) is not { } index)
            throw new MalformedException("proof", "has no index that is a plain decimal number");
        return new(index, [.. path.Select(Node)], SignedNote.Parse(Strict.Bytes(text[(end + 2)..])), extra);
    }

    public override string ToString()
    {
        var extra = Extra is { } bytes ? $"extra {Convert.ToBase64String(bytes.Span)}\n" : "";
        var path = string.Concat(Path.Select(hash => $"{hash}\n"));
        return string.Create(CultureInfo.InvariantCulture, $"{Header}\n{extra}index {Index}\n{path}\n{Note}");
    }

    private static ReadOnlyMemory<byte>? Extras(string base64) => Strict.Base64(base64) is { Length: > 0 } bytes
        ? bytes
        : throw new MalformedException("proof", "has extra data that are not base64");

    private static Hash Node(string line) => Hash.TryParse(line, out var hash)
        ? hash
        : throw new MalformedException("proof", "has a hash that is not 32 bytes in base64");
}
