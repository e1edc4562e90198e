using System.Diagnostics.CodeAnalysis;
using Npgsql;

namespace Registry.Projections.Applying;

/// <summary>
/// Statements of any table, made of the names its definition gives. No value ever becomes part of one.
/// </summary>
internal static class Statements
{
    /// <summary>Rows by key, in no order. Index: the primary key. Locks nothing: the fence was taken before.</summary>
    public static string Load(Table table, string schema) =>
        $"select {table.Selected} from {schema}.{table.Name} where {table.Key} = any ($1)";

    /// <summary>Many rows in one statement, one array a column.</summary>
    public static string Insert<TRow>(Table<TRow> table, string schema) where TRow : class
    {
        var columns = table.Typed;
        var given = string.Join(", ", columns.Select((column, n) => $"${n + 1}::{Travelling(column)}[]"));
        var taken = string.Join(", ", columns.Select(column => $"r.{column.Name}::{column.Type}"));
        return $"""
            insert into {schema}.{table.Name} ({table.Selected})
            select {taken}
              from unnest({given}) as r ({table.Selected})
            """;
    }

    /// <summary>The same for rows that may be there already.</summary>
    public static string Upsert<TRow>(Table<TRow> table, string schema) where TRow : class
    {
        var others = table.Columns.Where(name => name != table.Key);
        var set = string.Join(", ", others.Select(name => $"{name} = excluded.{name}"));
        return $"{Insert(table, schema)} on conflict ({table.Key}) do update set {set}";
    }

    /// <summary>The whole table in the order of its key, for its digest.</summary>
    public static string Copy(Table table, string schema) =>
        $"copy (select {table.Selected} from {schema}.{table.Name} order by {table.Key}) to stdout (format binary)";

    /// <summary>
    /// Moves the progress of projections, if each stands where the caller saw it, and fences others out until commit.
    /// </summary>
    public static string Fence(string schema) => $"""
        update {schema}.progress
           set position = $1
         where projection = any ($2) and position = $3
        returning projection
        """;

    public static string Parked(string schema) =>
        $"select projection, stream from {schema}.parked where projection = any ($1)";

    public static string Park(string schema) => $"""
        insert into {schema}.parked (projection, stream, position, kind)
        select p.projection, p.stream, p.position, p.kind
          from unnest($1::text[], $2::uuid[], $3::bigint[], $4::text[]) as p (projection, stream, position, kind)
        """;

    public static string Begin(string schema) => $"""
        insert into {schema}.progress (projection, position)
        select p.projection, 0
          from unnest($1::text[]) as p (projection)
            on conflict (projection) do nothing
        """;

    public static string Progress(string schema) =>
        $"select projection, position from {schema}.progress where projection = any ($1) order by projection";

    [SuppressMessage("Security", "CA2100", Justification = "Made above, of names in code.")]
    public static NpgsqlBatchCommand Command(string sql, params NpgsqlParameter[] parameters)
    {
        var command = new NpgsqlBatchCommand(sql);
        command.Parameters.AddRange(parameters);
        return command;
    }

    [SuppressMessage("Security", "CA2100", Justification = "Made above, of names in code.")]
    public static NpgsqlCommand Command(NpgsqlConnection connection, string sql, params NpgsqlParameter[] parameters)
    {
        var command = new NpgsqlCommand(sql, connection);
        command.Parameters.AddRange(parameters);
        return command;
    }

    /// <summary>A parameter by its place.</summary>
    public static NpgsqlParameter<T> Value<T>(T value) => new() { TypedValue = value };

    /// <summary>A parameter that may be null.</summary>
    public static NpgsqlParameter Maybe<T>(T? value) where T : class =>
        new() { Value = (object?)value ?? DBNull.Value, DataTypeName = TypeName<T>() };

    private static string TypeName<T>() => typeof(T) == typeof(string) ? "text"
        : typeof(T) == typeof(Guid[]) ? "uuid[]"
        : throw new NotSupportedException(typeof(T).Name);

    private static string Travelling<TRow>(Column<TRow> column) =>
        column.Type.EndsWith("[]", StringComparison.Ordinal) ? "text" : column.Type;
}
