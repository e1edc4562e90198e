using Registry.Domain;
using Registry.Domain.Sources;

namespace Registry.Projections.Sources;

/// <summary>A system that tells the registry what it does, or should.</summary>
/// <param name="SilentAfterHours">None if nobody registered it.</param>
/// <param name="Operations">What it is expected to tell.</param>
/// <param name="ExpectedFrom">The first day in Astana that it has to declare.</param>
/// <param name="ExpectedUntil">The first day that it need not declare any more.</param>
/// <param name="LastToldAt">
/// When the log took the last operation of it; a refused one and a declaration is none.
/// </param>
/// <param name="EventId">Of its last registration: the name is opened from there.</param>
public sealed record SourceRow(
    Guid SourceId,
    int? SilentAfterHours,
    ValueList<string> Operations,
    DateTimeOffset? RegisteredAt,
    DateOnly? ExpectedFrom,
    DateTimeOffset? RetiredFrom,
    DateOnly? ExpectedUntil,
    DateTimeOffset? FirstToldAt,
    DateTimeOffset? LastToldAt,
    Guid? EventId)
{
    public static Table<SourceRow> Table { get; } = new(
        "sources",
        "source_id",
        new Columns<SourceRow>()
            .Uuid("source_id", row => row.SourceId)
            .Number("silent_after_hours", row => row.SilentAfterHours)
            .Texts("operations", row => row.Operations)
            .Time("registered_at", row => row.RegisteredAt)
            .Date("expected_from", row => row.ExpectedFrom)
            .Time("retired_from", row => row.RetiredFrom)
            .Date("expected_until", row => row.ExpectedUntil)
            .Time("first_told_at", row => row.FirstToldAt)
            .Time("last_told_at", row => row.LastToldAt)
            .Uuid("event_id", row => row.EventId),
        reader => new(
            reader.GetGuid(0), reader.MaybeInt(1), reader.Texts(2), reader.MaybeTime(3), reader.MaybeDate(4),
            reader.MaybeTime(5), reader.MaybeDate(6), reader.MaybeTime(7), reader.MaybeTime(8), reader.MaybeGuid(9)),
        Of);

    /// <summary>Somebody registered it, and it is not retired.</summary>
    public bool IsExpectedAt(DateTimeOffset now) => RegisteredAt is not null && !(RetiredFrom <= now);

    /// <summary>Since when it has told nothing, if that is longer than it may be.</summary>
    public DateTimeOffset? SilentSince(DateTimeOffset now) =>
        IsExpectedAt(now) && SilentAfterHours is { } hours && (LastHeardAt ?? now) < now.AddHours(-hours)
            ? LastHeardAt
            : null;

    /// <summary>It has to declare this day, once it is over.</summary>
    public bool IsExpectedOn(DateOnly day) => day >= ExpectedFrom && !(day >= ExpectedUntil);

    /// <summary>How many days before this one it had to declare.</summary>
    public int ExpectedDaysBefore(DateOnly today)
    {
        var end = ExpectedUntil < today ? ExpectedUntil.Value : today;
        return Math.Max(0, end.DayNumber - (ExpectedFrom ?? end).DayNumber);
    }

    /// <summary>A source that was registered and never told anything is silent from then on.</summary>
    private DateTimeOffset? LastHeardAt => LastToldAt > RegisteredAt ? LastToldAt : RegisteredAt;

    public static IReadOnlyList<Change<SourceRow>> Of(Recorded recorded) => recorded.Fact switch
    {
        SourceRegistered it => [Change.To<SourceRow>(recorded.Stream, row => Registered(row, it, recorded))],
        SourceRetired it => [Change.To<SourceRow>(recorded.Stream, row => Retired(row, it))],
        SourceEvent => [],
        { Circumstances.Source.Value: var source } when recorded.BeginsOperation =>
            [Change.To<SourceRow>(source, row => Told(row ?? Unknown(source), recorded.RecordedAt))],
        _ => [],
    };

    private static SourceRow Unknown(Guid source) => new(
        source, null, ValueList.Of<string>(), null, null, null, null, null, null, null);

    private static SourceRow Told(SourceRow row, DateTimeOffset at) =>
        row with { FirstToldAt = row.FirstToldAt ?? at, LastToldAt = at };

    private static SourceRow Registered(SourceRow? row, SourceRegistered fact, Recorded recorded) =>
        (row ?? Unknown(recorded.Stream)) with
        {
            SilentAfterHours = fact.SilentAfterHours,
            Operations = ValueList.Of(fact.Operations.Select(operation => Code.Of(operation))),
            RegisteredAt = fact.Circumstances.OccurredAt,
            ExpectedFrom = Astana.DayOf(fact.Circumstances.OccurredAt),
            RetiredFrom = null,
            ExpectedUntil = null,
            EventId = recorded.EventId,
        };

    private static SourceRow Retired(SourceRow? row, SourceRetired fact) => row is { RegisteredAt: not null }
        ? row with { RetiredFrom = fact.From, ExpectedUntil = Astana.DayOf(fact.From) }
        : throw CorruptStreamException.Of(Source.None, fact);
}
