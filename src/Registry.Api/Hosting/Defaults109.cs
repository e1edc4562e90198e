using System.Security.Cryptography;

namespace Registry.Api.Hosting;

/// <summary>What ships for the 109 centre: its purposes and its policy.</summary>
public static class Defaults109
{
    /// <summary>
    /// When version 1 of the policy is taken to be in force: before anything the registry can have recorded.
    /// </summary>
    public static DateTimeOffset PolicyEffectiveAt { get; } = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public const int PolicyVersion = 1;

    /// <summary>Lower-case hex of the SHA-256 of the Kazakh text.</summary>
    public static string PolicySha256() => Convert.ToHexStringLower(SHA256.HashData(Resource("policy.kk.txt")));

    /// <summary>The configuration as it ships.</summary>
    public static byte[] Configuration() => Resource("centre.json");

    private static byte[] Resource(string name)
    {
        using var stream = typeof(Defaults109).Assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
