using Registry.Api.Operations;
using Registry.Api.Problems;
using Registry.Projections;

namespace Registry.Api.Reads;

/// <summary>The page of a list a caller asks for.</summary>
public sealed record Paging(Cursor? After, int Limit)
{
    public const int DefaultLimit = 50;

    /// <summary>Ours: protects both sides.</summary>
    public const int MostLimit = 1_000;

    /// <returns>The problem, if the cursor never was ours or the limit is out of bounds.</returns>
    public static (Paging Paging, Problem? Problem) Of(string? cursor, int? limit)
    {
        var errors = new FieldErrors();
        var after = cursor is null ? null : Cursor.Of(cursor);
        if (cursor is not null && after is null)
            errors.Add("cursor", "not-a-cursor");
        if (limit is < 1 or > MostLimit)
            errors.Add("limit", "range");
        return (new(after, limit ?? DefaultLimit), errors.Any ? Problem.Malformed([.. errors.All]) : null);
    }

    public static ListAnswer<TItem> Answer<TRow, TItem>(Page<TRow> page, Func<TRow, TItem> item) => new(
        [.. page.Rows.Select(item)],
        page.Next?.ToString(),
        page.Standing.Position,
        page.Standing.Parked.Count == 0,
        Parked(page.Standing));

    public static IReadOnlyList<ParkedAnswer>? Parked(Standing standing) => standing.Parked.Count == 0
        ? null
        : [.. standing.Parked.Select(parked => new ParkedAnswer(parked.Projection, parked.Position))];
}
