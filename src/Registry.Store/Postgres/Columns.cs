using Npgsql;
using NpgsqlTypes;

namespace Registry.Store.Postgres;

/// <summary>Array parameters of a statement, in the order they are asked for.</summary>
internal sealed class Columns
{
    private readonly List<IColumn> all = [];

    public IEnumerable<NpgsqlParameter> Parameters => all.Select(c => c.Parameter);

    public Column<int> Numbers() => Add<int>(NpgsqlDbType.Integer);
    public Column<long> Versions() => Add<long>(NpgsqlDbType.Bigint);
    public Column<Guid> Ids() => Add<Guid>(NpgsqlDbType.Uuid);
    public Column<string> Texts() => Add<string>(NpgsqlDbType.Text);
    public Column<byte[]> Bytes() => Add<byte[]>(NpgsqlDbType.Bytea);
    public Column<bool> Flags() => Add<bool>(NpgsqlDbType.Boolean);
    public Column<DateTime> Moments() => Add<DateTime>(NpgsqlDbType.TimestampTz);
    public Column<byte[]> Bodies() => Add<byte[]>(NpgsqlDbType.Jsonb);

    public void Clear() => all.ForEach(c => c.Clear());

    private Column<T> Add<T>(NpgsqlDbType element)
    {
        var column = new Column<T>(element);
        all.Add(column);
        return column;
    }
}

internal interface IColumn
{
    NpgsqlParameter Parameter { get; }

    void Clear();
}

/// <summary>One array parameter, filled and emptied for each batch.</summary>
internal sealed class Column<T> : IColumn
{
    private readonly List<T> values = [];

    public Column(NpgsqlDbType element) =>
        Parameter = new NpgsqlParameter<List<T>> { NpgsqlDbType = NpgsqlDbType.Array | element, TypedValue = values };

    public NpgsqlParameter Parameter { get; }

    /// <param name="nth">1 for the first, as PostgreSQL counts.</param>
    public T this[int nth] => values[nth - 1];

    public void Add(T value) => values.Add(value);

    /// <returns>How many were added.</returns>
    public int AddAll(IEnumerable<T> more)
    {
        var before = values.Count;
        values.AddRange(more);
        return values.Count - before;
    }

    public void Clear() => values.Clear();
}
