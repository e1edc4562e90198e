using Registry.Domain;
using Registry.Domain.Consents;

namespace Registry.Projections.Consents;

/// <summary>A consent as it was given, and whether it was taken back.</summary>
/// <param name="Scopes">Third parties, other countries, publication: each for itself.</param>
/// <param name="Categories">Of one implied by use: none, the policy speaks of all that was given.</param>
/// <param name="Missing">Elements of art. 8(4) it does not state; of one implied by use, all of them.</param>
/// <param name="Until">UTC, of its own; none: until the purpose is reached.</param>
/// <param name="Position">Of the event that gave it.</param>
public sealed record ConsentRow(
    Guid ConsentId,
    Guid SubjectId,
    Guid? AppealId,
    string Kind,
    ValueList<string> Scopes,
    string Purpose,
    ValueList<string> Categories,
    ValueList<string> Missing,
    DateTimeOffset GivenAt,
    DateTimeOffset? Until,
    DateTimeOffset? WithdrawnAt,
    DateTimeOffset RecordedAt,
    long Position)
{
    public static Table<ConsentRow> Table { get; } = new(
        "consents",
        "consent_id",
        new Columns<ConsentRow>()
            .Uuid("consent_id", row => row.ConsentId)
            .Uuid("subject_id", row => row.SubjectId)
            .Uuid("appeal_id", row => row.AppealId)
            .Text("kind", row => row.Kind)
            .Texts("scopes", row => row.Scopes)
            .Text("purpose", row => row.Purpose)
            .Texts("categories", row => row.Categories)
            .Texts("missing", row => row.Missing)
            .Time("given_at", row => row.GivenAt)
            .Time("until", row => row.Until)
            .Time("withdrawn_at", row => row.WithdrawnAt)
            .Time("recorded_at", row => row.RecordedAt)
            .Bigint("position", row => row.Position),
        reader => new(
            reader.GetGuid(0), reader.GetGuid(1), reader.MaybeGuid(2), reader.GetString(3), reader.Texts(4),
            reader.GetString(5), reader.Texts(6), reader.Texts(7), reader.Time(8), reader.MaybeTime(9),
            reader.MaybeTime(10), reader.Time(11), reader.GetInt64(12)),
        Of);

    public static Projection Projection { get; } =
        new("consents", StreamKind.Consent, [Table, WithdrawalRefusalRow.Table]);

    public static IReadOnlyList<Change<ConsentRow>> Of(Recorded recorded) => recorded.Fact is ConsentEvent fact
        ? [Change.To<ConsentRow>(recorded.Stream, row => Next(row, fact, recorded))]
        : [];

    /// <summary>Whether it counts at a moment, and for how much.</summary>
    /// <param name="closedAt">When the purpose of its appeal was reached, if it was.</param>
    public ConsentState StateAt(DateTimeOffset moment, DateTimeOffset? closedAt) =>
        WithdrawnAt <= moment ? ConsentState.Withdrawn
        : Consent.Earlier(Until, closedAt) <= moment ? ConsentState.Expired
        : Missing.Count > 0 && Kind != Code.Of(ConsentKind.ImpliedByUse) ? ConsentState.Incomplete
        : ConsentState.InForce;

    private static ConsentRow Next(ConsentRow? row, ConsentEvent fact, Recorded recorded) => (row, fact) switch
    {
        (null, ConsentGiven it) =>
            New(it.SubjectId, it.AppealId, it.Kind, it.Scopes, recorded) with { Missing = Missed([]) },
        (null, ConsentRecorded it) => New(it.SubjectId, it.AppealId, it.Kind, it.Scopes, recorded) with
        {
            Categories = ValueList.Of(it.Categories),
            Missing = Missed(it.Elements),
            Until = it.Until,
        },
        ({ WithdrawnAt: null } it, ConsentWithdrawn) => it with { WithdrawnAt = fact.Circumstances.OccurredAt },
        ({ } it, WithdrawalRefused) => it,
        _ => throw CorruptStreamException.Of((object?)row ?? Consent.None, fact),
    };

    private static ConsentRow New(
        SubjectId subject, AppealId? appeal, ConsentKind kind, IEnumerable<ConsentScope> scopes, Recorded recorded) =>
        new(
            recorded.Stream, subject.Value, appeal?.Value, Code.Of(kind), ValueList.Of(scopes.Select(Code.Of)),
            recorded.Fact.Circumstances.Purpose, ValueList.Of<string>(), ValueList.Of<string>(),
            recorded.Fact.Circumstances.OccurredAt, null, null, recorded.RecordedAt, recorded.Position);

    private static ValueList<string> Missed(IEnumerable<ConsentElement> stated) =>
        ValueList.Of(Consent.Lacking(stated).Select(Code.Of));
}

/// <summary>What a consent is worth at a moment. One that is implied by use counts for what the policy says.</summary>
/// <remarks>Our reading: docs/decisions/0028-a-consent-is-shown-by-kind.md.</remarks>
public enum ConsentState { InForce = 1, Withdrawn, Expired, Incomplete }
