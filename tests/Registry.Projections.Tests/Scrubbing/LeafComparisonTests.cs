using Registry.Audit;
using Registry.Projections.Scrubbing;
using static Registry.Projections.Scrubbing.FindingKind;

namespace Registry.Projections.Tests.Scrubbing;

public sealed class LeafComparisonTests
{
    [Theory]
    [InlineData("abcd", "abcd", "")]
    [InlineData("abcd", "abxd", "ChangedRow 2")]
    [InlineData("abcd", "abd", "MissingRow 2")]
    [InlineData("abcd", "abxcd", "RowWithoutLeaf @2")]
    [InlineData("abcd", "abcdx", "RowWithoutLeaf @4")]
    [InlineData("abcd", "abc", "MissingRow 3")]
    [InlineData("abcd", "cbad", "MovedRow 0, MovedRow 2")]
    [InlineData("abcd", "xabd", "RowWithoutLeaf @0, MissingRow 2")]
    [InlineData("abcd", "", "MissingRow 0, MissingRow 1, MissingRow 2, MissingRow 3")]
    public void A_difference_is_named_by_leaf_and_row(string leaves, string rows, string expected)
    {
        var found = LeafComparison.Of(
            [.. leaves.Select((leaf, n) => ((long)n, Of(leaf)))],
            [.. rows.Select((row, n) => new LeafRow(n, Of(row), default))]);

        string.Join(", ", found.Select(it => it.Kind == RowWithoutLeaf
            ? $"{it.Kind} @{it.Position}"
            : $"{it.Kind} {it.Index}")).ShouldBe(expected);
    }

    private static Hash Of(char leaf) => Hash.OfLeaf([(byte)leaf]);
}
