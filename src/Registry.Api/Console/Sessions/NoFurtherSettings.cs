using Microsoft.AspNetCore.Authentication;

namespace Registry.Api.Console.Sessions;

/// <summary>The library would read settings of its own beside those that docs/configuration.md tells of.</summary>
internal sealed class NoFurtherSettings : IAuthenticationConfigurationProvider
{
    public IConfiguration AuthenticationConfiguration { get; } = new ConfigurationBuilder().Build();
}
