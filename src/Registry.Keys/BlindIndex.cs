using System.Security.Cryptography;

namespace Registry.Keys;

/// <summary>Finds a stream by a value, or by the id callers hold, without storing either way readable.</summary>
/// <remarks>
/// Inner = HMAC-SHA-256(installation pepper, kind ‖ 0 ‖ value) lives for ever but only inside boxes; what is stored
/// in clear is tag = HMAC-SHA-256(epoch pepper, inner). Boxes are laid out as in <see cref="Aead"/> under the
/// epoch's index key: a row holds inner (32 bytes) ‖ stream (16), associated data = version ‖ "row" ‖ epoch (4); a
/// name holds the stream, associated data = version ‖ "name" ‖ epoch ‖ external id.
/// </remarks>
public sealed class BlindIndex(InstallationKey installation, Epoch epoch)
{
    private const int InnerLength = 32;

    public int Epoch => epoch.Number;

    /// <param name="kind">What the value is, in ASCII: <c>iin</c>, <c>phone</c>.</param>
    /// <param name="normalised">The one spelling of the value.</param>
    public byte[] Inner(string kind, string normalised) =>
        installation.Pepper.Hmac([.. StrictText.Code(kind), 0, .. StrictText.Bytes(normalised)]);

    public byte[] Tag(ReadOnlySpan<byte> inner) => epoch.Pepper.Hmac(inner);

    public byte[] Box(ReadOnlySpan<byte> inner, Guid stream)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(inner.Length, InnerLength);
        return epoch.Suites.Current.Wrap(epoch.IndexKey.Bytes, Row(), [.. inner, .. Bytes.Of(stream)]);
    }

    /// <summary>What a row holds; enough to write it again under another epoch.</summary>
    /// <exception cref="BoxNotOpenedException">A row of another epoch, or altered.</exception>
    public (byte[] Inner, Guid Stream) Open(ReadOnlySpan<byte> box)
    {
        var row = epoch.Suites.Of(box).Unwrap(epoch.IndexKey.Bytes, Row(), box);
        return (row[..InnerLength], Bytes.Id(row.AsSpan(InnerLength)));
    }

    /// <summary>The stream a value leads to, if the row found under its tag is the row of that value.</summary>
    /// <exception cref="BoxNotOpenedException">Altered, or the box of another row was put under this tag.</exception>
    public Guid StreamOf(ReadOnlySpan<byte> inner, ReadOnlySpan<byte> box)
    {
        var (found, stream) = Open(box);
        return CryptographicOperations.FixedTimeEquals(found, inner) ? stream : throw new BoxNotOpenedException();
    }

    /// <summary>The way back from a stream to its name: HMAC-SHA-256(epoch pepper, "stream" ‖ 0 ‖ stream).</summary>
    public byte[] StreamTag(Guid stream) => epoch.Pepper.Hmac([.. "stream"u8, 0, .. Bytes.Of(stream)]);

    /// <param name="external">The id callers hold.</param>
    public byte[] NameBox(Guid external, Guid stream) =>
        epoch.Suites.Current.Wrap(epoch.IndexKey.Bytes, Name(external), Bytes.Of(stream));

    /// <exception cref="BoxNotOpenedException">The box of another id or epoch, or altered.</exception>
    public Guid OpenName(Guid external, ReadOnlySpan<byte> box) =>
        Bytes.Id(epoch.Suites.Of(box).Unwrap(epoch.IndexKey.Bytes, Name(external), box));

    private byte[] Row() => [.. "row"u8, .. Bytes.Of(epoch.Number)];

    private byte[] Name(Guid external) => [.. "name"u8, .. Bytes.Of(epoch.Number), .. Bytes.Of(external)];
}
