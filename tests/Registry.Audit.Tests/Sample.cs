namespace Registry.Audit.Tests;

/// <summary>Fixed trees.</summary>
internal static class Sample
{
    /// <summary>
    /// The eight entries of the Certificate Transparency test tree; transparency-dev/merkle, testonly/constants.go.
    /// </summary>
    public static IReadOnlyList<byte[]> Published { get; } =
    [
        .. new[] { "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f" }
            .Select(Convert.FromHexString),
    ];

    /// <summary>Entry n is the decimal number n.</summary>
    public static byte[][] Entries(int size) => [.. Enumerable.Range(0, size)
        .Select(n => System.Text.Encoding.ASCII.GetBytes(n.ToString(System.Globalization.CultureInfo.InvariantCulture)))];

    public static Hash[] Leaves(IEnumerable<byte[]> entries) => [.. entries.Select(entry => Hash.OfLeaf(entry))];

    public static CompactRange Range(IEnumerable<Hash> leaves)
    {
        var range = new CompactRange();
        foreach (var leaf in leaves)
            range.Append(leaf);
        return range;
    }

    /// <summary>Perfect subtrees of some leaves, computed once each.</summary>
    public static NodeReader Nodes(IReadOnlyList<Hash> leaves)
    {
        var known = new Dictionary<(int, long), Hash>();
        Hash Node(int level, long index)
        {
            if (level == 0)
                return leaves[(int)index];
            if (!known.TryGetValue((level, index), out var hash))
                known[(level, index)] = hash =
                    Hash.OfNode(Node(level - 1, 2 * index), Node(level - 1, 2 * index + 1));
            return hash;
        }

        return Node;
    }

    /// <summary>A tile as a log would serve it.</summary>
    public static byte[] Tile(TilePath path, NodeReader node) => Tiles.Write([.. Enumerable.Range(0, path.Width)
        .Select(n => node(8 * path.Level, (path.Index << 8) + n))]);
}
