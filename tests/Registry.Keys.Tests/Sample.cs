namespace Registry.Keys.Tests;

/// <summary>Fixed keys, ids and random numbers.</summary>
internal static class Sample
{
    public const int Seed = 20260109;
    public const string Iin = "061211600012";

    public static readonly Guid Slice = new("11111111-2222-4333-8444-555555555555");
    public static readonly Guid OtherSlice = new("11111111-2222-4333-8444-555555555556");
    public static readonly Guid Event = new("a1a2a3a4-b1b2-8c1c-9d1d-e1e2e3e4e5e6");
    public static readonly Guid OtherEvent = new("a1a2a3a4-b1b2-8c1c-9d1d-e1e2e3e4e5e7");

    public static SliceKey Key => SliceKey.Of(Enumerable.Range(0, 32).Select(i => (byte)i).ToArray());

    public static SliceKey OtherKey => SliceKey.Of(Enumerable.Range(1, 32).Select(i => (byte)i).ToArray());

    public static InstallationKey Installation => InstallationKey.Of(Secret(32));

    public static Epoch Epoch(int number, byte first = 64) => Keys.Epoch.Of(number, Secret(first));

    public static byte[] Secret(byte first) => Enumerable.Range(first, 32).Select(i => (byte)i).ToArray();

    /// <summary>Every text that differs from this one in the bits of one byte.</summary>
    public static IEnumerable<byte[]> Flipped(byte[] bytes) => bytes.Select((one, at) =>
    {
        var flipped = (byte[])bytes.Clone();
        flipped[at] = (byte)(one ^ 0x01);
        return flipped;
    });

    /// <summary>Text of many scripts, with everything that JSON escapes.</summary>
    public static string Text(Random random, int longest)
    {
        string[] pieces =
        [
            "a", "Z", "0", " ", "\"", "\\", "/", "\n", "\t", "\u0001", "\u001f", "\u007f", "ә", "Қ", "і", "€",
            "\u2028", "😀",
        ];
        return string.Concat(Enumerable.Range(0, random.Next(longest)).Select(_ => pieces[random.Next(pieces.Length)]));
    }
}
