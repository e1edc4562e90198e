using System.Diagnostics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Registry.Api.Tests.Extracts;

/// <summary>A certificate of the kind that signs extracts.</summary>
public static class Signer
{
    public static X509Certificate2 Of(string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(
            X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation, critical: true));
        var from = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        return request.CreateSelfSigned(from, from.AddYears(100));
    }
}

/// <summary>Commands of the machine, as a regulator runs them.</summary>
public static class Commands
{
    /// <returns>Its exit code, and all that it said.</returns>
    public static (int Code, string Said) Run(string folder, string command, params string[] arguments)
    {
        var start = new ProcessStartInfo(command, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, said + error.Result);
    }

    /// <summary>docs/extract-format.md section 2, "The same with openssl".</summary>
    public static (int Code, string Said) Verify(string folder, string trust) => Run(
        folder, "openssl", "cms", "-verify", "-cades", "-binary", "-inform", "DER",
        "-in", "META-INF/signature001.p7s", "-content", "META-INF/ASiCManifest001.xml",
        "-CAfile", trust, "-out", "/dev/null");

    /// <returns>What sha256sum says of the file, in base64.</returns>
    public static string Sha256(string folder, string name)
    {
        var (code, said) = Run(folder, "sha256sum", name);
        code.ShouldBe(0, said);
        return Convert.ToBase64String(Convert.FromHexString(said[..64]));
    }
}
