namespace Registry.Domain.Sources;

/// <summary>A fact about one source. These shapes are the storage format: see tests/Golden first.</summary>
public abstract record SourceEvent(Circumstances Circumstances) : DomainEvent(Circumstances);

/// <summary>
/// A system is expected to tell the registry what it does. Its stream is the id that stands in its entries.
/// </summary>
/// <param name="SilentAfterHours">After how many hours without a record of its it counts as silent; from 1.</param>
/// <param name="Operations">What it is expected to tell, each once.</param>
/// <param name="Personal">Its name for people: outside words are never in clear.</param>
/// <remarks>Expected from the day in Astana on which it occurred. Source: design section 5, coverage.</remarks>
public sealed record SourceRegistered(
    int SilentAfterHours, ValueList<Operation> Operations, Personal Personal, Circumstances Circumstances)
    : SourceEvent(Circumstances), ICarryPersonal
{
    public DomainEvent With(Personal personal) => this with { Personal = personal };
}

/// <summary>
/// A source says how many operations it did on a day. A later one about the same day takes the place of this.
/// </summary>
/// <param name="OccurredOn">The day in Astana on which they happened.</param>
/// <param name="SoFar">The day is not over: what was told of it before this declaration is meant.</param>
/// <param name="Counts">Each operation at most once; of one that is not named it did none.</param>
/// <remarks>Our reading: docs/decisions/0024-a-running-day-is-declared-so-far.md.</remarks>
public sealed record DayDeclared(
    DateOnly OccurredOn, bool SoFar, ValueList<OperationCount> Counts, Circumstances Circumstances)
    : SourceEvent(Circumstances);

/// <param name="Count">0 or more.</param>
public sealed record OperationCount(Operation Operation, int Count);

/// <summary>The source is not expected to tell anything any more.</summary>
/// <param name="From">UTC; days that begin then or later, and the day it falls on, need no declaration.</param>
public sealed record SourceRetired(DateTimeOffset From, Circumstances Circumstances) : SourceEvent(Circumstances);
