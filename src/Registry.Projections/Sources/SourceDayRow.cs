using System.Buffers.Binary;
using Registry.Domain;
using Registry.Domain.Refusals;
using Registry.Domain.Sources;

namespace Registry.Projections.Sources;

/// <summary>What a source told of a day, beside what it declared of it.</summary>
/// <param name="OccurredOn">The day in Astana on which the operations happened, whenever they were told.</param>
/// <param name="Refused">
/// By the day on which the log took the refusal: what a refused caller says is not believed.
/// </param>
/// <param name="Declared">Of the last declaration; none if there is none.</param>
/// <param name="RecordedThen">Of a declaration of the running day: what was recorded of it when it came.</param>
/// <param name="Declarations">How many there were; all of them stay in the log.</param>
/// <param name="Differs">What was declared is not what was recorded.</param>
public sealed record SourceDayRow(
    Guid SourceDayId,
    Guid SourceId,
    DateOnly OccurredOn,
    OperationCounts Recorded,
    OperationCounts Refused,
    OperationCounts? Declared,
    OperationCounts? RecordedThen,
    DateTimeOffset? DeclaredAt,
    int Declarations,
    bool Differs)
{
    public static Table<SourceDayRow> Table { get; } = new(
        "source_days",
        "source_day_id",
        new Columns<SourceDayRow>()
            .Uuid("source_day_id", row => row.SourceDayId)
            .Uuid("source_id", row => row.SourceId)
            .Date("occurred_on", row => row.OccurredOn)
            .Json("recorded", row => row.Recorded.Json())
            .Json("refused", row => row.Refused.Json())
            .Json("declared", row => row.Declared?.Json())
            .Json("recorded_then", row => row.RecordedThen?.Json())
            .Time("declared_at", row => row.DeclaredAt)
            .Number("declarations", row => row.Declarations)
            .Bool("differs", row => row.Differs),
        reader => new(
            reader.GetGuid(0), reader.GetGuid(1), reader.GetFieldValue<DateOnly>(2),
            OperationCounts.Of(reader.GetString(3)), OperationCounts.Of(reader.GetString(4)),
            reader.MaybeText(5) is { } declared ? OperationCounts.Of(declared) : null,
            reader.MaybeText(6) is { } then ? OperationCounts.Of(then) : null,
            reader.MaybeTime(7), reader.GetInt32(8), reader.GetBoolean(9)),
        Of);

    /// <summary>The whole day was declared, not only what was told so far.</summary>
    public bool IsDeclaredWhole => Declared is not null && RecordedThen is null;

    /// <summary>What a declaration is compared with.</summary>
    public OperationCounts Compared => RecordedThen ?? Recorded;

    public static IReadOnlyList<Change<SourceDayRow>> Of(Recorded recorded) => recorded.Fact switch
    {
        DayDeclared it => [On(recorded.Stream, it.OccurredOn, row => Declare(row, it, recorded.RecordedAt))],
        SourceEvent => [],
        OperationRefused { Circumstances: var about } => [On(
            about.Source.Value, Astana.DayOf(recorded.RecordedAt),
            row => row with { Refused = row.Refused.And(about.Operation) })],
        { Circumstances: var about } when recorded.BeginsOperation => [On(
            about.Source.Value, Astana.DayOf(about.OccurredAt),
            row => Judged(row with { Recorded = row.Recorded.And(about.Operation) }))],
        _ => [],
    };

    /// <summary>
    /// The source's id with the day's number in its last four bytes: sources that differ there only, there are none.
    /// </summary>
    private static Guid Key(Guid source, DateOnly day)
    {
        Span<byte> bytes = stackalloc byte[16];
        source.TryWriteBytes(bytes, bigEndian: true, out _);
        var last = bytes[12..];
        BinaryPrimitives.WriteInt32BigEndian(last, BinaryPrimitives.ReadInt32BigEndian(last) ^ day.DayNumber);
        return new(bytes, bigEndian: true);
    }

    private static Change<SourceDayRow> On(Guid source, DateOnly day, Func<SourceDayRow, SourceDayRow> next)
    {
        var key = Key(source, day);
        return Change.To<SourceDayRow>(key, row => next(row ?? new(
            key, source, day, OperationCounts.None, OperationCounts.None, null, null, null, 0, false)));
    }

    private static SourceDayRow Declare(SourceDayRow row, DayDeclared fact, DateTimeOffset at) => Judged(row with
    {
        Declared = OperationCounts.Of(fact.Counts.Select(count => (count.Operation, (long)count.Count))),
        RecordedThen = fact.SoFar ? row.Recorded : null,
        DeclaredAt = at,
        Declarations = row.Declarations + 1,
    });

    private static SourceDayRow Judged(SourceDayRow row) =>
        row.Declared is { } declared ? row with { Differs = !declared.Equals(row.Compared) } : row;
}
