using Npgsql;
using Registry.Domain;

namespace Registry.Projections;

/// <summary>Members of a row that may be missing or many.</summary>
internal static class RowReading
{
    public static Guid? MaybeGuid(this NpgsqlDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : reader.GetGuid(column);

    public static int? MaybeInt(this NpgsqlDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : reader.GetInt32(column);

    public static string? MaybeText(this NpgsqlDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : reader.GetString(column);

    public static DateTimeOffset Time(this NpgsqlDataReader reader, int column) =>
        reader.GetFieldValue<DateTimeOffset>(column);

    public static DateTimeOffset? MaybeTime(this NpgsqlDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : reader.Time(column);

    public static DateOnly? MaybeDate(this NpgsqlDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : reader.GetFieldValue<DateOnly>(column);

    public static ValueList<string> Texts(this NpgsqlDataReader reader, int column) =>
        new(reader.GetFieldValue<string[]>(column));

    public static ValueList<Guid> Guids(this NpgsqlDataReader reader, int column) =>
        new(reader.GetFieldValue<Guid[]>(column));
}
