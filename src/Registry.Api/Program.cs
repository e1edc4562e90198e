using System.Net;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Registry.Api;
using Registry.Api.Access;
using Registry.Api.Console;
using Registry.Api.Console.Sessions;
using Registry.Api.Hosting;
using Registry.Api.LedgerPages;
using Registry.Api.OpenApi;
using Registry.Api.Operations;
using Registry.Api.Problems;
using Registry.Api.PublicPages;
using Registry.Api.Reads;

try
{
    var builder = WebApplication.CreateSlimBuilder(args);
    var settings = Settings.Of(builder.Configuration);
    builder.Logging.ClearProviders().AddJsonConsole().SetMinimumLevel(LogLevel.Warning)
        .AddFilter("Registry", LogLevel.Information)
        .AddFilter("Microsoft.AspNetCore.Authentication.OpenIdConnect", LogLevel.None) // quotes what the issuer says
        .AddFilter("Registry.Api.Access", LogLevel.Warning); // a missing token is the caller's affair
    builder.WebHost.ConfigureKestrel(kestrel =>
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = null; // each door has its own bound
        kestrel.Listen(settings.Address, settings.Port);
    });
    builder.Services.ConfigureHttpJsonOptions(json => ApiJson.Set(json.SerializerOptions));
    builder.Services.AddRegistry(settings);
    builder.Services.AddRegistryOpenApi();
    if (settings.HasConsole)
        builder.Services.AddConsole(settings);

    var app = builder.Build();
    await Start.Prepare(app.Services, settings, app.Lifetime.ApplicationStopping);

    app.UseMiddleware<LastResort>();
    app.UseStatusCodePages(context =>
        Problem.Of(ProblemKinds.OfStatus(context.HttpContext.Response.StatusCode)).ExecuteAsync(context.HttpContext));
    app.UsePublicAddress(settings.PublicUrl);
    if (settings.HasConsole)
        app.UseFreshSessions();
    app.UseAuthentication();
    app.UseAuthorization();
    app.UseRegistryOpenApi();
    app.MapOperations(app.Services.GetRequiredService<Doors>());
    app.MapBulk();
    app.MapReads();
    app.MapPublicReads();
    app.MapLedger();
    app.MapPolicies();
    app.MapPolicyPages();
    app.MapHealth();
    app.MapProblemPages();
    if (settings.HasConsole)
        app.MapConsole(settings);

    await app.StartAsync();
    var port = new Uri(app.Services.GetRequiredService<Microsoft.AspNetCore.Hosting.Server.IServer>()
        .Features.Get<IServerAddressesFeature>()!.Addresses.First()).Port;
    var url = $"http://{settings.Address}:{port}";
    AccessFile.Write(
        settings.Data, url, app.Services.GetService<BuiltInIssuer>(),
        app.Services.GetService<OneTimeLink>()?.Address(url)
            ?? $"{url}/{(settings.HasConsole ? "console" : "swagger")}",
        TimeProvider.System.GetUtcNow());
    Console.WriteLine($"ready {url}");
    await app.WaitForShutdownAsync();
    return 0;
}
catch (Exception refused) when (refused is SettingsException or Registry.Keys.KeyFileException
    or Registry.Store.Postgres.SchemaRefusedException or Registry.Store.Codec.UnknownEventException
    or Registry.Projections.AuditTree.MirrorUnavailableException
    or Registry.Projections.AuditTree.MirrorRefusedException)
{
    await Console.Error.WriteLineAsync(refused.Message);
    return 2;
}
