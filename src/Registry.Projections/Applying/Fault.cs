using Npgsql;

namespace Registry.Projections.Applying;

/// <summary>What went wrong, in a word that holds no value; and whose fault it is.</summary>
internal static class Fault
{
    /// <summary>
    /// Data exceptions, broken constraints, limits of a row: it would fail again for ever. Source: SQLSTATE classes.
    /// </summary>
    private static readonly string[] OfTheEventClasses = ["22", "23", "54"];

    /// <summary>SQLSTATE, or the type of the exception.</summary>
    public static string Kind(Exception fault) =>
        fault is PostgresException { SqlState: var state } ? state : fault.GetType().Name;

    public static bool IsOfTheEvent(PostgresException fault) =>
        OfTheEventClasses.Contains(fault.SqlState[..2], StringComparer.Ordinal);
}
