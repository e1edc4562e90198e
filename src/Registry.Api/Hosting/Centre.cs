using Registry.Domain.Catalogues;

namespace Registry.Api.Hosting;

/// <summary>What the centre has configured, as the doors use it.</summary>
/// <param name="PolicyStream">The stream the versions of the policy are published to.</param>
public sealed record Centre(Catalogue Catalogue, Guid PolicyStream);
