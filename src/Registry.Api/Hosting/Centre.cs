using Registry.Domain.Catalogues;

namespace Registry.Api.Hosting;

/// <summary>What the centre has configured, as the doors use it.</summary>
/// <param name="Version">Of the configuration: 1, 2, 3 …</param>
/// <param name="Sha256">Of its document, lower-case hex.</param>
/// <param name="PolicyStream">The stream the versions of the policy are published to.</param>
public sealed record Centre(
    int Version, string Sha256, Catalogue Catalogue, Guid PolicyStream, Guid ConfigurationStream);
