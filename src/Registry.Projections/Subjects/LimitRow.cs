using Registry.Domain;
using Registry.Domain.Subjects;

namespace Registry.Projections.Subjects;

/// <summary>A restriction, a hold or a deletion, standing or lifted.</summary>
/// <param name="Kind"><c>restricted</c>, <c>held</c> or <c>deleted</c>: what the data are while it stands.</param>
/// <param name="Matters">What it is about, unless it is about the whole subject.</param>
/// <param name="Until">The end of a restriction's term; it stands until it is lifted.</param>
public sealed record LimitRow(
    Guid LimitId,
    Guid SubjectId,
    string Kind,
    bool Whole,
    ValueList<Guid> Matters,
    DateTimeOffset Since,
    DateTimeOffset? Until,
    DateTimeOffset? LiftedAt)
{
    public static Table<LimitRow> Table { get; } = new(
        "limits",
        "limit_id",
        new Columns<LimitRow>()
            .Uuid("limit_id", row => row.LimitId)
            .Uuid("subject_id", row => row.SubjectId)
            .Text("kind", row => row.Kind)
            .Bool("whole", row => row.Whole)
            .Uuids("matters", row => row.Matters)
            .Time("since", row => row.Since)
            .Time("until", row => row.Until)
            .Time("lifted_at", row => row.LiftedAt),
        reader => new(
            reader.GetGuid(0), reader.GetGuid(1), reader.GetString(2), reader.GetBoolean(3), reader.Guids(4),
            reader.Time(5), reader.MaybeTime(6), reader.MaybeTime(7)),
        Of);

    public static IReadOnlyList<Change<LimitRow>> Of(Recorded recorded) => recorded.Fact switch
    {
        SubjectRestricted it => [Begin(it.LimitId, SliceState.Restricted, it.Scope, it.Until, recorded)],
        SubjectHeld it => [Begin(it.LimitId, SliceState.Held, it.Scope, null, recorded)],
        PersonalDataDeleted it => [Begin(it.LimitId, SliceState.Deleted, it.Scope, null, recorded)],
        LimitLifted it => [Lift(it.LimitId, recorded)],
        _ => [],
    };

    private static Change<LimitRow> Begin(
        LimitId limit, SliceState state, Scope scope, DateTimeOffset? until, Recorded recorded) =>
        Change.To<LimitRow>(limit.Value, row => row is null
            ? new(
                limit.Value, recorded.Stream, Code.Of(state), scope.Whole, scope.Matters,
                recorded.Fact.Circumstances.OccurredAt, until, null)
            : throw CorruptStreamException.Of(row, recorded.Fact));

    private static Change<LimitRow> Lift(LimitId limit, Recorded recorded) => Change.To<LimitRow>(
        limit.Value,
        row => row is { LiftedAt: null } && row.SubjectId == recorded.Stream
            ? row with { LiftedAt = recorded.Fact.Circumstances.OccurredAt }
            : throw CorruptStreamException.Of((object?)row ?? limit, recorded.Fact));
}
