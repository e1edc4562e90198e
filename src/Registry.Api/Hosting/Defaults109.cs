using System.Security.Cryptography;
using System.Text.Json;
using Registry.Domain;
using Registry.Domain.Catalogues;

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

    /// <exception cref="SettingsException">
    /// A purpose is named twice or names a category no field belongs to.
    /// </exception>
    public static Catalogue Catalogue()
    {
        var file = JsonSerializer.Deserialize<CatalogueFile>(Resource("catalogue.json"), ApiJson.Options)!;
        if (file.Purposes.GroupBy(purpose => purpose.Code).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new SettingsException($"The purpose {twice.Key} is declared twice.");
        if (file.Purposes.SelectMany(purpose => purpose.Categories)
            .FirstOrDefault(code => !Operations.Codes.IsCategory(code)) is { } unknown)
            throw new SettingsException($"No field belongs to the category {unknown}.");
        return new(ValueList.Of(file.Purposes.Select(purpose =>
            new DeclaredPurpose(purpose.Code, CategorySet.Of(purpose.Categories)))));
    }

    private static byte[] Resource(string name)
    {
        using var stream = typeof(Defaults109).Assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private sealed record CatalogueFile(IReadOnlyList<PurposeEntry> Purposes);

    private sealed record PurposeEntry(string Code, IReadOnlyList<string> Categories);
}
