using Registry.Domain;
using Registry.Domain.Extracts;
using Registry.Domain.Subjects;

namespace Registry.Projections.Subjects;

/// <summary>A subject as it stands.</summary>
/// <param name="State"><c>blocked</c> while any block stands, over whatever; the blocks say over what.</param>
/// <param name="Blocks">Blocks that stand.</param>
/// <param name="LastPosition">Of the last event of the subject's stream.</param>
public sealed record SubjectRow(
    Guid SubjectId,
    string Category,
    string State,
    ValueList<Guid> Blocks,
    ValueList<Guid> Links,
    DateTimeOffset RegisteredAt,
    DateTimeOffset? DestroyedAt,
    long LastPosition)
{
    public const string Active = "active";
    public const string Blocked = "blocked";
    public const string Destroyed = "destroyed";

    public static Table<SubjectRow> Table { get; } = new(
        "subjects",
        "subject_id",
        new Columns<SubjectRow>()
            .Uuid("subject_id", row => row.SubjectId)
            .Text("category", row => row.Category)
            .Text("state", row => row.State)
            .Uuids("blocks", row => row.Blocks)
            .Uuids("links", row => row.Links)
            .Time("registered_at", row => row.RegisteredAt)
            .Time("destroyed_at", row => row.DestroyedAt)
            .Bigint("last_position", row => row.LastPosition),
        reader => new(
            reader.GetGuid(0), reader.GetString(1), reader.GetString(2), reader.Guids(3), reader.Guids(4),
            reader.Time(5), reader.MaybeTime(6), reader.GetInt64(7)),
        Of);

    public static IReadOnlyList<Change<SubjectRow>> Of(Recorded recorded) => recorded.Fact is SubjectEvent fact
        ? [Change.To<SubjectRow>(recorded.Stream, row => Next(row, fact, recorded))]
        : [];

    private static SubjectRow Next(SubjectRow? row, SubjectEvent fact, Recorded recorded) => (row, fact) switch
    {
        (null, SubjectRegistered registered) => new(
            recorded.Stream, Code.Of(registered.Category), Active, ValueList.Of<Guid>(), ValueList.Of<Guid>(),
            fact.Circumstances.OccurredAt, null, recorded.Position),
        ({ State: not Destroyed } it, not SubjectRegistered) =>
            Evolve(it, fact) with { LastPosition = recorded.Position },
        _ => throw CorruptStreamException.Of((object?)row ?? Subject.Nobody, fact),
    };

    private static SubjectRow Evolve(SubjectRow it, SubjectEvent fact) => fact switch
    {
        SubjectBlocked blocked => it.Under(it.Blocks.Append(blocked.BlockId.Value)),
        BlockLifted lifted => it.Under(it.Blocks.Where(block => block != lifted.BlockId.Value)),
        SubjectLinked linked => it.With(it.Links.Append(linked.Other.Value)),
        SubjectSplit split => it.With(it.Links.Where(link => link != split.Other.Value)),
        PersonalDataDestroyed { Whole: true } => it with
        {
            State = Destroyed,
            Blocks = ValueList.Of<Guid>(),
            DestroyedAt = fact.Circumstances.OccurredAt,
        },
        PersonalDataDestroyed destroyed =>
            it.Under(it.Blocks.Except(destroyed.ResolvedBlocks.Select(block => block.Value))),
        PersonalDataCollected or PersonalDataUpdated or PersonalDataCorrected or DisclosureRecorded
            or ActionProposed or ProposalDeclined or SubjectRestricted or SubjectHeld or PersonalDataDeleted
            or LimitLifted or DataDisseminated or RecipientConfirmed or ExtractGiven => it,
        _ => throw CorruptStreamException.Of(it, fact),
    };

    private SubjectRow With(IEnumerable<Guid> links) => this with { Links = ValueList.Of(links.Distinct().Order()) };

    private SubjectRow Under(IEnumerable<Guid> blocks)
    {
        var standing = ValueList.Of(blocks.Order());
        return this with { Blocks = standing, State = standing.Count > 0 ? Blocked : Active };
    }
}
