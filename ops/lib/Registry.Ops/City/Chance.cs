using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Registry.Ops.City;

/// <summary>Numbers that look like chance and are the same on every machine for a label.</summary>
/// <remarks>SplitMix64 (Steele, Lea, Flood 2014), which fits in four lines and has no state to save.</remarks>
public sealed class Chance(ulong seed)
{
    private ulong state = seed;

    public static Chance Of(string label) =>
        new(BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(label))));

    public int Below(int bound) => (int)(Next() % (ulong)bound);

    /// <summary>From 0, included, to 1, excluded.</summary>
    public double Share() => (Next() >> 11) * (1.0 / (1UL << 53));

    public bool Happens(double share) => Share() < share;

    public T Pick<T>(IReadOnlyList<T> list) => list[Below(list.Count)];

    public string Digits(int count) => string.Concat(Enumerable.Range(0, count).Select(_ => (char)('0' + Below(10))));

    private ulong Next()
    {
        var z = state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}

/// <summary>Ranks by popularity: the k-th is picked in proportion to k to the minus exponent.</summary>
public sealed class Zipf
{
    private readonly double[] upTo;

    public Zipf(int count, double exponent)
    {
        upTo = new double[count];
        var sum = 0.0;
        for (var rank = 0; rank < count; rank++)
            upTo[rank] = sum += Math.Pow(rank + 1, -exponent);
    }

    /// <summary>From 0.</summary>
    public int Pick(Chance chance)
    {
        var at = Array.BinarySearch(upTo, chance.Share() * upTo[^1]);
        return Math.Min(at < 0 ? ~at : at, upTo.Length - 1);
    }
}
