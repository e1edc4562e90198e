using System.IO.Compression;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Registry.Verifier.Tests.Forging;

namespace Registry.Verifier.Tests.Corpus;

/// <summary>Lies about the file, its list and its signature.</summary>
internal static class ContainerCases
{
    private static readonly string[] Names =
        [
            "manifest.json", "data.jsonl", "start.checkpoint", "end.checkpoint", "rows.csv", "names.json",
            "extract.kk.html", "extract.ru.html",
        ];

    public static IEnumerable<ForgedCase> All =>
    [
        .. Names.Select(name => Packed($"flipped-{name}", "digest", all => Change(all, name, Flip))),
        Packed("flipped-list", "signature", all => Change(all, Container.List, bytes => Swap(bytes, "octet", "OCTET"))),
        Packed("flipped-signature", "signature", all => Change(all, Container.Signature, Flip)),
        Packed("cut-signature", "signature", all => Change(all, Container.Signature, bytes => bytes[..^1])),
        Packed("signature-and-more", "signature", all => Change(all, Container.Signature, bytes => [.. bytes, 0])),
        Packed("no-signature-but-text", "signature", all => Change(all, Container.Signature, _ => [1, 2, 3])),
        Packed("flipped-mimetype", "container", all => Change(all, "mimetype", Flip)),
        .. Names.Concat([Container.List, Container.Signature]).Where(name => name != "start.checkpoint")
            .Select(name => Packed($"without-{name.Split('/')[^1]}", "missing-file", all => all.RemoveAll(one => one.Name == name))),
        Packed("listed-and-not-there", "missing-file", all => all.RemoveAll(one => one.Name == "start.checkpoint")),
        Packed("unlisted-file", "unlisted-file", all => all.Add(("more.txt", [1]))),
        Packed("unlisted-in-meta-inf", "unlisted-file", all => all.Add(("META-INF/more.xml", [1]))),
        new("listed-beyond-the-table", "unlisted-file", new() { Written = files => files["more.txt"] = [1] }),
        new("in-the-table-and-not-listed", "unlisted-file", new() { Packed = it => it.Packed = all => Add(it, all) }),
        new("start-where-it-begins-with-the-ledger", "unlisted-file", new()
        {
            Asked = new() { Begin = 0, From = World.At(-5) },
            Said = draft => draft.Start = draft.End,
        }),
        new("start-not-there-nor-listed", "missing-file", new() { Said = draft => draft.Start = null }),
        Packed("mimetype-not-first", "container", all => all.Reverse()),
        new("mimetype-packed", "container", new() { Packed = it => it.MimetypeLevel = CompressionLevel.Fastest }),
        Packed("name-twice", "container", all => all.Add(all[1])),
        Packed("name-twice-with-other-content", "container", all => all.Add((all[1].Name, [1]))),
        Packed("folder", "container", all => all.Add(("more/", []))),
        Zipped("bytes-after-the-archive", bytes => [.. bytes, 0]),
        Zipped("bytes-before-the-archive", bytes => [0, .. bytes]),
        Zipped("archive-comment", bytes => [.. bytes[..^2], 1, 0, 65]),
        Zipped("cut-archive", bytes => bytes[..^30]),
        Zipped("no-archive", _ => "no archive at all, but some text"u8.ToArray()),
        Zipped("empty-file", _ => []),
        Zipped("local-name-differs", bytes => Swap(bytes, "rows.csv", "rows.CSV")),
        Zipped("encrypted-flag", bytes => Patch(bytes, "PK\u0001\u0002", 8, 1)),
        Zipped("another-method", bytes => Patch(bytes, "PK\u0001\u0002", 10, 12)),
        Listed("list-is-no-xml", "container", xml => xml + "<"),
        Listed("list-with-a-dtd", "container", xml => xml.Replace("?>", "?><!DOCTYPE a [<!ENTITY b \"c\">]>")),
        Listed("list-with-another-root", "container", xml => xml.Replace("asic:ASiCManifest", "asic:Manifest")),
        Listed("list-of-another-algorithm", "container", xml => xml.Replace("xmlenc#sha256", "xmlenc#sha512")),
        Listed("list-names-a-file-twice", "container", xml => xml.Replace(
            "</asic:ASiC", Container.Reference("rows.csv", [1]) + "</asic:ASiC")),
        Listed("list-names-another-signature", "container", xml => xml.Replace("signature001", "signature002")),
        Listed("list-names-a-lost-file", "missing-file", xml => xml.Replace(
            "</asic:ASiC", Container.Reference("lost.txt", [1]) + "</asic:ASiC")),
        new("other-keys", "signer-unknown", new() { Signers = Signers.Others }),
        new("other-keys-but-our-signature", "log-unknown", new()
        {
            Signers = Signers.Others, Packed = it => it.Sign = list => Signers.Ours.Sign(list),
        }),
        Signed("signed-by-another-of-the-same-name", "signer-unknown", list => Signers.Others.Sign(list)),
        Signed("signed-without-signing-certificate", "signature", list => Signers.Ours.Sign(list, isCades: false)),
        Signed("signing-certificate-names-another", "signature", list =>
            Signers.Ours.Sign(list, named: Signers.Others.Certificate)),
        Signed("signing-certificate-names-two", "signature", list =>
            Signers.Ours.Sign(list, also: Signers.Others.Certificate)),
        Signed("signed-on-a-curve-that-is-none", "signature", OnNoCurve),
        Signed("signed-over-sha-1", "signature", list => Signers.Ours.Sign(list, digest: "1.3.14.3.2.26")),
        Signed("signed-something-else", "signature", _ => Signers.Ours.Sign([1, 2, 3])),
    ];

