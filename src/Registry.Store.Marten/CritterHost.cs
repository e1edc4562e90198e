using JasperFx;
using JasperFx.CodeGeneration;
using JasperFx.Events;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Wolverine;
using Wolverine.ErrorHandling;
using Wolverine.Marten;
using Wolverine.Persistence.Durability;

namespace Registry.Store.Marten;

/// <summary>Marten and Wolverine on a database of ours, in a host of their own. Marten never builds a table.</summary>
internal static class CritterHost
{
    public const string Schema = "wolverine";

    /// <summary>Ours: an extract of millions of entries is built within one message.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    /// <summary>Wolverine's tables, made by Wolverine as the owner; the service may use them and no more.</summary>
    /// <remarks>Where there were none, no message has an envelope, whatever its row says.</remarks>
    public static async Task Migrate(NpgsqlDataSource owner, CancellationToken ct)
    {
        await using (var forget = owner.CreateCommand($"""
            update views.outbox set carrier = null
             where carrier is not null and to_regclass('{Schema}.wolverine_incoming_envelopes') is null
            """))
            await forget.ExecuteNonQueryAsync(ct);
        using var host = Build(owner, OutboxPace.Usual, null, null);
        await host.Services.GetRequiredService<IMessageStore>().Admin.MigrateAsync();
        await using var command = owner.CreateCommand($"""
            select pg_advisory_xact_lock(7206);
            grant usage on schema {Schema} to registry_service;
            grant select, insert, update, delete on all tables in schema {Schema} to registry_service;
            grant usage, select on all sequences in schema {Schema} to registry_service;
            grant execute on all functions in schema {Schema} to registry_service;
            """);
        await command.ExecuteNonQueryAsync(ct);
    }

    /// <param name="handler">None for a host that is never started.</param>
    public static IHost Build(
        NpgsqlDataSource source, OutboxPace pace, CarriedHandler? handler, FaultsOfWolverine? faults)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        if (faults is not null) builder.Logging.AddProvider(faults);
        builder.Services.AddMarten(options => SetMarten(options, source)).IntegrateWithWolverine(wolverine =>
        {
            wolverine.MessageStorageSchemaName = Schema;
            wolverine.AutoCreate = AutoCreate.CreateOrUpdate;
        });
        builder.Services.AddWolverine(ExtensionDiscovery.ManualOnly, options => SetWolverine(options, pace, handler));
        return builder.Build();
    }

    private static void SetMarten(StoreOptions options, NpgsqlDataSource source)
    {
        options.Connection(source);
        options.DatabaseSchemaName = "registry";
        options.AutoCreateSchemaObjects = AutoCreate.None;
        options.Events.EnableUniqueIndexOnEventId = true;
        options.Events.AppendMode = EventAppendMode.QuickWithServerTimestamps; // takes the times we set
        options.ConfigureWritePolly(_ => { }); // a retry would run on a transaction that is dead, and hide why
        options.DisableNpgsqlLogging = true;
    }

    private static void SetWolverine(WolverineOptions options, OutboxPace pace, CarriedHandler? handler)
    {
        options.ServiceName = "registry";
        options.Discovery.DisableConventionalDiscovery();
        options.CodeGeneration.TypeLoadMode = TypeLoadMode.Static; // no code is made: the handler is an object
        options.AutoBuildMessageStorageOnStartup = AutoCreate.None;
        options.DefaultExecutionTimeout = Longest;
        options.LocalQueueFor<Carried>().UseDurableInbox();
        options.OnException<Exception>().ScheduleRetryIndefinitely(pace.Again);
        if (handler is not null) options.AddMessageHandler(handler);
        SetPace(options.Durability, pace);
    }

    /// <summary>
    /// A node that is silent for as long as a message's lease lasts is taken for dead. What a living one was given and
    /// has not dealt with after an hour is given again.
    /// </summary>
    private static void SetPace(DurabilitySettings durability, OutboxPace pace)
    {
        durability.Mode = DurabilityMode.Balanced;
        durability.ScheduledJobPollingTime = pace.Look;
        durability.ScheduledJobFirstExecution = pace.Look;
        durability.HealthCheckPollingTime = pace.Again / 3;
        durability.StaleNodeTimeout = pace.Again;
        durability.InboxStaleTime = Longest;
    }
}
