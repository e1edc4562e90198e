using System.Numerics;

namespace Registry.Keys;

/// <summary>
/// Hides how long a value is: 0x80, then zeros up to 32, 64, 128, 256 … bytes (ISO/IEC 7816-4, doubling blocks).
/// </summary>
/// <remarks>A value of 0 to 31 bytes takes 32, of 32 to 63 bytes takes 64: the mark always has room.</remarks>
internal static class Padding
{
    private const byte Mark = 0x80;
    private const uint Smallest = 32;

    public static byte[] Pad(ReadOnlySpan<byte> value)
    {
        var padded = new byte[BitOperations.RoundUpToPowerOf2(Math.Max(Smallest, (uint)value.Length + 1))];
        value.CopyTo(padded);
        padded[value.Length] = Mark;
        return padded;
    }

    /// <exception cref="BoxNotOpenedException">No mark before the zeros.</exception>
    public static ReadOnlySpan<byte> Strip(ReadOnlySpan<byte> padded)
    {
        var end = padded.LastIndexOfAnyExcept((byte)0);
        return end >= 0 && padded[end] == Mark ? padded[..end] : throw new BoxNotOpenedException();
    }
}