    public static byte[] Swap(byte[] bytes, string one, string other)
    {
        var at = bytes.AsSpan().IndexOf(Encoding.Latin1.GetBytes(one));
        byte[] swapped = [.. bytes];
        Encoding.Latin1.GetBytes(other).CopyTo(swapped, at);
        return swapped;
    }

    /// <summary>The name of the certificate's curve is another, and the certificate well named.</summary>
    private static byte[] OnNoCurve(byte[] list)
    {
        var certificate = Signers.Ours.Certificate.RawData;
        var other = Replaced(
            certificate, Convert.FromHexString("2a8648ce3d030107"), Convert.FromHexString("2a8648ce3d030121"));
        var signed = Signers.Ours.Sign(list, named: X509CertificateLoader.LoadCertificate(other));
        return Replaced(signed, certificate, other);
    }

    private static byte[] Replaced(byte[] bytes, byte[] one, byte[] other)
    {
        var at = bytes.AsSpan().IndexOf(one);
        return [.. bytes[..at], .. other, .. bytes[(at + one.Length)..]];
    }

    private static byte[] Flip(byte[] bytes)
    {
        byte[] flipped = [.. bytes];
        flipped[bytes.Length / 2] ^= 1;
        return flipped;
    }

    private static byte[] Patch(byte[] bytes, string record, int offset, byte value)
    {
        byte[] patched = [.. bytes];
        patched[bytes.AsSpan().IndexOf(Encoding.Latin1.GetBytes(record)) + offset] = value;
        return patched;
    }

    private static void Change(List<(string Name, byte[] Bytes)> all, string name, Func<byte[], byte[]> change)
    {
        var at = all.FindIndex(one => one.Name == name);
        all[at] = (name, change(all[at].Bytes));
    }

    private static void Add(Container it, List<(string, byte[])> all)
    {
        var xml = Encoding.UTF8.GetString(all.Single(one => one.Item1 == Container.List).Item2);
        var list = Canon.Bytes(xml.Replace(
            Container.Reference("rows.csv", it.Files["rows.csv"]), "", StringComparison.Ordinal));
        Change(all, Container.List, _ => list);
        Change(all, Container.Signature, _ => Signers.Ours.Sign(list));
    }

    private static ForgedCase Packed(string name, string code, Action<List<(string Name, byte[] Bytes)>> change) =>
        new(name, code, new() { Packed = it => it.Packed = change });

    private static ForgedCase Zipped(string name, Func<byte[], byte[]> change) =>
        new(name, "container", new() { Packed = it => it.Zipped = change });

    private static ForgedCase Listed(string name, string code, Func<string, string> change) =>
        new(name, code, new() { Packed = it => it.Listed = change });

    private static ForgedCase Signed(string name, string code, Func<byte[], byte[]> sign) =>
        new(name, code, new() { Packed = it => it.Sign = sign });
}
