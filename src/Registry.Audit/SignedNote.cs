using System.Buffers.Binary;

namespace Registry.Audit;

/// <summary>A line under a note: who says to have signed it, with which key, and the signature.</summary>
public sealed record NoteSignature(string Name, uint KeyId, ReadOnlyMemory<byte> Signature)
{
    private const string Mark = "— ";

    /// <exception cref="MalformedException">Not such a line, or another spelling of one.</exception>
    internal static NoteSignature Parse(string line) =>
        line.Split(' ') is ["—", var name, var base64] && Vkey.IsName(name)
            && Strict.Base64(base64) is { Length: > sizeof(uint) } bytes
            ? new(name, BinaryPrimitives.ReadUInt32BigEndian(bytes), bytes.AsMemory(sizeof(uint)))
            : throw new MalformedException("note", "has a signature line that is not one");

    public override string ToString()
    {
        var bytes = new byte[sizeof(uint) + Signature.Length];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, KeyId);
        Signature.CopyTo(bytes.AsMemory(sizeof(uint)));
        return $"{Mark}{Name} {Convert.ToBase64String(bytes)}\n";
    }
}

/// <summary>What a note says of a key.</summary>
public enum NoteClaim
{
    /// <summary>No line of that key, or a key that cannot verify.</summary>
    None = 1,
    Holds = 2,

    /// <summary>A line of that key whose signature is not one of this text: the whole note is to be refused.</summary>
    Forged = 3,
}

/// <summary>A text with signatures; it means nothing until a trusted key signed it. C2SP signed-note.</summary>
public sealed class SignedNote
{
    /// <summary>Of a note, and lines of signatures: those who check notes are not to be kept busy with one.</summary>
    public const int MaxBytes = 1_000_000;
    public const int MaxSignatures = 100;

    private SignedNote(string text, IReadOnlyList<NoteSignature> lines) => (Text, Signatures) = (text, lines);

    /// <summary>With the line feed it ends in.</summary>
    public string Text { get; }

    public IReadOnlyList<NoteSignature> Signatures { get; }

    /// <param name="sign">Of the text in UTF-8: for a P-256 key, ECDSA with SHA-256 in DER.</param>
    public static SignedNote Of(string text, Vkey key, Func<byte[], byte[]> sign) =>
        new SignedNote(text, []).With(key, sign);

    /// <exception cref="MalformedException">Not a note, or another spelling of one.</exception>
    public static SignedNote Parse(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > MaxBytes)
            throw new MalformedException("note", "is too long");
        var all = Strict.Text(bytes, "note");
        var end = all.LastIndexOf("\n\n", StringComparison.Ordinal);
        if (end < 0 || all[^1] != '\n' || end + 2 == all.Length)
            throw new MalformedException("note", "is not a text, an empty line, and lines of signatures");
        var lines = all[(end + 2)..^1].Split('\n');
        return lines.Length <= MaxSignatures
            ? new(all[..(end + 1)], [.. lines.Select(NoteSignature.Parse)])
            : throw new MalformedException("note", "has too many signatures");
    }

    /// <summary>The same note with one signature more.</summary>
    public SignedNote With(Vkey key, Func<byte[], byte[]> sign) =>
        new(Text, [.. Signatures, new(key.Name, key.Id, sign(Strict.Bytes(Text)))]);

    /// <summary>All lines with a key's name and id must be its signatures; those of others are passed over.</summary>
    public NoteClaim ClaimOf(Vkey key)
    {
        var lines = Signatures.Where(line => (line.Name, line.KeyId) == (key.Name, key.Id)).ToList();
        if (lines.Count == 0 || !key.CanVerify)
            return NoteClaim.None;
        var text = Strict.Bytes(Text);
        return lines.All(line => key.Verify(text, line.Signature.Span)) ? NoteClaim.Holds : NoteClaim.Forged;
    }

    /// <summary>The note's bytes are this in UTF-8.</summary>
    public override string ToString() => $"{Text}\n{string.Concat(Signatures)}";

    public byte[] ToBytes() => Strict.Bytes(ToString());
}
