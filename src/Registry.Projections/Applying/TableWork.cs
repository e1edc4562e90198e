using Npgsql;

namespace Registry.Projections.Applying;

/// <summary>One batch on its way into one table.</summary>
internal abstract class TableWork
{
    /// <summary>What an event changes here. Called for every event of the batch before any row is loaded.</summary>
    /// <returns>To be called in the order of events once rows are loaded: works out the rows after the event, and
    /// answers with what keeps them. None if the event changes nothing here.</returns>
    public abstract Func<Action>? Stage(Recorded recorded);

    /// <summary>The rows those changes start from; none if there is nothing to load.</summary>
    public abstract NpgsqlBatchCommand? Load();

    public abstract Task Loaded(NpgsqlDataReader reader, CancellationToken ct);

    /// <summary>Writes what has changed; none if nothing has.</summary>
    public abstract IEnumerable<NpgsqlBatchCommand> Save();
}

internal sealed class TableWork<TRow>(Table<TRow> table, string schema) : TableWork where TRow : class
{
    private readonly string load = Statements.Load(table, schema);
    private readonly HashSet<Guid> wanted = [];
    private readonly Dictionary<Guid, TRow> rows = [];
    private readonly Dictionary<Guid, TRow> changed = [];
    private readonly List<TRow> added = [];

    public override Func<Action>? Stage(Recorded recorded)
    {
        var changes = table.Of(recorded);
        foreach (var change in changes)
            if (change.Key is { } key)
                wanted.Add(key);
        return changes.Count == 0 ? null : () => WorkOut(changes);
    }

    public override NpgsqlBatchCommand? Load() =>
        wanted.Count == 0 ? null : Statements.Command(load, Statements.Value(wanted.ToArray()));

    public override async Task Loaded(NpgsqlDataReader reader, CancellationToken ct)
    {
        var key = table.Columns.ToList().IndexOf(table.Key);
        while (await reader.ReadAsync(ct))
            rows[reader.GetGuid(key)] = table.Read(reader);
    }

    public override IEnumerable<NpgsqlBatchCommand> Save()
    {
        if (added.Count > 0)
            yield return Write(Statements.Insert(table, schema), added);
        if (changed.Count > 0)
            yield return Write(Statements.Upsert(table, schema), [.. changed.Values]);
    }

    private Action WorkOut(IReadOnlyList<Change<TRow>> changes)
    {
        if (changes is [var only])
        {
            var row = only.Next(Before(only.Key));
            return () => Keep(only.Key, row);
        }

        var next = changes.Select(change => (change.Key, Row: change.Next(Before(change.Key)))).ToList();
        return () =>
        {
            foreach (var (key, row) in next)
                Keep(key, row);
        };
    }

    private TRow? Before(Guid? key) => key is { } id ? rows.GetValueOrDefault(id) : null;

    private void Keep(Guid? key, TRow? row)
    {
        if (row is null)
            return;
        if (key is not { } id)
            added.Add(row);
        else if (!row.Equals(rows.GetValueOrDefault(id)))
            rows[id] = changed[id] = row;
    }

    private NpgsqlBatchCommand Write(string sql, IReadOnlyList<TRow> written) =>
        Statements.Command(sql, [.. table.Typed.Select(column => column.Values(written))]);
}
