using System.IO.Compression;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Registry.Api.CentreConfiguration;
using Registry.Api.Extracts;
using Registry.Api.Extracts.Container;
using Registry.Api.Extracts.Evidence;
using Registry.Audit;
using Registry.Audit.Extracts;
using Registry.Projections.AuditTree;
using Registry.Verifier.Evidence;

namespace Registry.Api.Tests.Extracts;

public sealed class ExtractContainerTests : IDisposable
{
    private const int Begin = 6;
    private const int End = 900;
    private const int From = 8;
    private const int To = 800;

    private readonly SampleLog log = new(End);
    private readonly X509Certificate2 certificate = Signer.Of("registry");

    public void Dispose()
    {
        log.Dispose();
        certificate.Dispose();
    }

    [Fact]
    public async Task It_has_the_files_of_the_format_and_no_other()
    {
        var (_, bytes) = await Written(Range());
        using var zip = new ZipArchive(new MemoryStream(bytes));
        zip.Entries.Select(entry => entry.FullName).ShouldBe(
        [
            "mimetype", "data.jsonl", "rows.csv", "manifest.json", "start.checkpoint", "end.checkpoint", "names.json",
            "extract.kk.html", "extract.ru.html", "META-INF/ASiCManifest001.xml", "META-INF/signature001.p7s",
        ]);
        Text(bytes, "names.json").ShouldBe($$"""{"{{SampleLog.Lift}}":"ТОО Лифт-Жайлау"}""");
    }

