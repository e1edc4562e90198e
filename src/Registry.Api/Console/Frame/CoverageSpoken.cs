using Microsoft.AspNetCore.Components;
using Registry.Api.Console.Words;
using Registry.Api.Reads;

namespace Registry.Api.Console.Frame;

/// <summary>What an answer is not complete over, in the reader's language: never left out.</summary>
public static class CoverageSpoken
{
    public static MarkupString Of(CoverageAnswer told, Speech say) => new(string.Join(' ', new[]
    {
        told.RecordsSince is { } since
            ? say.Line("coverage.since", say.Moment(since))
            : say.Line("coverage.nothing"),
        (told.SilentSources, told.DaysWithDifferences, told.UndeclaredDays) switch
        {
            (0, 0, 0) => say.Line("coverage.agree"),
            var (silent, different, undeclared) => say.Line("coverage.sources", silent, different, undeclared),
        },
        told.UnregisteredSources == 0
            ? new MarkupString("")
            : say.Count("coverage.unregistered", told.UnregisteredSources),
    }.Select(part => part.Value).Where(text => text.Length > 0)));
}
