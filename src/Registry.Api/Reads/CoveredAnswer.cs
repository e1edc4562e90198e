namespace Registry.Api.Reads;

/// <summary>
/// An answer under which stands how far the registry was told: it proves that nothing told was dropped, not that it
/// was told. Whoever derives gets the coverage from <see cref="CoverageFilter"/>.
/// </summary>
public abstract record CoveredAnswer
{
    /// <summary>Numbers and one text without a name: for every role that may ask.</summary>
    public CoverageAnswer? Coverage { get; init; }
}

/// <summary>How far the registry was told, in numbers; at most five seconds old.</summary>
/// <param name="RecordsSince">When the first operation was recorded; none before it.</param>
/// <param name="SilentSources">Sources that have told nothing for longer than they may be silent.</param>
/// <param name="DaysWithDifferences">Days of sources that were declared otherwise than they are recorded.</param>
/// <param name="UndeclaredDays">Days of sources that are over and were not declared.</param>
/// <param name="UnregisteredSources">Systems that told something and that nobody registered as a source.</param>
/// <param name="Words">The same in words.</param>
/// <param name="Details">Where an officer, approver, regulator or administrator reads more.</param>
public sealed record CoverageAnswer(
    DateTimeOffset? RecordsSince,
    int SilentSources,
    int DaysWithDifferences,
    int UndeclaredDays,
    int UnregisteredSources,
    string Words,
    string Details);
