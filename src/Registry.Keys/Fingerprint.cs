namespace Registry.Keys;

/// <summary>Tells whether a repeated operation has the same content, for as long as its slice lives.</summary>
/// <remarks>
/// HMAC-SHA-256 under HKDF(slice key, "fingerprint") over the RFC 8785 form of the request; 32 bytes.
/// </remarks>
public static class Fingerprint
{
    public static byte[] Of(SliceKey key, ReadOnlySpan<byte> canonicalRequest)
    {
        using var derived = key.Secret.Derive("fingerprint"u8);
        return derived.Hmac(canonicalRequest);
    }
}
