using System.Buffers.Text;
using System.Security.Cryptography;

namespace Registry.Keys;

/// <summary>Version 1: AES-256-GCM, SHA-256, HKDF-SHA-256.</summary>
/// <remarks>
/// Ids are 16 bytes, big-endian; ‖ joins bytes; boxes and wraps are laid out as in <see cref="Aead"/>.
/// Box: key = HKDF(slice key, "box" ‖ event id); associated data = 0x01 ‖ slice ‖ event id ‖ field code; plaintext
/// = UTF-8, padded as in <see cref="Padding"/>.
/// Commitment: SHA-256 of the RFC 8785 form of [salt in base64url without padding, field code, value], 32 bytes, where
/// salt = HKDF(slice key, "salt" ‖ event id ‖ field code), 32 bytes.
/// Wrap: associated data = 0x01 ‖ context; plaintext = the secret as it is.
/// </remarks>
internal sealed class Suite1(Action<Span<byte>> fillNonce) : ISuite
{
    public Suite1() : this(RandomNumberGenerator.Fill) { }

    public byte Version => 1;

    public byte[] Seal(SliceKey key, BoxPlace place, string value)
    {
        var plain = StrictText.Bytes(value);
        var padded = Padding.Pad(plain);
        using var boxKey = BoxKey(key, place.EventId);
        var box = Aead.Seal(Version, fillNonce, boxKey.Bytes, Bound(place), padded);
        Wipe(plain, padded);
        return box;
    }

    public string Open(SliceKey key, BoxPlace place, ReadOnlySpan<byte> box)
    {
        using var boxKey = BoxKey(key, place.EventId);
        var padded = Aead.Open(Version, boxKey.Bytes, Bound(place), box);
        var value = StrictText.Of(Padding.Strip(padded));
        Wipe(padded);
        return value;
    }

    public byte[] Salt(SliceKey key, Guid eventId, string field) =>
        key.Secret.DeriveBytes([.. "salt"u8, .. Bytes.Of(eventId), .. StrictText.Code(field)]);

    public byte[] Commit(ReadOnlySpan<byte> salt, string field, string value)
    {
        var plain = StrictText.Bytes(value);
        byte[] opening =
        [
            .. "[\""u8, .. Base64Url.EncodeToUtf8(salt), .. "\","u8,
            .. JcsString.Literal(StrictText.Code(field)), .. ","u8, .. JcsString.Literal(plain), .. "]"u8,
        ];
        var commitment = SHA256.HashData(opening);
        Wipe(plain, opening);
        return commitment;
    }

    public byte[] Wrap(ReadOnlySpan<byte> wrappingKey, ReadOnlySpan<byte> context, ReadOnlySpan<byte> secret) =>
        Aead.Seal(Version, fillNonce, wrappingKey, context, secret);

    public byte[] Unwrap(ReadOnlySpan<byte> wrappingKey, ReadOnlySpan<byte> context, ReadOnlySpan<byte> wrapped) =>
        Aead.Open(Version, wrappingKey, context, wrapped);

    private static Secret BoxKey(SliceKey key, Guid eventId) => key.Secret.Derive([.. "box"u8, .. Bytes.Of(eventId)]);

    private static byte[] Bound(BoxPlace place) =>
        [.. Bytes.Of(place.Slice), .. Bytes.Of(place.EventId), .. StrictText.Code(place.Field)];

    private static void Wipe(params ReadOnlySpan<byte[]> buffers)
    {
        foreach (var buffer in buffers)
            CryptographicOperations.ZeroMemory(buffer);
    }
}
