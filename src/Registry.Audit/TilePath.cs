using System.Globalization;
using System.Text.RegularExpressions;

namespace Registry.Audit;

/// <summary>Where a tile or a bundle of entries is served; C2SP tlog-tiles.</summary>
/// <param name="Level">0 to 63, each with 256 times fewer hashes; <see cref="Entries"/> for a bundle.</param>
/// <param name="Index">Of the tile within its level.</param>
/// <param name="Width">Hashes or entries: 256, or 1 to 255 for a partial one.</param>
public readonly partial record struct TilePath(int Level, long Index, int Width)
{
    /// <summary>In place of a level: the entries themselves, beside level 0.</summary>
    public const int Entries = -1;

    public const int FullWidth = 256;

    public bool IsFull => Width == FullWidth;

    /// <summary>The tile as a tree of a size has it, or null where it has none.</summary>
    public static TilePath? In(long size, int level, long index)
    {
        var hashes = level > 7 ? 0 : size >> (8 * Math.Max(level, 0));
        return index < 0 || index > hashes >> 8 || index == hashes >> 8 && (hashes & 255) == 0
            ? null
            : new(level, index, (int)Math.Min(hashes - (index << 8), FullWidth));
    }

    /// <summary>All tiles and bundles that a tree of a size adds to those of a smaller one.</summary>
    public static IEnumerable<TilePath> Added(long from, long size)
    {
        for (var level = Entries; level < 8; level++)
            for (var index = from >> (8 * Math.Max(level, 0)) >> 8; In(size, level, index) is { } path; index++)
                if (In(from, level, index) != path)
                    yield return path;
    }

    /// <param name="text">From <c>tile/</c> on.</param>
    /// <exception cref="MalformedException">Not the path of a tile, or another spelling of one.</exception>
    public static TilePath Parse(string text)
    {
        var parts = Form().Match(text).Groups;
        var digits = parts["index"].Value.Replace("/", "").Replace("x", "");
        _ = long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var index);
        var level = parts["level"].Value == "entries" ? Entries : Strict.Number(parts["level"].Value) ?? Entries;
        var width = parts["width"].Success ? Strict.Number(parts["width"].Value) ?? 0 : FullWidth;
        var path = new TilePath((int)level, index, (int)width);
        return level < 64 && width is > 0 and <= FullWidth && path.ToString() == text
            ? path
            : throw new MalformedException("tile", "its path is not one");
    }

    public override string ToString()
    {
        var path = (Index % 1000).ToString("D3", CultureInfo.InvariantCulture);
        for (var rest = Index / 1000; rest > 0; rest /= 1000)
            path = string.Create(CultureInfo.InvariantCulture, $"x{rest % 1000:D3}/{path}");
        var level = Level == Entries ? "entries" : Level.ToString(CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"tile/{level}/{path}{(IsFull ? "" : $".p/{Width}")}");
    }

    [GeneratedRegex(@"^tile/(?<level>[a-z0-9]+)/(?<index>[x0-9/]+)(\.p/(?<width>[0-9]+))?$")]
    private static partial Regex Form();
}
