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

    /// <summary>The configuration as it ships, with its version and hash.</summary>
    public static Centre Centre(Guid policyStream, Guid configurationStream)
    {
        var bytes = Resource("catalogue.json");
        var file = JsonSerializer.Deserialize<CatalogueFile>(bytes, ApiJson.Options)!;
        return new(
            file.Version, Convert.ToHexStringLower(SHA256.HashData(bytes)), Catalogue(file), policyStream,
            configurationStream);
    }

    /// <exception cref="SettingsException">
    /// A purpose is named twice or names a category no field belongs to.
    /// </exception>
    private static Catalogue Catalogue(CatalogueFile file)
    {
        if (file.Purposes.GroupBy(purpose => purpose.Code).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new SettingsException($"The purpose {twice.Key} is declared twice.");
        if (file.Purposes.SelectMany(purpose => purpose.Categories)
            .FirstOrDefault(code => !Operations.Codes.IsCategory(code)) is { } unknown)
            throw new SettingsException($"No field belongs to the category {unknown}.");
        return new(
            ValueList.Of(file.Purposes.Select(purpose => new DeclaredPurpose(
                purpose.Code, purpose.Parent, CategorySet.Of(purpose.Categories), ValueList.Of(purpose.Grounds),
                purpose.RetentionMonths))),
            ValueList.Of(file.Forbidden.Select(entry =>
                new ForbiddenCategory(entry.Category, ValueList.Of(entry.Exemptions)))),
            ValueList.Of(file.Profiles.Select(entry => new KindProfile(entry.Kind, CategorySet.Of(entry.Categories)))),
            new(ValueList.Of(file.CrossBorder.Adequate), ValueList.Of(file.CrossBorder.Grounds)));
    }

    private static byte[] Resource(string name)
    {
        using var stream = typeof(Defaults109).Assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private sealed record CatalogueFile(
        int Version,
        IReadOnlyList<PurposeEntry> Purposes,
        IReadOnlyList<ForbiddenEntry> Forbidden,
        IReadOnlyList<ProfileEntry> Profiles,
        CrossBorderEntry CrossBorder);

    private sealed record PurposeEntry(
        string Code, IReadOnlyList<string> Categories, IReadOnlyList<LegalGround> Grounds, int RetentionMonths,
        string? Parent = null);

    private sealed record ForbiddenEntry(string Category, IReadOnlyList<CategoryExemption> Exemptions);

    private sealed record ProfileEntry(RecipientKind Kind, IReadOnlyList<string> Categories);

    private sealed record CrossBorderEntry(IReadOnlyList<string> Adequate, IReadOnlyList<LegalGround> Grounds);
}