    [Fact]
    public async Task It_says_its_own_length_and_digest()
    {
        var (made, bytes) = await Written(Range());
        made.Length.ShouldBe(bytes.Length);
        made.Sha256.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(bytes)));
        made.Shown.ShouldBe((To - From) / 2);
    }

    [Fact]
    public async Task The_verification_finds_everything_proved()
    {
        log.Destroy(10);
        var (_, bytes) = await Written(Range());
        var manifest = Manifest.Parse(Encoding.UTF8.GetBytes(Text(bytes, "manifest.json")));
        var check = new DataCheck(manifest, Checkpoint.Parse(Text(bytes, "end.checkpoint")));
        var rows = new System.Buffers.ArrayBufferWriter<byte>();
        new CsvRows(manifest.Fields).Header(rows);
        foreach (var line in Text(bytes, "data.jsonl").TrimEnd('\n').Split('\n'))
            check.Read(Encoding.UTF8.GetBytes(line)).ShouldBeNull(line);
        check.End().ShouldBeNull();
        (Encoding.UTF8.GetString(rows.WrittenSpan) + Encoding.UTF8.GetString(check.Rows.WrittenSpan))
            .ShouldBe(Text(bytes, "rows.csv"));
        check.Heads.ShouldBe(End - Begin);
        check.Values.ShouldBe(manifest.Shown - 1);
    }

    [Fact]
    public async Task A_value_whose_key_is_destroyed_is_said_to_be_and_nothing_else_changes()
    {
        var before = Text((await Written(Range())).Bytes, "data.jsonl").Split('\n');
        log.Destroy(10);
        var after = Text((await Written(Range())).Bytes, "data.jsonl").Split('\n');
        var changed = before.Zip(after).Where(pair => pair.First != pair.Second).ShouldHaveSingleItem();
        changed.First.ShouldContain("Лифт 10");
        changed.Second.ShouldBe("""["reason","destroyed"]""");
    }

    [Fact]
    public async Task What_a_restored_database_lost_is_counted_and_its_head_proved()
    {
        log.Lose(10);
        log.Lose(11); // of the other recipient: not asked for
        var (made, bytes) = await Written(Range());
        var manifest = Manifest.Parse(Encoding.UTF8.GetBytes(Text(bytes, "manifest.json")));
        manifest.Lost.ShouldBe(1);
        made.Shown.ShouldBe((To - From) / 2 - 1);
        var check = new DataCheck(manifest, Checkpoint.Parse(Text(bytes, "end.checkpoint")));
        foreach (var line in Text(bytes, "data.jsonl").TrimEnd('\n').Split('\n'))
            check.Read(Encoding.UTF8.GetBytes(line)).ShouldBeNull(line);
        check.End().ShouldBeNull();
        check.Lost.ShouldBe(1);
        Text(bytes, "extract.ru.html").ShouldContain("содержание которых утрачено");
    }

    [Fact]
    public async Task Every_key_is_announced_before_it_opens_anything()
    {
        await Written(Range());
        log.Announced.Distinct().Count().ShouldBe((To - From) / 2);
    }

    [Fact]
    public async Task An_altered_value_is_not_issued()
    {
        log.Swap(10, 12);
        await Should.ThrowAsync<Registry.Store.AlteredValueException>(() => Written(Range()));
    }

    [Fact]
    public async Task A_key_copied_over_another_is_not_used()
    {
        log.Copy(10, 12);
        await Should.ThrowAsync<Registry.Store.AlteredValueException>(() => Written(Range()));
    }

    [Fact]
    public async Task Pages_are_escaped_and_have_no_script()
    {
        var (_, bytes) = await Written(Range());
        foreach (var page in new[] { Text(bytes, "extract.kk.html"), Text(bytes, "extract.ru.html") })
        {
            page.ShouldContain("Лифт 10 &lt;b&gt;тоқтады&lt;/b&gt;");
            page.ShouldNotContain("<b>");
            page.ShouldNotContain("<script");
            page.ShouldContain("ТОО Лифт-Жайлау");
        }
    }

    [Fact]
    public async Task What_lies_sealed_opens_to_the_container_and_leaves_nothing_readable_beside_it()
    {
        var path = Path.Combine(log.Folder, "extract.sealed");
        using var key = Registry.Keys.SliceKey.Mint();
        var it = new SealedExtract(path);
        var id = Guid.NewGuid();
        var made = await it.Write(key, id, to => Write(Range(), to));
        await using var opened = it.Open(key, id)!;
        var bytes = new MemoryStream();
        await opened.CopyToAsync(bytes);
        Convert.ToHexStringLower(SHA256.HashData(bytes.ToArray())).ShouldBe(made.Sha256);
        Directory.GetFiles(log.Folder).ShouldBe([path]);
        File.GetUnixFileMode(path).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        (await File.ReadAllBytesAsync(path)).AsSpan().IndexOf("mimetype"u8).ShouldBe(-1);
    }

    private ExtractMaterial Range()
    {
        var period = new Period(Moment(From), Moment(To));
        var filter = new Filter(Recipients: [SampleLog.Lift.ToString()]);
        var left = Subtrees.Cover(0, Begin).Select(part => Root(part.Index << part.Level, 1L << part.Level)).ToList();
        var manifest = new Manifest(
            1, Guid.Empty.ToString(), Manifest.OfRange, "registry.109/test", Begin, End, 0,
            "appeals", "authority-order", Moment(0), ["reason"], [],
            [new("бәрі", "всё", "all")],
            period, filter, null, new([.. left.Select(node => node.ToString())]),
            Receiver: SampleLog.Utility.ToString());
        return new(
            manifest, Note(Begin), Note(End), log.Leaves(Begin, End),
            new(["reason"], () => new Selection(period, filter, null), null, new Leaves(SampleLog.Tag), (keys, _) =>
            {
                lock (log.Announced)
                    log.Announced.AddRange(keys);
                return Task.CompletedTask;
            }),
            new LeafProof.OfRange(CompactRange.Of(Begin, left), Published(End)),
            (ids, _) => Task.FromResult<IReadOnlyDictionary<string, string>>(
                ids.ToDictionary(id => id, _ => "ТОО Лифт-Жайлау")),
            new(CentreFile.Read(null).Document, Guid.Empty, Guid.Empty));
    }

    private static string Moment(int minutes) => Leaf.Moment(SampleLog.First.AddMinutes(minutes));

    private byte[] Note(int size) =>
        Encoding.UTF8.GetBytes(new Checkpoint("registry.109/test", size, Root(0, size)).ToString());

    private PublishedCheckpoint Published(int size) => new(size, Root(0, size), size, default, SampleLog.First);

    private Hash Root(long begin, long count)
    {
        var range = new CompactRange();
        for (var n = begin; n < begin + count; n++)
            range.Append(log.Leaf((int)n).LeafHash);
        return range.Root();
    }

    private async Task<(MadeContainer Made, byte[] Bytes)> Written(ExtractMaterial material)
    {
        using var to = new MemoryStream();
        var made = await Write(material, to);
        return (made, to.ToArray());
    }

    private Task<MadeContainer> Write(ExtractMaterial material, Stream to) =>
        new ExtractContainer(log.Opener, log.Folder).Write(
            material, to, bytes => CadesSignature.Of(bytes, certificate, SampleLog.First), default);

    private static string Text(byte[] container, string name)
    {
        using var zip = new ZipArchive(new MemoryStream(container));
        using var reader = new StreamReader(zip.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }
}
