using System.Buffers.Binary;

namespace Registry.Keys;

/// <summary>The bytes of ids and numbers as they stand in every layout of this project: big-endian.</summary>
internal static class Bytes
{
    public const int IdLength = 16;

    /// <summary>A UUID in the order it is written in, RFC 9562 section 4.</summary>
    public static byte[] Of(Guid id) => id.ToByteArray(bigEndian: true);

    public static Guid Id(ReadOnlySpan<byte> bytes) => new(bytes, bigEndian: true);

    public static byte[] Of(int number)
    {
        var bytes = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(bytes, number);
        return bytes;
    }
}
