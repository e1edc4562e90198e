using System.Text;

namespace Registry.Keys.Tests;

/// <summary>A dummy that keeps no secret; it shows that nothing but a suite knows how things are sealed.</summary>
internal sealed class SecondSuite : ISuite
{
    public byte Version => 2;

    public byte[] Seal(SliceKey key, BoxPlace place, string value) =>
        Wrap(key.Bytes, Encoding.UTF8.GetBytes(place.ToString()), Encoding.UTF8.GetBytes(value));

    public string Open(SliceKey key, BoxPlace place, ReadOnlySpan<byte> box) =>
        Encoding.UTF8.GetString(Unwrap(key.Bytes, Encoding.UTF8.GetBytes(place.ToString()), box));

    public byte[] Salt(SliceKey key, Guid eventId, string field) => [2, .. Encoding.ASCII.GetBytes(field)];

    public byte[] Commit(ReadOnlySpan<byte> salt, string field, string value) =>
        [.. salt, .. Encoding.UTF8.GetBytes(value)];

    public byte[] Wrap(ReadOnlySpan<byte> wrappingKey, ReadOnlySpan<byte> context, ReadOnlySpan<byte> secret) =>
        [Version, Check(wrappingKey, context), .. secret];

    public byte[] Unwrap(ReadOnlySpan<byte> wrappingKey, ReadOnlySpan<byte> context, ReadOnlySpan<byte> wrapped) =>
        wrapped[1] == Check(wrappingKey, context) ? wrapped[2..].ToArray() : throw new BoxNotOpenedException();

    private static byte Check(ReadOnlySpan<byte> key, ReadOnlySpan<byte> context)
    {
        byte sum = 0;
        foreach (var one in (byte[])[.. key, .. context])
            sum = (byte)(31 * sum + one);
        return sum;
    }
}
