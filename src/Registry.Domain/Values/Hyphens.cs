namespace Registry.Domain.Values;

/// <summary>The strokes people and word processors put between digits: hyphens, dashes, the minus sign.</summary>
internal static class Hyphens
{
    public static bool Contains(char c) => c is '-' or '\u00ad' or (>= '\u2010' and <= '\u2015') or '\u2212';
}
