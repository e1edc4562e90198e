using Registry.Domain;
using Registry.Domain.Appeals;

namespace Registry.Projections.Appeals;

/// <summary>An appeal and who takes part in resolving it.</summary>
/// <param name="Recipients">In the order they were assigned.</param>
/// <param name="Position">Of the event that opened it.</param>
/// <param name="ClosedAt">UTC; when its purpose was reached, none while it is being resolved.</param>
public sealed record AppealRow(
    Guid AppealId,
    Guid SubjectId,
    string Kind,
    string Form,
    string Channel,
    string Purpose,
    Guid? ConsentId,
    DateTimeOffset OpenedAt,
    DateTimeOffset RecordedAt,
    ValueList<Guid> Recipients,
    long Position,
    DateTimeOffset? ClosedAt)
{
    public static Table<AppealRow> Table { get; } = new(
        "appeals",
        "appeal_id",
        new Columns<AppealRow>()
            .Uuid("appeal_id", row => row.AppealId)
            .Uuid("subject_id", row => row.SubjectId)
            .Text("kind", row => row.Kind)
            .Text("form", row => row.Form)
            .Text("channel", row => row.Channel)
            .Text("purpose", row => row.Purpose)
            .Uuid("consent_id", row => row.ConsentId)
            .Time("opened_at", row => row.OpenedAt)
            .Time("recorded_at", row => row.RecordedAt)
            .Uuids("recipients", row => row.Recipients)
            .Bigint("position", row => row.Position)
            .Time("closed_at", row => row.ClosedAt),
        reader => new(
            reader.GetGuid(0), reader.GetGuid(1), reader.GetString(2), reader.GetString(3), reader.GetString(4),
            reader.GetString(5), reader.MaybeGuid(6), reader.Time(7), reader.Time(8), reader.Guids(9),
            reader.GetInt64(10), reader.MaybeTime(11)),
        Of);

    public static Projection Projection { get; } = new("appeals", StreamKind.Appeal, [Table]);

    public static IReadOnlyList<Change<AppealRow>> Of(Recorded recorded) => recorded.Fact is AppealEvent fact
        ? [Change.To<AppealRow>(recorded.Stream, row => Next(row, fact, recorded))]
        : [];

    private static AppealRow Next(AppealRow? row, AppealEvent fact, Recorded recorded) => (row, fact) switch
    {
        (null, AppealOpened it) => new(
            recorded.Stream, it.SubjectId.Value, Code.Of(it.Kind), Code.Of(it.Form), Code.Of(it.Circumstances.Channel),
            it.Circumstances.Purpose, it.ConsentId?.Value, it.Circumstances.OccurredAt, recorded.RecordedAt,
            ValueList.Of<Guid>(), recorded.Position, null),
        ({ } it, RecipientAssigned assigned) => it.With(assigned.RecipientId),
        ({ } it, AppealRedirected redirected) => it.With(redirected.RecipientId),
        ({ ClosedAt: null } it, AppealClosed) => it with { ClosedAt = fact.Circumstances.OccurredAt },
        _ => throw CorruptStreamException.Of((object?)row ?? Appeal.None, fact),
    };

    private AppealRow With(RecipientId recipient) =>
        this with { Recipients = ValueList.Of(Recipients.Append(recipient.Value).Distinct()) };
}
