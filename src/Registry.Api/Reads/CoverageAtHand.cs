using Registry.Api.Examples;
using Registry.Domain;
using Registry.Projections.Sources;
using Registry.Store;

namespace Registry.Api.Reads;

/// <summary>
/// The coverage that goes under every answer, remembered for a moment: one short query for all of them.
/// </summary>
public sealed class CoverageAtHand(SourceQueries queries, Vault vault, TimeProvider clock) : IDisposable
{
    /// <summary>Ours: sources tell of days; protects a read from a query of its own. Nothing older is given.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim turn = new(1, 1);
    private volatile Known? known;

    public async Task<CoverageAnswer> Now(CancellationToken ct)
    {
        if (Fresh() is { } fresh)
            return fresh;
        await turn.WaitAsync(ct);
        try
        {
            if (Fresh() is { } meanwhile)
                return meanwhile;
            var asked = clock.GetUtcNow();
            known = new(asked, Answer(await queries.List(Astana.DayOf(asked), ct), asked));
            return known.Answer;
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    /// <summary>Nobody registered it, and it is no system of our own.</summary>
    public bool IsUnregistered(SourceRow source) =>
        source.RegisteredAt is null && source.SourceId != vault.Ids.Derived("system", ExamplePeople.Source);

    private CoverageAnswer Answer(IReadOnlyList<SourceStanding> sources, DateTimeOffset now)
    {
        var answer = new CoverageAnswer(
            sources.Min(it => it.Source.FirstToldAt),
            sources.Count(it => it.Source.SilentSince(now) is not null),
            sources.Sum(it => it.DaysWithDifferences),
            sources.Sum(it => it.UndeclaredDays),
            sources.Count(it => IsUnregistered(it.Source)),
            "",
            "/v1/coverage");
        return answer with
        {
            Words = CoverageWords.Of(answer, sources.Count(it => it.Source.IsExpectedAt(now))),
        };
    }

    private CoverageAnswer? Fresh() => known is { } it && clock.GetUtcNow() - it.AskedAt < Longest ? it.Answer : null;

    private sealed record Known(DateTimeOffset AskedAt, CoverageAnswer Answer);
}
