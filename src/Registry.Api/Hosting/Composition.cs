using Npgsql;
using Registry.Api.Access;
using Registry.Api.Examples;
using Registry.Api.Extracts;
using Registry.Api.Hosting.Mirroring;
using Registry.Api.Ladder;
using Registry.Api.LedgerPages;
using Registry.Api.Operations;
using Registry.Keys;
using Registry.Projections;
using Registry.Store;
using Registry.Store.Postgres;

namespace Registry.Api.Hosting;

/// <summary>Who is wired to whom.</summary>
public static class Composition
{
    public static IServiceCollection AddRegistry(this IServiceCollection services, Settings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(_ => KeyFiles.OpenOrCreate(KeyFolder(settings)));
        services.AddSingleton<Vault>();
        services.AddLog(settings);
        services.AddSingleton(_ => NpgsqlDataSource.Create(Prepared(settings.Postgres)));
        services.AddSingleton(OutboxPace.Usual);
        services.AddSingleton(it => it.GetRequiredService<IEngine>().Outbox);
        services.AddSingleton<IDocuments, PostgresDocuments>();
        services.AddSingleton<IOpenings, PostgresOpenings>();
        services.AddSingleton(new StateCache());
        services.AddSingleton<Ledger>();
        services.AddSingleton<PersonalReader>();
        services.AddSingleton<DestructionJournal>();
        services.AddDoors(settings);
        services.AddProjections();
        services.AddHostedService<ProjectionWorker>();
        services.AddSingleton<Resumption>();
        services.AddHostedService<OutboxWorker>();
        services.AddLedger(settings);
        services.AddHostedService<CoverageAlarm>();
        services.AddPolicy();
        services.AddLadder(settings);
        services.AddLedgerPages(settings);
        return services.AddTokens(settings);
    }

    private static void AddDoors(this IServiceCollection services, Settings settings)
    {
        services.AddSingleton(it => new Centre(
            settings.Centre,
            it.GetRequiredService<Vault>().Ids.Derived("policy", "109"),
            it.GetRequiredService<Vault>().Ids.Derived("configuration", "109")));
        services.AddSingleton<Answers>();
        services.AddSingleton<FirstFacts>();
        services.AddSingleton<ExamplePeople>();
        services.AddSingleton<Desk>();
        services.AddSingleton(new ExtractFolder(settings.Data));
        services.AddSingleton<ExtractDesk>();
        services.AddExtracts();
        services.AddSingleton<Faults>();
        services.AddSingleton<Doors>();
    }

    /// <summary>
    /// The views ask few statements often: each is prepared once, and a session is not wiped between two.
    /// </summary>
    private static string Prepared(string connectionString) => new NpgsqlConnectionStringBuilder(connectionString)
    {
        NoResetOnClose = true,
        MaxAutoPrepare = 100,
        AutoPrepareMinUsages = 2,
    }.ConnectionString;

    public static string KeyFolder(Settings settings) => Path.Combine(settings.Data, "keys");

    private static IServiceCollection AddTokens(this IServiceCollection services, Settings settings)
    {
        if (settings.Oidc is { } oidc)
        {
            var issuer = new OidcIssuer(oidc.Authority, oidc.Audience, oidc.RoleClaim);
            services.AddSingleton(issuer);
            services.AddSingleton(it => new TokenChecks(issuer.Parameters, it.GetRequiredService<TimeProvider>()));
        }
        else
        {
            services.AddSingleton<BuiltInIssuer>();
            services.AddSingleton(it => new TokenChecks(
                _ => Task.FromResult(it.GetRequiredService<BuiltInIssuer>().Parameters),
                it.GetRequiredService<TimeProvider>()));
        }

        // The core only: the rest would mint data-protection keys in the home of whoever runs this.
        services.AddAuthenticationCore(authentication =>
        {
            authentication.DefaultScheme = BearerHandler.SchemeName;
            authentication.AddScheme<BearerHandler>(BearerHandler.SchemeName, null);
        });
        services.AddTransient<BearerHandler>().AddWebEncoders();
        return services.AddAuthorization();
    }
}
