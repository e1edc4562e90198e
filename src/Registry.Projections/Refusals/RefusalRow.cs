using Registry.Domain;
using Registry.Domain.Refusals;

namespace Registry.Projections.Refusals;

/// <summary>An operation that was refused, as often as it was asked for. What is said is of the last time.</summary>
/// <param name="Stream">The operation's own journal.</param>
/// <param name="FirstAt">When the log took it: what a refused caller says of the time is not believed.</param>
public sealed record RefusalRow(
    Guid Stream,
    string Code,
    string Article,
    string Operation,
    string Purpose,
    string Ground,
    Guid? SubjectId,
    Guid? RecipientId,
    ValueList<string> Categories,
    string Channel,
    Guid Actor,
    Guid Source,
    DateTimeOffset FirstAt,
    DateTimeOffset LastAt,
    int Times,
    long FirstPosition,
    long LastPosition)
{
    public static Table<RefusalRow> Table { get; } = new(
        "refusals",
        "stream",
        new Columns<RefusalRow>()
            .Uuid("stream", row => row.Stream)
            .Text("code", row => row.Code)
            .Text("article", row => row.Article)
            .Text("operation", row => row.Operation)
            .Text("purpose", row => row.Purpose)
            .Text("ground", row => row.Ground)
            .Uuid("subject_id", row => row.SubjectId)
            .Uuid("recipient_id", row => row.RecipientId)
            .Texts("categories", row => row.Categories)
            .Text("channel", row => row.Channel)
            .Uuid("actor", row => row.Actor)
            .Uuid("source", row => row.Source)
            .Time("first_at", row => row.FirstAt)
            .Time("last_at", row => row.LastAt)
            .Number("times", row => row.Times)
            .Bigint("first_position", row => row.FirstPosition)
            .Bigint("last_position", row => row.LastPosition),
        reader => new(
            reader.GetGuid(0), reader.GetString(1), reader.GetString(2), reader.GetString(3), reader.GetString(4),
            reader.GetString(5), reader.MaybeGuid(6), reader.MaybeGuid(7), reader.Texts(8), reader.GetString(9),
            reader.GetGuid(10), reader.GetGuid(11), reader.Time(12), reader.Time(13), reader.GetInt32(14),
            reader.GetInt64(15), reader.GetInt64(16)),
        Of);

    public static Projection Projection { get; } = new("refusals", StreamKind.RefusalJournal, [Table]);

    public static IReadOnlyList<Change<RefusalRow>> Of(Recorded recorded) => recorded.Fact is OperationRefused refused
        ? [Change.To<RefusalRow>(recorded.Stream, row => Again(row, New(refused, refused.Circumstances, recorded)))]
        : [];

    private static RefusalRow Again(RefusalRow? before, RefusalRow now) => before is null ? now : now with
    {
        FirstAt = before.FirstAt,
        FirstPosition = before.FirstPosition,
        Times = before.Times + 1,
    };

    private static RefusalRow New(OperationRefused fact, Circumstances about, Recorded recorded) => new(
        recorded.Stream,
        fact.Code,
        fact.Article,
        Domain.Code.Of(about.Operation),
        about.Purpose,
        Domain.Code.Of(about.Ground),
        fact.SubjectId?.Value,
        fact.RecipientId?.Value,
        ValueList.Of(fact.Categories),
        Domain.Code.Of(about.Channel),
        about.Actor.Value,
        about.Source.Value,
        recorded.RecordedAt,
        recorded.RecordedAt,
        1,
        recorded.Position,
        recorded.Position);
}
