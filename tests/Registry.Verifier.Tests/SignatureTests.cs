using System.Diagnostics;
using System.Security.Cryptography.X509Certificates;
using Registry.Verifier.Tests.Forging;

namespace Registry.Verifier.Tests;

/// <summary>Signatures made by a program that is not .NET.</summary>
public sealed class SignatureTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("registry-cms-").FullName;

    [Theory]
    [InlineData("-cades", "")]
    [InlineData("-cades -md sha512", "")]
    [InlineData("-cades -md sha1", "signature")]
    [InlineData("-cades -econtent_type 1.2.3.4", "signature")]
    [InlineData("-cades -nodetach", "signature")]
    [InlineData("", "signature")]
    [InlineData("-cades -nocerts", "signature")]
    public void What_openssl_signed_holds_if_it_names_the_certificate(string options, string code)
    {
        var forged = new Lie { Packed = it => it.Sign = list => Openssl(list, options) }.Make();

        CorpusTests.Verify(forged).Code.ShouldBe(code);
    }

    /// <summary>But for the two version numbers, which say nothing that is not said elsewhere.</summary>
    [Fact]
    public void No_byte_of_it_can_be_another()
    {
        var list = "<list/>"u8.ToArray();
        var signed = Signers.Ours.Sign(list);
        Cms.Signer(signed, list).ShouldBe(Signers.Ours.Certificate.RawData);

        var unseen = Enumerable.Range(0, signed.Length).Where(at => Cms.Signer(Altered(at), list) is not null);

        unseen.Select(at => Convert.ToHexString(signed.AsSpan(at - 2, 3))).ShouldBe(
            ["020101", "020101"], "an INTEGER of one byte");

        byte[] Altered(int at) => [.. signed[..at], (byte)(signed[at] ^ 1), .. signed[(at + 1)..]];
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private byte[] Openssl(byte[] list, string options)
    {
        var certificate = Signers.Ours.Certificate;
        using var key = certificate.GetECDsaPrivateKey()!;
        File.WriteAllText(Path.Combine(folder, "key.pem"), key.ExportECPrivateKeyPem());
        File.WriteAllText(Path.Combine(folder, "crt.pem"), certificate.ExportCertificatePem());
        File.WriteAllBytes(Path.Combine(folder, "list"), list);
        using var openssl = Process.Start(new ProcessStartInfo(
            "openssl", $"cms -sign -binary -outform DER -signer crt.pem -inkey key.pem -in list -out p7s {options}")
        {
            WorkingDirectory = folder,
        })!;
        openssl.WaitForExit();
        openssl.ExitCode.ShouldBe(0);
        return File.ReadAllBytes(Path.Combine(folder, "p7s"));
    }
}
