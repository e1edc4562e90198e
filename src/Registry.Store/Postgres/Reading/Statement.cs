using Npgsql;

namespace Registry.Store.Postgres.Reading;

/// <summary>One statement over arrays for many questions; a row's first column says whose answer it is.</summary>
/// <param name="wants">The values one question asks of this statement, added to the columns; how many.</param>
/// <param name="take">Hands a row to the question it answers.</param>
internal sealed class Statement(
    string sql, Columns columns, Func<Wanted, int> wants, Action<NpgsqlDataReader, Question> take)
{
    private readonly List<Question> askers = [];

    public NpgsqlBatchCommand Command { get; } = Make(sql, columns);

    /// <returns>Whether anybody asks.</returns>
    public bool Fill(IReadOnlyList<Question> questions)
    {
        columns.Clear();
        askers.Clear();
        foreach (var question in questions)
            for (var count = wants(question.Wanted); count > 0; count--)
                askers.Add(question);
        return askers.Count > 0;
    }

    public async Task Read(NpgsqlDataReader rows)
    {
        while (await rows.ReadAsync()) take(rows, askers[(int)rows.GetInt64(0) - 1]);
    }

    private static NpgsqlBatchCommand Make(string sql, Columns columns)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var parameter in columns.Parameters) command.Parameters.Add(parameter);
        return command;
    }
}
