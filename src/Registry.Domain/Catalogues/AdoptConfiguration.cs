namespace Registry.Domain.Catalogues;

/// <summary>The centre's configuration changes: from here on every rule asks the new one.</summary>
public sealed record AdoptConfiguration(
    Guid Stream, int Version, string Sha256, Catalogue Catalogue, Circumstances Circumstances)
{
    public Effect Decide() => new()
    {
        Facts =
        [
            new(StreamKind.Configuration, Stream, new ConfigurationAdopted(Version, Sha256, Catalogue, Circumstances)),
        ],
        Fingerprint = null,
    };
}
