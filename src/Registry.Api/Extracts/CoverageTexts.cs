using System.Globalization;
using Registry.Api.Extracts.Printing;
using Registry.Api.Reads;
using Registry.Audit.Extracts;
using Registry.Domain;

namespace Registry.Api.Extracts;

/// <summary>What the registry was told, and what it may not have been told: under every extract.</summary>
public sealed class CoverageTexts(CoverageAtHand coverage)
{
    public async Task<IReadOnlyList<Coverage>> Now(CancellationToken ct)
    {
        var told = await coverage.Now(ct);
        return
        [
            new(Told(told, ExtractWords.In(Language.Kk)), Told(told, ExtractWords.In(Language.Ru)), told.Words),
            new(
                ExtractWords.In(Language.Kk).CoverageBound, ExtractWords.In(Language.Ru).CoverageBound,
                CoverageWords.Bound),
        ];
    }

    private static string Told(CoverageAnswer told, ExtractWords words)
    {
        var since = told.RecordsSince is { } at
            ? string.Format(
                CultureInfo.InvariantCulture, words.CoverageSince,
                at.ToOffset(Astana.Offset).ToString(words.Time, CultureInfo.InvariantCulture))
            : words.CoverageNone;
        var sources = string.Format(
            CultureInfo.InvariantCulture, words.CoverageSources, told.SilentSources, told.DaysWithDifferences,
            told.UndeclaredDays, told.UnregisteredSources);
        return $"{since} {sources}";
    }
}
