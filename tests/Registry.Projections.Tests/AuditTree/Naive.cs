using Registry.Audit;

namespace Registry.Projections.Tests.AuditTree;

/// <summary>RFC 6962 section 2.1 as it is written there.</summary>
public static class Naive
{
    public static Hash Root(IEnumerable<Hash> leaves) => Root([.. leaves]);

    private static Hash Root(Span<Hash> leaves)
    {
        if (leaves.Length == 0)
            return Hash.EmptyTree;
        if (leaves.Length == 1)
            return leaves[0];
        var left = 1;
        while (left * 2 < leaves.Length)
            left *= 2;
        return Hash.OfNode(Root(leaves[..left]), Root(leaves[left..]));
    }
}
