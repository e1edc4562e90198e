using Npgsql;
using Registry.Projections.Applying;
using Registry.Projections.Asking;

namespace Registry.Projections.Subjects;

/// <summary>How many people something is held of, by category: counted over all that lives.</summary>
public sealed class HoldingReport(NpgsqlDataSource views)
{
    public async Task<HoldingCounts> Of(CancellationToken ct)
    {
        var standing = await new Parked(views).Touching(SubjectViews.Projection, ct);
        var rows = await views.List("""
            select category, count(*), count(distinct subject_id)
              from views.holdings cross join unnest(categories) as category
             where state = 'active'
             group by category
            """, row => new CategoryCount(row.GetString(0), row.GetInt64(1), row.GetInt64(2)), [], ct);
        return new([.. rows.OrderByDescending(row => row.People).ThenBy(row => row.Category, StringComparer.Ordinal)],
            standing);
    }
}

/// <param name="Categories">Most people first.</param>
public sealed record HoldingCounts(IReadOnlyList<CategoryCount> Categories, Standing Standing);

/// <param name="Slices">Living parts of people's data with values of it.</param>
public sealed record CategoryCount(string Category, long Slices, long People);
