using System.Security.Cryptography;

namespace Registry.Keys;

/// <summary>32 secret bytes that are wiped on dispose; after that they cannot be used, and so never as zeros.</summary>
/// <remarks>Others are derived by HKDF-SHA-256 (RFC 5869) with an empty salt.</remarks>
internal sealed class Secret : IDisposable
{
    public const int Length = 32;

    private readonly byte[] bytes;
    private bool disposed;

    private Secret(byte[] bytes) => this.bytes = bytes;

    public ReadOnlySpan<byte> Bytes
    {
        get
        {
            ObjectDisposedException.ThrowIf(disposed, this);
            return bytes;
        }
    }

    public static Secret Mint() => new(RandomNumberGenerator.GetBytes(Length));

    /// <exception cref="ArgumentException">Not 32 bytes.</exception>
    public static Secret Of(ReadOnlySpan<byte> bytes) => bytes.Length == Length
        ? new(bytes.ToArray())
        : throw new ArgumentException($"A key is {Length} bytes.", nameof(bytes));

    /// <param name="info">Says what the derived key is for: a label, then what it is bound to.</param>
    public Secret Derive(ReadOnlySpan<byte> info) => new(DeriveBytes(info));

    public byte[] DeriveBytes(ReadOnlySpan<byte> info)
    {
        var derived = new byte[Length];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, Bytes, derived, salt: [], info);
        return derived;
    }

    public byte[] Hmac(ReadOnlySpan<byte> message) => HMACSHA256.HashData(Bytes, message);

    public void Dispose()
    {
        disposed = true;
        CryptographicOperations.ZeroMemory(bytes);
    }

    public override string ToString() => "[key]";
}
