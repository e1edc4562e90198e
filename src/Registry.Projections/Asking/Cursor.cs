using System.Buffers.Binary;
using System.Buffers.Text;

namespace Registry.Projections;

/// <summary>Where a page ended. Opaque to callers, who give it back to have the next one.</summary>
/// <param name="Pin">The answer is of this position of the log: what came later is on no page.</param>
/// <param name="At">Of the last row, where the order is of time.</param>
/// <param name="Position">Of the last row.</param>
/// <param name="Id">Of the last row, where the order is of ids.</param>
public sealed record Cursor(long Pin, DateTimeOffset At, long Position, Guid Id)
{
    private const int Bytes = 40;

    /// <summary>Pin, ticks of the time, position: 8 bytes each, big-endian; then the id's 16; base64url.</summary>
    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[Bytes];
        BinaryPrimitives.WriteInt64BigEndian(bytes, Pin);
        BinaryPrimitives.WriteInt64BigEndian(bytes[8..], At.UtcTicks);
        BinaryPrimitives.WriteInt64BigEndian(bytes[16..], Position);
        Id.TryWriteBytes(bytes[24..], bigEndian: true, out _);
        return Base64Url.EncodeToString(bytes);
    }

    /// <returns>None if the text never was a cursor of ours.</returns>
    public static Cursor? Of(string text)
    {
        Span<byte> bytes = stackalloc byte[Bytes];
        if (!Base64Url.IsValid(text, out var length) || length != Bytes)
            return null;
        Base64Url.DecodeFromChars(text, bytes);
        var ticks = BinaryPrimitives.ReadInt64BigEndian(bytes[8..]);
        return ticks < 0 || ticks > DateTimeOffset.MaxValue.UtcTicks ? null : new(
            BinaryPrimitives.ReadInt64BigEndian(bytes),
            new(ticks, TimeSpan.Zero),
            BinaryPrimitives.ReadInt64BigEndian(bytes[16..]),
            new(bytes[24..], bigEndian: true));
    }
}
