using Registry.Api.CentreConfiguration;
using Registry.Domain.Catalogues;

namespace Registry.Api.Hosting;

/// <summary>What the centre has configured, as the doors use it.</summary>
/// <param name="PolicyStream">The stream the versions of the policy are published to.</param>
/// <param name="ConfigurationStream">The stream the versions of the configuration are adopted in.</param>
public sealed record Centre(CentreFile File, Guid PolicyStream, Guid ConfigurationStream)
{
    public CentreDocument Document => File.Document;

    public int Version => Document.Version;

    public string Sha256 => File.Sha256;

    public Catalogue Catalogue { get; } = File.Catalogue;
}
