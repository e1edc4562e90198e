using Npgsql;

namespace Registry.Store.Postgres;

/// <summary>How the engine connects.</summary>
internal static class DataSources
{
    // Statements are planned once, for tables of any size: with the statistics of an empty table a scan of the whole
    // would look cheap for ever.
    private const string ByIndex =
        "-c plan_cache_mode=force_generic_plan -c jit=off" +
        " -c enable_seqscan=off -c enable_hashjoin=off -c enable_mergejoin=off";

    // All statements of one implicit transaction answer from one snapshot.
    private const string OneSnapshot =
        " -c default_transaction_isolation=repeatable\\ read -c default_transaction_read_only=on";

    public static NpgsqlDataSource Writing(string connectionString)
    {
        var settings = Settings(connectionString, ByIndex);
        settings.Pooling = false;
        return NpgsqlDataSource.Create(settings);
    }

    public static NpgsqlDataSource Reading(string connectionString) =>
        NpgsqlDataSource.Create(Settings(connectionString, ByIndex + OneSnapshot));

    /// <remarks>No error detail: it would carry values of rows into exceptions.</remarks>
    private static NpgsqlConnectionStringBuilder Settings(string connectionString, string options)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString)
        {
            NoResetOnClose = true, IncludeErrorDetail = false,
        };
        settings.Options = $"{settings.Options} {options}".Trim();
        return settings;
    }
}
