using System.Security.Cryptography;

namespace Registry.Audit.Tests;

public class HashTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(31)]
    [InlineData(2047)]
    [InlineData(2048)]
    [InlineData(65535)]
    public void Leaves_and_nodes_are_hashed_apart(int length)
    {
        var entry = new byte[length];
        var leaf = Hash.OfLeaf(entry);
        leaf.ToArray().ShouldBe(SHA256.HashData([0, .. entry]));
        Hash.Of(entry).ToArray().ShouldBe(SHA256.HashData(entry));
        Hash.OfNode(leaf, Hash.EmptyTree).ToArray()
            .ShouldBe(SHA256.HashData([1, .. leaf.ToArray(), .. Hash.EmptyTree.ToArray()]));
    }

    [Fact]
    public void A_hash_equals_the_hash_of_the_same_bytes_and_no_other()
    {
        var bytes = Hash.Of([1]).ToArray();
        for (var i = 0; i < 8 * Hash.Length; i++)
        {
            var other = (byte[])[.. bytes];
            other[i / 8] ^= (byte)(1 << (i % 8));
            (Hash.FromBytes(other) == Hash.FromBytes(bytes)).ShouldBeFalse();
        }

        Hash.FromBytes([.. bytes]).ShouldBe(Hash.Of([1]));
        Should.Throw<ArgumentException>(() => Hash.FromBytes(bytes.AsSpan(1)));
    }

    [Fact]
    public void It_is_written_and_read_in_base64()
    {
        Hash.EmptyTree.ToString().ShouldBe("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
        Hash.EmptyTree.Base64Url.ShouldBe("47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU");
        Hash.TryParse(Hash.EmptyTree.ToString(), out var hash).ShouldBeTrue();
        hash.ShouldBe(Hash.EmptyTree);
    }

    [Theory]
    [InlineData("")]
    [InlineData("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU")]
    [InlineData("47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU=")]
    [InlineData("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=")]
    [InlineData("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n")]
    [InlineData("47DEQpj8 HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=")]
    [InlineData("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hS")]
    [InlineData("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFVV")]
    public void Another_spelling_of_it_is_refused(string base64) => Hash.TryParse(base64, out _).ShouldBeFalse();
}
