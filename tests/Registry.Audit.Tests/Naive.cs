using System.Security.Cryptography;

namespace Registry.Audit.Tests;

/// <summary>RFC 6962 section 2.1 word for word, slow, on byte arrays: what the code under test must agree with.</summary>
internal static class Naive
{
    /// <summary>MTH(D[n]).</summary>
    public static byte[] Root(ReadOnlySpan<byte[]> entries)
    {
        if (entries.Length == 0)
            return SHA256.HashData([]);
        if (entries.Length == 1)
            return SHA256.HashData([0, .. entries[0]]);
        var k = Split(entries.Length);
        return SHA256.HashData([1, .. Root(entries[..k]), .. Root(entries[k..])]);
    }

    /// <summary>PATH(m, D[n]).</summary>
    public static IEnumerable<byte[]> Path(int m, byte[][] entries)
    {
        if (entries.Length == 1)
            return [];
        var k = Split(entries.Length);
        return m < k
            ? Path(m, entries[..k]).Append(Root(entries.AsSpan(k)))
            : Path(m - k, entries[k..]).Append(Root(entries.AsSpan(0, k)));
    }

    /// <summary>SUBPROOF(m, D[n], whole).</summary>
    public static IEnumerable<byte[]> Subproof(int m, byte[][] entries, bool whole = true)
    {
        if (m == entries.Length)
            return whole ? [] : [Root(entries)];
        var k = Split(entries.Length);
        return m <= k
            ? Subproof(m, entries[..k], whole).Append(Root(entries.AsSpan(k)))
            : Subproof(m - k, entries[k..], whole: false).Append(Root(entries.AsSpan(0, k)));
    }

    private static int Split(int n)
    {
        var k = 1;
        while (2 * k < n)
            k *= 2;
        return k;
    }
}
