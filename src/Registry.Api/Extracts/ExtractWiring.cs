using Registry.Api.Extracts.Verdicts;
using Registry.Api.Operations;
using Registry.Store;

namespace Registry.Api.Extracts;

/// <summary>What builds extracts.</summary>
public static class ExtractWiring
{
    public static void AddExtracts(this IServiceCollection services)
    {
        services.AddSingleton<Opener>();
        services.AddSingleton<CoverageTexts>();
        services.AddSingleton<RecipientNames>();
        services.AddSingleton<ManifestDraft>();
        services.AddSingleton<PersonStreams>();
        services.AddSingleton<RangeMaterial>();
        services.AddSingleton<PersonMaterial>();
        services.AddSingleton<ExtractSeal>();
        services.AddSingleton<ExtractPress>();
        services.AddSingleton<VerdictDesk>();
        services.AddSingleton<ApprovedExtracts>();
        services.AddSingleton<IExtractBuilder, ExtractBuilder>();
    }
}
