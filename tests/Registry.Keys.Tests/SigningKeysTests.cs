using System.Diagnostics;
using System.Runtime.Versioning;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Registry.Keys.Tests;

[UnsupportedOSPlatform("windows")]
public sealed class SigningKeysTests : IDisposable
{
    private static readonly string[] Files = ["extract.crt", "extract.key", "log.key"];

    private readonly DirectoryInfo parent = Directory.CreateTempSubdirectory("signing");

    private string Folder => Path.Combine(parent.FullName, "signing");

    public void Dispose() => parent.Delete(recursive: true);

    [Fact]
    public void The_first_start_mints_keys_and_the_second_finds_the_same()
    {
        using var first = Open();
        using var second = Open();

        second.LogPublicKey.ToArray().ShouldBe(first.LogPublicKey.ToArray());
        second.LogKeyId.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(first.LogPublicKey.Span).AsSpan(0, 4)));
        second.ExtractSigner.RawData.ShouldBe(first.ExtractSigner.RawData);
        second.ExtractSigner.HasPrivateKey.ShouldBeTrue();
        Directory.GetFiles(Folder).Select(Path.GetFileName).Order().ShouldBe(Files);
        $"{second}".ShouldBe("[key]");
    }

    [Fact]
    public void What_the_log_key_signs_its_public_key_verifies()
    {
        using var keys = Open();
        using var other = ECDsa.Create();
        other.ImportSubjectPublicKeyInfo(keys.LogPublicKey.Span, out _);

        other.VerifyData("text"u8, keys.SignLog([.. "text"u8]), HashAlgorithmName.SHA256,
            DSASignatureFormat.Rfc3279DerSequence).ShouldBeTrue();
    }

    [Fact]
    public void The_certificate_is_for_signing_documents_for_ten_years_and_for_nothing_else()
    {
        using var keys = Open();
        var certificate = keys.ExtractSigner;

        certificate.Extensions.OfType<X509KeyUsageExtension>().Single().KeyUsages
            .ShouldBe(X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation);
        certificate.Extensions.OfType<X509BasicConstraintsExtension>().Single().CertificateAuthority.ShouldBeFalse();
        certificate.NotAfter.ToUniversalTime().Year.ShouldBe(certificate.NotBefore.ToUniversalTime().Year + 10);
    }

    [Fact]
    public async Task Openssl_accepts_what_the_certificate_signed_when_it_trusts_the_certificate()
    {
        using var keys = Open();
        var signed = Path.Combine(parent.FullName, "signed.p7s");
        var content = Path.Combine(parent.FullName, "content");
        await File.WriteAllTextAsync(content, "content");
        var crt = Path.Combine(Folder, "extract.crt");
        (await OpenSsl("cms", "-sign", "-binary", "-cades", "-outform", "DER", "-in", content, "-signer", crt,
            "-inkey", Path.Combine(Folder, "extract.key"), "-out", signed)).ShouldBe(0);

        (await OpenSsl("cms", "-verify", "-cades", "-binary", "-inform", "DER", "-in", signed, "-content", content,
            "-CAfile", crt, "-out", "/dev/null")).ShouldBe(0);
    }

    [Fact]
    public void Only_the_owner_has_rights_on_folder_and_files()
    {
        Open().Dispose();
        foreach (var path in Directory.GetFiles(Folder))
            File.GetUnixFileMode(path).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.GetUnixFileMode(Folder).ShouldBe(
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    [Theory]
    [InlineData("log.key")]
    [InlineData("extract.key")]
    [InlineData("extract.crt")]
    [InlineData("")]
    public void A_file_or_folder_that_others_have_rights_on_is_refused(string name)
    {
        Open().Dispose();
        var path = Path.TrimEndingDirectorySeparator(Path.Combine(Folder, name));
        File.SetUnixFileMode(path, File.GetUnixFileMode(path) | UnixFileMode.OtherRead);
        Refused(KeyFileFault.OpenToOthers);
    }

    [Theory]
    [InlineData("log.key")]
    [InlineData("extract.key")]
    [InlineData("extract.crt")]
    public void A_part_of_the_keys_is_refused_and_not_minted_anew(string name)
    {
        Open().Dispose();
        File.Delete(Path.Combine(Folder, name));
        Refused(KeyFileFault.Missing);
        File.Exists(Path.Combine(Folder, name)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("log.key")]
    [InlineData("extract.key")]
    [InlineData("extract.crt")]
    public void A_file_that_is_no_pem_is_refused(string name)
    {
        Open().Dispose();
        File.WriteAllText(Path.Combine(Folder, name), "registry\n", Encoding.ASCII);
        Refused(KeyFileFault.NotPem);
    }

    [Fact]
    public void A_certificate_of_another_key_is_refused()
    {
        Open().Dispose();
        File.Copy(Path.Combine(Folder, "log.key"), Path.Combine(Folder, "extract.key"), overwrite: true);
        Refused(KeyFileFault.NotPem);
    }

    private SigningKeys Open() => SigningKeys.OpenOrCreate(Folder, DateTimeOffset.UtcNow);

    private void Refused(KeyFileFault fault) =>
        Should.Throw<KeyFileException>(Open).Fault.ShouldBe(fault);

    private static async Task<int> OpenSsl(params string[] arguments)
    {
        using var openssl = Process.Start(new ProcessStartInfo("openssl", arguments)
        {
            RedirectStandardError = true,
        })!;
        await openssl.StandardError.ReadToEndAsync();
        await openssl.WaitForExitAsync();
        return openssl.ExitCode;
    }
}
