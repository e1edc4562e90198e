using System.Text.Json;

namespace Registry.Audit.Tests;

/// <summary>Proofs and lies that others published: transparency-dev/merkle, and the tree its tests share.</summary>
public class PublishedProofsTests
{
    /// <summary>Nodes of the tree over the eight entries; testonly/constants.go, NodeHashes.</summary>
    private const string N01 = "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7";
    private const string N00 = "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d";
    private const string N04 = "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b";
    private const string N10 = "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125";
    private const string N11 = "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e";
    private const string N12 = "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a";
    private const string N13 = "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0";
    private const string N20 = "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7";
    private const string N21 = "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4";

    private const string FromNothing = "/size1-is-zero-and-size2-is-not-zero.json";
    private const StringComparison Ordinal = StringComparison.Ordinal;

    private static readonly Hash[] Leaves = Sample.Leaves(Sample.Published);
    private static readonly NodeReader Node = Sample.Nodes(Leaves);

    [Theory]
    // testonly/reference_test.go, TestRefInclusionProof.
    [InlineData(0, 1)]
    [InlineData(0, 2, N01)]
    [InlineData(1, 2, N00)]
    [InlineData(2, 3, N10)]
    [InlineData(1, 5, N00, N11, N04)]
    [InlineData(0, 8, N01, N11, N21)]
    [InlineData(5, 8, N04, N13, N20)]
    public void A_path_is_the_published_one(long index, long size, params string[] proof) =>
        Proofs.Inclusion(index, size, Node).ShouldBe(proof.Select(Hex));

    [Theory]
    // testonly/reference_test.go, TestRefConsistencyProof.
    [InlineData(1, 1)]
    [InlineData(1, 8, N01, N11, N21)]
    [InlineData(2, 5, N11, N04)]
    [InlineData(6, 8, N12, N13, N20)]
    public void A_proof_of_consistency_is_the_published_one(long first, long second, params string[] proof) =>
        Proofs.Consistency(first, second, Node).ShouldBe(proof.Select(Hex));

    [Theory]
    // testonly/constants.go, CompactTrees.
    [InlineData(0)]
    [InlineData(1, N00)]
    [InlineData(2, N10)]
    [InlineData(4, N20)]
    [InlineData(5, N20, N04)]
    [InlineData(6, N20, N12)]
    public void A_compact_range_has_the_published_nodes(int size, params string[] nodes) =>
        Sample.Range(Leaves[..size]).Nodes.ShouldBe(nodes.Select(Hex));

    [Fact]
    public void Published_paths_are_judged_as_published()
    {
        var files = Files("merkle-inclusion");
        files.Count.ShouldBe(98);
        foreach (var it in files)
        {
            var holds = it.GetProperty("leafHash").GetString() != ""
                && it.GetProperty("leafIdx").TryGetInt64(out var index)
                && it.GetProperty("treeSize").TryGetInt64(out var size)
                && Proofs.VerifyInclusion(Root(it, "leafHash"), index, size, Proof(it), Root(it, "root"));
            holds.ShouldBe(!it.GetProperty("wantErr").GetBoolean(), it.GetProperty("file").GetString());
        }
    }

    /// <summary>
    /// But for one: from the empty tree to any other an empty proof holds, as C2SP tlog-witness asks of a log's first
    /// checkpoint; there it is refused.
    /// </summary>
    [Fact]
    public void Published_proofs_of_consistency_are_judged_as_published()
    {
        var files = Files("merkle-consistency");
        files.Count.ShouldBe(98);
        foreach (var it in files)
        {
            var (first, second) = (it.GetProperty("size1").GetInt64(), it.GetProperty("size2").GetInt64());
            var holds =
                Proofs.VerifyConsistency(first, second, Proof(it), Root(it, "root1"), Root(it, "root2"));
            var file = it.GetProperty("file").GetString()!;
            holds.ShouldBe(!it.GetProperty("wantErr").GetBoolean() || file.EndsWith(FromNothing, Ordinal), file);
        }
    }

    private static Hash Hex(string hex) => Hash.FromBytes(Convert.FromHexString(hex));

    private static List<JsonElement> Files(string name) => [.. JsonDocument.Parse(File.ReadAllBytes(
        Path.Combine(Vector.Folder("published"), name + ".json"))).RootElement.GetProperty("vectors").EnumerateArray()];

    private static Hash Root(JsonElement it, string member) => Of(it.GetProperty(member));

    private static Hash[] Proof(JsonElement it) => it.GetProperty("proof") is { ValueKind: JsonValueKind.Array } list
        ? [.. list.EnumerateArray().Select(Of)]
        : [];

    /// <summary>Where other bytes than 32 stand for a hash, their hash stands for them.</summary>
    private static Hash Of(JsonElement base64)
    {
        var bytes = base64.GetBytesFromBase64();
        return bytes.Length == Hash.Length ? Hash.FromBytes(bytes) : Hash.Of(bytes);
    }
}
