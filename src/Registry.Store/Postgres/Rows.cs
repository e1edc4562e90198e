using Npgsql;

namespace Registry.Store.Postgres;

/// <summary>Rows of the engine's statements as the seam's values.</summary>
internal static class Rows
{
    /// <summary>Columns seq_id, stream_id, version, id, type, data, timestamp from <paramref name="at"/> on.</summary>
    public static StoredEvent Event(NpgsqlDataReader row, int at) => new(
        row.GetInt64(at), row.GetGuid(at + 1), row.GetInt64(at + 2), row.GetGuid(at + 3), row.GetString(at + 4),
        Canonical.Of(row.GetFieldValue<byte[]>(at + 5)), row.GetFieldValue<DateTimeOffset>(at + 6));

    /// <summary>Columns id, epoch, wrapped, destroyed_at after the question's place.</summary>
    public static StoredKey Key(NpgsqlDataReader row)
    {
        var wrapped = Null<byte[]>(row, 3);
        var state = wrapped is null ? KeyState.Destroyed : KeyState.Active;
        return new(row.GetGuid(1), row.GetInt32(2), state, wrapped, Moment(row, 4));
    }

    /// <summary>Columns tag, key_id, epoch, box, identifying after the question's place.</summary>
    public static IndexRow Row(NpgsqlDataReader row) => new(
        row.GetFieldValue<byte[]>(1), row.GetGuid(2), row.GetInt32(3), row.GetFieldValue<byte[]>(4), row.GetBoolean(5));

    /// <summary>Columns id, epoch, box, stream_tag, forgotten_at after the question's place.</summary>
    public static NameRow Name(NpgsqlDataReader row) =>
        new(row.GetGuid(1), row.GetInt32(2), Null<byte[]>(row, 3), Null<byte[]>(row, 4), Moment(row, 5));

    public static DueMessage Message(NpgsqlDataReader row) => new(
        row.GetGuid(0), row.GetString(1), row.GetFieldValue<DateTimeOffset>(2),
        Canonical.Of(row.GetFieldValue<byte[]>(3)), row.GetInt32(4));

    private static T? Null<T>(NpgsqlDataReader row, int at) where T : class =>
        row.IsDBNull(at) ? null : row.GetFieldValue<T>(at);

    private static DateTimeOffset? Moment(NpgsqlDataReader row, int at) =>
        row.IsDBNull(at) ? null : row.GetFieldValue<DateTimeOffset>(at);
}
