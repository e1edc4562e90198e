using Npgsql;
using Registry.Projections.Applying;

namespace Registry.Projections;

/// <summary>A table of a view.</summary>
/// <param name="name">Without its schema.</param>
/// <param name="key">Its primary key, one column.</param>
/// <param name="columns">All of them, in order.</param>
public abstract class Table(string name, string key, IReadOnlyList<string> columns)
{
    public string Name { get; } = name;

    public string Key { get; } = key;

    public IReadOnlyList<string> Columns { get; } = columns;

    /// <summary>The columns as a select names them, in the order a row is read in.</summary>
    public string Selected { get; } = string.Join(", ", columns);

    internal abstract TableWork Begin(string schema);
}

/// <param name="read">A row from a reader that stands on <see cref="Table.Selected"/>.</param>
/// <param name="of">What an event changes in this table; pure.</param>
public sealed class Table<TRow>(
    string name,
    string key,
    Columns<TRow> columns,
    Func<NpgsqlDataReader, TRow> read,
    Func<Recorded, IReadOnlyList<Change<TRow>>> of)
    : Table(name, key, [.. columns.Select(column => column.Name)])
    where TRow : class
{
    public Columns<TRow> Typed { get; } = columns;

    public TRow Read(NpgsqlDataReader reader) => read(reader);

    public IReadOnlyList<Change<TRow>> Of(Recorded recorded) => of(recorded);

    internal override TableWork Begin(string schema) => new TableWork<TRow>(this, schema);
}
