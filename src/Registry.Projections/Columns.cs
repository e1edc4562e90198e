using System.Collections;
using Npgsql;
using NpgsqlTypes;

namespace Registry.Projections;

/// <summary>A column of a view.</summary>
/// <param name="Type">As PostgreSQL names it.</param>
/// <param name="Values">This column of many rows, as one array.</param>
public sealed record Column<TRow>(string Name, string Type, Func<IReadOnlyList<TRow>, NpgsqlParameter> Values);

/// <summary>The columns of a view, in their order, with what of a row goes into each.</summary>
public sealed class Columns<TRow> : IReadOnlyList<Column<TRow>>
{
    private readonly List<Column<TRow>> columns = [];

    public int Count => columns.Count;

    public Column<TRow> this[int index] => columns[index];

    public Columns<TRow> Uuid(string name, Func<TRow, Guid?> of) => Add(name, "uuid", NpgsqlDbType.Uuid, of);

    public Columns<TRow> Text(string name, Func<TRow, string?> of) => Add(name, "text", NpgsqlDbType.Text, of);

    public Columns<TRow> Bigint(string name, Func<TRow, long?> of) => Add(name, "bigint", NpgsqlDbType.Bigint, of);

    public Columns<TRow> Number(string name, Func<TRow, int?> of) => Add(name, "int", NpgsqlDbType.Integer, of);

    public Columns<TRow> Bool(string name, Func<TRow, bool?> of) => Add(name, "boolean", NpgsqlDbType.Boolean, of);

    /// <summary>UTC.</summary>
    public Columns<TRow> Time(string name, Func<TRow, DateTimeOffset?> of) =>
        Add(name, "timestamptz", NpgsqlDbType.TimestampTz, of);

    public Columns<TRow> Date(string name, Func<TRow, DateOnly?> of) => Add(name, "date", NpgsqlDbType.Date, of);

    /// <summary>JSON texts.</summary>
    public Columns<TRow> Json(string name, Func<TRow, string?> of) => Add(name, "jsonb", NpgsqlDbType.Jsonb, of);

    public Columns<TRow> Texts(string name, Func<TRow, IEnumerable<string>> of) =>
        Add(name, "text[]", NpgsqlDbType.Text, row => ArrayText.Of(of(row)));

    public Columns<TRow> Uuids(string name, Func<TRow, IEnumerable<Guid>> of) =>
        Add(name, "uuid[]", NpgsqlDbType.Text, row => ArrayText.Of(of(row).Select(id => id.ToString())));

    public IEnumerator<Column<TRow>> GetEnumerator() => columns.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => columns.GetEnumerator();

    private Columns<TRow> Add<T>(string name, string type, NpgsqlDbType element, Func<TRow, T> of)
    {
        columns.Add(new(name, type, rows => new NpgsqlParameter<T[]>
        {
            TypedValue = [.. rows.Select(of)],
            NpgsqlDbType = NpgsqlDbType.Array | element,
        }));
        return this;
    }
}

/// <summary>
/// PostgreSQL's text form of an array: unnest would flatten an array of arrays, so a row's array travels as text.
/// </summary>
internal static class ArrayText
{
    public static string Of(IEnumerable<string> members) =>
        "{" + string.Join(',', members.Select(Quoted)) + "}";

    private static string Quoted(string member)
    {
        var escaped = member.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("\"", "\\\"", StringComparison.Ordinal);
        return $"\"{escaped}\"";
    }
}
