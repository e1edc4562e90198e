using System.Security.Cryptography;
using System.Text.Json;
using Registry.Api.Hosting;
using Registry.Domain;
using Registry.Domain.Catalogues;

namespace Registry.Api.CentreConfiguration;

/// <summary>The configuration as a file: read, checked, hashed, and made into what rules ask.</summary>
/// <param name="Sha256">Of the file's bytes, lower-case hex.</param>
public sealed record CentreFile(CentreDocument Document, string Sha256)
{
    /// <summary>The file that REGISTRY_CONFIGURATION names, else the one that ships for the 109 centre.</summary>
    /// <exception cref="SettingsException">It cannot be read, or something in it is wrong: a line each.</exception>
    public static CentreFile Read(string? path)
    {
        try
        {
            return Of(path is null ? Defaults109.Configuration() : File.ReadAllBytes(path));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException("The file that REGISTRY_CONFIGURATION names cannot be read.", unreadable);
        }
    }

    public static CentreFile Of(byte[] bytes)
    {
        var document = Parse(bytes);
        var wrong = CentreChecks.Of(document);
        return wrong.Count == 0
            ? new(document, Convert.ToHexStringLower(SHA256.HashData(bytes)))
            : throw new SettingsException($"The configuration is wrong:\n  {string.Join("\n  ", wrong)}");
    }

    /// <summary>What rules ask of it: codes only.</summary>
    public Catalogue Catalogue => new(
        ValueList.Of(Document.Purposes.Select(purpose => new DeclaredPurpose(
            purpose.Code, purpose.Parent, CategorySet.Of(purpose.Categories), ValueList.Of(purpose.Grounds),
            purpose.Retention.Months))),
        ValueList.Of(Document.Forbidden.Select(entry =>
            new ForbiddenCategory(entry.Category, ValueList.Of(entry.Exemptions)))),
        ValueList.Of(Document.Profiles.Select(entry => new KindProfile(entry.Kind, CategorySet.Of(entry.Categories)))),
        new(ValueList.Of(Document.CrossBorder.Adequate), ValueList.Of(Document.CrossBorder.Grounds)),
        Document.Extracts?.Days);

    private static CentreDocument Parse(byte[] bytes)
    {
        try
        {
            return JsonSerializer.Deserialize<CentreDocument>(bytes, ApiJson.Options)
                ?? throw new JsonException("null");
        }
        catch (JsonException wrong)
        {
            throw new SettingsException(
                $"The configuration is not of its form at {wrong.Path ?? "$"}, line {wrong.LineNumber + 1}.", wrong);
        }
    }
}
