using Registry.Api.PublicPages;
using Registry.Api.Reads;

namespace Registry.Api.Hosting;

/// <summary>The questions about the policy, its public pages, and the worker that minds its review.</summary>
public static class PolicyWiring
{
    public static IServiceCollection AddPolicy(this IServiceCollection services)
    {
        services.AddSingleton<PolicyReader>();
        services.AddSingleton<PolicyPages>();
        services.AddHostedService<PolicyReviewWorker>();
        return services;
    }
}
