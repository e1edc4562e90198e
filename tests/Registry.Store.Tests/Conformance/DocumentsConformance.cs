using System.Security.Cryptography;
using System.Text;

namespace Registry.Store.Tests.Conformance;

/// <summary>What every engine promises of public texts. A subclass names the engine.</summary>
public abstract class DocumentsConformance
{
    private static readonly byte[] Policy = Encoding.UTF8.GetBytes("1-бөлім. Жалпы ережелер\r\n\n1.1 Осы саясат");

    protected abstract IDocuments Documents { get; }

    [Fact]
    public async Task A_text_is_got_by_its_hash_byte_for_byte()
    {
        var sha256 = await Put(Policy);

        sha256.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(Policy)));
        (await Get(sha256)).ShouldBe(Policy);
    }

    [Fact]
    public async Task A_text_that_nobody_put_is_not_there()
    {
        (await Get(new('0', 64))).ShouldBeNull();
        await Put("another"u8.ToArray());
        (await Get(new('0', 64))).ShouldBeNull();
    }

    [Fact]
    public async Task The_same_text_put_again_is_the_same_text()
    {
        var first = await Put("twice"u8.ToArray());

        (await Put("twice"u8.ToArray())).ShouldBe(first);
        (await Get(first)).ShouldBe("twice"u8.ToArray());
    }

    [Fact]
    public async Task One_text_put_by_many_at_once_is_put_by_all_of_them()
    {
        var text = Encoding.UTF8.GetBytes(new string('ә', 10_000));

        var hashes = await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => Put(text)));

        hashes.Distinct().ShouldBe([Convert.ToHexStringLower(SHA256.HashData(text))]);
        (await Get(hashes[0])).ShouldBe(text);
    }

    [Fact]
    public async Task Texts_that_differ_in_a_blank_are_two_texts()
    {
        var one = await Put("a policy"u8.ToArray());
        var other = await Put("a  policy"u8.ToArray());

        one.ShouldNotBe(other);
        (await Get(one)).ShouldBe("a policy"u8.ToArray());
    }

    [Fact]
    public async Task What_was_put_is_not_changed_by_who_put_or_got_it()
    {
        var mine = "mine"u8.ToArray();
        var sha256 = await Put(mine);
        mine[0] = (byte)'x';
        (await Get(sha256))![0] = (byte)'y';

        (await Get(sha256)).ShouldBe("mine"u8.ToArray());
    }

    private Task<string> Put(byte[] text) => Documents.Put(text, CancellationToken.None);

    private async Task<byte[]?> Get(string sha256) =>
        await Documents.Get(sha256, CancellationToken.None) is { } text
            && System.Runtime.InteropServices.MemoryMarshal.TryGetArray(text, out var bytes)
                ? bytes.Array
                : null;
}
