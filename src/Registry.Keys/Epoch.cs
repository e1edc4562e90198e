using System.Security.Cryptography;

namespace Registry.Keys;

/// <summary>A key outside PostgreSQL that all slice keys and index rows of a period are wrapped under.</summary>
/// <remarks>
/// HKDF-SHA-256 of its 32-byte secret: "wrap" for slice keys, "index" for rows of the look-up index, "pepper" for their
/// tags. When the secret is destroyed, no backup opens what was wrapped under it.
/// Wrapped slice key: as <see cref="Aead"/>, associated data = version ‖ "wrap" ‖ number (4 bytes) ‖ slice id; 61
/// bytes.
/// </remarks>
public sealed class Epoch : IDisposable
{
    private readonly Secret wrapKey;

    private Epoch(int number, Secret secret, Suites suites)
    {
        Number = number;
        Suites = suites;
        wrapKey = secret.Derive("wrap"u8);
        IndexKey = secret.Derive("index"u8);
        Pepper = secret.Derive("pepper"u8);
    }

    /// <summary>1 for the first epoch of an installation.</summary>
    public int Number { get; }

    internal Suites Suites { get; }

    internal Secret IndexKey { get; }

    internal Secret Pepper { get; }

    /// <exception cref="ArgumentException">A number below 1, or not 32 bytes.</exception>
    public static Epoch Of(int number, ReadOnlySpan<byte> bytes, Suites? suites = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        using var secret = Secret.Of(bytes);
        return new(number, secret, suites ?? Suites.Standard);
    }

    public byte[] Wrap(Guid slice, SliceKey key) => Suites.Current.Wrap(wrapKey.Bytes, Context(slice), key.Bytes);

    /// <exception cref="BoxNotOpenedException">Wrapped in another epoch, for another slice, or altered.</exception>
    public SliceKey Unwrap(Guid slice, ReadOnlySpan<byte> wrapped)
    {
        var bytes = Suites.Of(wrapped).Unwrap(wrapKey.Bytes, Context(slice), wrapped);
        var key = SliceKey.Of(bytes);
        CryptographicOperations.ZeroMemory(bytes);
        return key;
    }

    public void Dispose()
    {
        wrapKey.Dispose();
        IndexKey.Dispose();
        Pepper.Dispose();
    }

    public override string ToString() => "[key]";

    private byte[] Context(Guid slice) => [.. "wrap"u8, .. Bytes.Of(Number), .. Bytes.Of(slice)];
}
