using System.Runtime.Intrinsics;
using System.Security.Cryptography;

namespace Registry.Audit;

/// <summary>32 bytes of SHA-256.</summary>
/// <remarks>
/// RFC 6962 section 2.1: an entry is hashed after 0x00 and two nodes after 0x01, so that no node passes for an entry.
/// </remarks>
public readonly record struct Hash
{
    /// <summary>Bytes.</summary>
    public const int Length = 32;

    /// <summary>Characters in base64url.</summary>
    public const int TextLength = 43;

    /// <summary>Entries of fewer bytes are hashed without an allocation.</summary>
    private const int OnStack = 2048;

    private readonly Vector256<byte> bytes;

    private Hash(ReadOnlySpan<byte> bytes) => this.bytes = Vector256.Create(bytes);

    public static Hash EmptyTree { get; } = Of([]);

    /// <summary>RFC 4648 section 5, without padding: 43 characters.</summary>
    public string Base64Url => System.Buffers.Text.Base64Url.EncodeToString(ToArray());

    /// <exception cref="ArgumentException">Not 32 bytes.</exception>
    public static Hash FromBytes(ReadOnlySpan<byte> bytes) => bytes.Length == Length
        ? new(bytes)
        : throw new ArgumentException("A hash has 32 bytes.", nameof(bytes));

    /// <param name="base64">As <see cref="ToString"/> writes it, and no other spelling.</param>
    public static bool TryParse(string base64, out Hash hash)
    {
        var bytes = Strict.Base64(base64);
        hash = bytes is { Length: Length } ? new(bytes) : default;
        return bytes is { Length: Length };
    }

    /// <summary>Whether a text is a hash as <see cref="Base64Url"/> writes it, and no other spelling of one.</summary>
    public static bool IsBase64Url(ReadOnlySpan<byte> text)
    {
        Span<byte> bytes = stackalloc byte[Length];
        return text.Length == TextLength && System.Buffers.Text.Base64Url.IsValid(text)
            && System.Buffers.Text.Base64Url.DecodeFromUtf8(text, bytes) == Length && new Hash(bytes).Is(text);
    }

    public static Hash Of(ReadOnlySpan<byte> data)
    {
        Span<byte> hash = stackalloc byte[Length];
        SHA256.HashData(data, hash);
        return new(hash);
    }

    public static Hash OfLeaf(ReadOnlySpan<byte> entry)
    {
        var marked = entry.Length < OnStack ? stackalloc byte[1 + entry.Length] : new byte[1 + entry.Length];
        marked[0] = 0;
        entry.CopyTo(marked[1..]);
        return Of(marked);
    }

    public static Hash OfNode(Hash left, Hash right)
    {
        Span<byte> marked = stackalloc byte[1 + 2 * Length];
        marked[0] = 1;
        left.CopyTo(marked[1..]);
        right.CopyTo(marked[(1 + Length)..]);
        return Of(marked);
    }

    /// <summary>Whether a text names this hash as <see cref="Base64Url"/> does.</summary>
    public bool Is(ReadOnlySpan<byte> text)
    {
        Span<byte> name = stackalloc byte[TextLength];
        WriteBase64Url(name);
        return name.SequenceEqual(text);
    }

    /// <summary>As <see cref="Base64Url"/>, in ASCII.</summary>
    public void WriteBase64Url(Span<byte> to)
    {
        Span<byte> copy = stackalloc byte[Length];
        CopyTo(copy);
        System.Buffers.Text.Base64Url.EncodeToUtf8(copy, to);
    }

    public void CopyTo(Span<byte> to) => bytes.CopyTo(to);

    public byte[] ToArray()
    {
        var copy = new byte[Length];
        CopyTo(copy);
        return copy;
    }

    /// <summary>RFC 4648 section 4, with padding: 44 characters.</summary>
    public override string ToString() => Convert.ToBase64String(ToArray());
}
