namespace Registry.Projections.Asking;

/// <summary>An order of rows that no later event changes, so that a page has one place to go on from.</summary>
/// <param name="Pin">The column that says at which position a row came to be.</param>
/// <param name="By">For <c>order by</c>.</param>
/// <param name="After">The condition "behind this cursor".</param>
/// <param name="Place">Of a row; the pin is filled in.</param>
internal sealed record PageOrder<TRow>(
    string Pin, string By, Func<Cursor, Clauses, string> After, Func<TRow, Cursor> Place);

internal static class PageOrder
{
    public static PageOrder<TRow> NewestFirst<TRow>(
        string time, Func<TRow, (DateTimeOffset At, long Position)> place) => new(
        "position",
        $"{time} desc, position desc",
        (cursor, clauses) => $"({time}, position) < ({clauses.Give(cursor.At)}, {clauses.Give(cursor.Position)})",
        row => new(0, place(row).At, place(row).Position, default));

    public static PageOrder<TRow> LatestFirst<TRow>(string position, Func<TRow, long> place) => new(
        position,
        $"{position} desc",
        (cursor, clauses) => $"{position} < {clauses.Give(cursor.Position)}",
        row => new(0, default, place(row), default));

    public static PageOrder<TRow> ById<TRow>(string id, Func<TRow, Guid> place) => new(
        "position",
        id,
        (cursor, clauses) => $"{id} > {clauses.Give(cursor.Id)}",
        row => new(0, default, 0, place(row)));
}
