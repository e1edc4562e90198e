using System.Globalization;
using System.Text;
using Registry.Audit;

namespace Registry.Mirror;

/// <summary>The body of an add-checkpoint; C2SP tlog-witness.</summary>
/// <param name="OldSize">Of the latest checkpoint the caller knows the mirror to have.</param>
internal sealed record Submission(long OldSize, IReadOnlyList<Hash> Proof, SignedNote Note, Checkpoint Checkpoint)
{
    private const int MostHashes = 63;

    /// <exception cref="MalformedException">Not such a body; the message names what is not.</exception>
    public static Submission Parse(ReadOnlySpan<byte> body)
    {
        var end = body.IndexOf("\n\n"u8);
        if (end < 0)
            throw new MalformedException("submission", "has no empty line");
        var lines = Encoding.UTF8.GetString(body[..end]).Split('\n');
        if (lines.Length - 1 > MostHashes)
            throw new MalformedException("submission", "has too many hashes");
        var note = SignedNote.Parse(body[(end + 2)..]);
        return new(Size(lines[0]), [.. lines.Skip(1).Select(Parsed)], note, Checkpoint.Parse(note.Text));
    }

    private static long Size(string line) =>
        line.StartsWith("old ", StringComparison.Ordinal)
        && long.TryParse(line.AsSpan(4), NumberStyles.None, CultureInfo.InvariantCulture, out var size)
        && line == string.Create(CultureInfo.InvariantCulture, $"old {size}")
            ? size
            : throw new MalformedException("submission", "does not begin with the old size");

    private static Hash Parsed(string line) => Hash.TryParse(line, out var hash)
        ? hash
        : throw new MalformedException("submission", "has a line that is not a hash");
}
