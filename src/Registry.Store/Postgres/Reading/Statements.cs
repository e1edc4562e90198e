namespace Registry.Store.Postgres.Reading;

/// <summary>The statements that together answer any question.</summary>
internal static class Statements
{
    public static IReadOnlyList<Statement> All() =>
    [
        Tails(),
        OfIds(Sql.ReadEvents, w => w.Events, (row, asker) => asker.Add(Rows.Event(row, 1))),
        OfIds(Sql.ReadKeys, w => w.Keys, (row, asker) => asker.Add(Rows.Key(row))),
        OfIds(Sql.ReadNames, w => w.Names, (row, asker) => asker.Add(Rows.Name(row))),
        OfTags(Sql.ReadRows, w => w.Tags, (row, asker) => asker.Add(Rows.Row(row))),
        OfTags(Sql.ReadStreamTags, w => w.StreamTags, (row, asker) => asker.Add(Rows.Name(row))),
    ];

    private static Statement Tails()
    {
        var columns = new Columns();
        var (streams, after) = (columns.Ids(), columns.Versions());
        return new(Sql.ReadTails, columns, Wants, (row, asker) => asker.AddToStream(Rows.Event(row, 1)));

        int Wants(Wanted wanted)
        {
            // Wanted twice, a stream is answered once, from the lower version on.
            var tails = wanted.Streams.Count < 2
                ? wanted.Streams
                : [.. wanted.Streams.OrderBy(t => t.After).DistinctBy(t => t.Stream)];
            streams.AddAll(tails.Select(t => t.Stream));
            return after.AddAll(tails.Select(t => t.After));
        }
    }

    private static Statement OfIds(
        string sql, Func<Wanted, IReadOnlyList<Guid>> ids, Action<Npgsql.NpgsqlDataReader, Question> take)
    {
        var columns = new Columns();
        var column = columns.Ids();
        return new(sql, columns, wanted => column.AddAll(ids(wanted).Distinct()), take);
    }

    private static Statement OfTags(
        string sql, Func<Wanted, IReadOnlyList<byte[]>> tags, Action<Npgsql.NpgsqlDataReader, Question> take)
    {
        var columns = new Columns();
        var column = columns.Bytes();
        return new(sql, columns, wanted => column.AddAll(tags(wanted).DistinctBy(Convert.ToHexString)), take);
    }
}
