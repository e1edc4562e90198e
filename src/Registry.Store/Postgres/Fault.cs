using Npgsql;

namespace Registry.Store.Postgres;

/// <summary>Whose fault an error of the database is. Messages carry SQLSTATE and constraint, never a value.</summary>
internal static class Fault
{
    // Unique keys that the append asks about before it writes: only a writer without the log's lock can break them
    // between the question and the insert, so asking again tells which outcome it is.
    private static readonly HashSet<string> Asked =
    [
        "pkey_mt_streams_id", "pk_mt_events_stream_and_version", "idx_mt_events_event_id",
        "slice_keys_pkey", "index_rows_identifying",
    ];

    // Too many connections, a lock not had in time, a statement cancelled, a standby, a transaction that stood still,
    // a server that goes or comes.
    private static readonly HashSet<string> Again =
        ["53300", "55P03", "57014", "25006", "25P03", "57P01", "57P02", "57P03", "57P05"];

    /// <summary>The way to the log broke, or the log was busy with itself: what was asked may be asked again.</summary>
    public static bool IsOfTheWay(Exception error) => error switch
    {
        PostgresException e => Again.Contains(e.SqlState) || Class(e) is "08" or "40",
        NpgsqlException or TimeoutException or IOException or System.Net.Sockets.SocketException => true,
        _ => false,
    };

    /// <summary>Data that does not fit (22), a table's rule (23), a limit (54), what the driver cannot write.</summary>
    public static bool IsOfAnItem(Exception error) => error switch
    {
        PostgresException e => Class(e) is "22" or "23" or "54",
        StoreUnavailableException or OperationCanceledException => false,
        _ => !IsOfTheWay(error),
    };

    public static bool IsAnswerToAskAgain(Exception error) =>
        error is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation, ConstraintName: { } name }
        && Asked.Contains(name);

    public static BadItemException BadItem(Exception error) =>
        new($"an append cannot be stored: {Name(error)}");

    public static StoreUnavailableException Unavailable(Exception error) =>
        new($"the log does not answer: {Name(error)}");

    /// <summary>Asks once, and tells an error of the database as the seam's own.</summary>
    public static async Task<T> Named<T>(Func<Task<T>> ask)
    {
        try
        {
            return await ask();
        }
        catch (NpgsqlException error)
        {
            throw Unavailable(error);
        }
    }

    private static string Name(Exception error) =>
        error is PostgresException e ? $"{e.SqlState} {e.ConstraintName}".TrimEnd() : error.GetType().Name;

    private static string Class(PostgresException error) => error.SqlState[..2];
}
