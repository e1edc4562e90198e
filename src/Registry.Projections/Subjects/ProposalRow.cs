using Registry.Domain;
using Registry.Domain.Subjects;

namespace Registry.Projections.Subjects;

/// <summary>What one person proposed and what another made of it.</summary>
/// <param name="SubjectId">
/// The subject it was proposed for. A link, a split or a destruction is written to the other subject too.
/// </param>
/// <param name="Whole">A destruction of the whole subject; <paramref name="Matters"/> is empty then.</param>
/// <param name="State">Open ones of a destroyed subject can no longer be decided.</param>
/// <param name="DecidedBy">Who approved or declined.</param>
/// <param name="Position">Of the event that proposed it.</param>
public sealed record ProposalRow(
    Guid ProposalId,
    Guid SubjectId,
    string Action,
    bool Whole,
    ValueList<Guid> Matters,
    string? DestructionGround,
    Guid? BlockId,
    Guid? OtherId,
    bool ResolvesBlock,
    Guid ProposedBy,
    DateTimeOffset ProposedAt,
    string State,
    Guid? DecidedBy,
    DateTimeOffset? DecidedAt,
    long Position)
{
    public const string Open = "open";
    public const string Approved = "approved";
    public const string Declined = "declined";

    public static Table<ProposalRow> Table { get; } = new(
        "proposals",
        "proposal_id",
        new Columns<ProposalRow>()
            .Uuid("proposal_id", row => row.ProposalId)
            .Uuid("subject_id", row => row.SubjectId)
            .Text("action", row => row.Action)
            .Bool("whole", row => row.Whole)
            .Uuids("matters", row => row.Matters)
            .Text("destruction_ground", row => row.DestructionGround)
            .Uuid("block_id", row => row.BlockId)
            .Uuid("other_id", row => row.OtherId)
            .Bool("resolves_block", row => row.ResolvesBlock)
            .Uuid("proposed_by", row => row.ProposedBy)
            .Time("proposed_at", row => row.ProposedAt)
            .Text("state", row => row.State)
            .Uuid("decided_by", row => row.DecidedBy)
            .Time("decided_at", row => row.DecidedAt)
            .Bigint("position", row => row.Position),
        reader => new(
            reader.GetGuid(0), reader.GetGuid(1), reader.GetString(2), reader.GetBoolean(3), reader.Guids(4),
            reader.MaybeText(5), reader.MaybeGuid(6), reader.MaybeGuid(7), reader.GetBoolean(8), reader.GetGuid(9),
            reader.Time(10), reader.GetString(11), reader.MaybeGuid(12), reader.MaybeTime(13), reader.GetInt64(14)),
        Of);

    public static IReadOnlyList<Change<ProposalRow>> Of(Recorded recorded) => recorded.Fact switch
    {
        ActionProposed proposed => [Change.To<ProposalRow>(proposed.ProposalId.Value, row => row is null
            ? New(proposed, recorded)
            : throw CorruptStreamException.Of(row, proposed))],
        ProposalDeclined declined => [Decide(declined.ProposalId, Declined, recorded)],
        BlockLifted lifted => [Decide(lifted.ProposalId, Approved, recorded)],
        SubjectLinked linked => [Decide(linked.ProposalId, Approved, recorded)],
        SubjectSplit split => [Decide(split.ProposalId, Approved, recorded)],
        PersonalDataDestroyed destroyed => [Decide(destroyed.ProposalId, Approved, recorded)],
        _ => [],
    };

    private static ProposalRow New(ActionProposed fact, Recorded recorded) => new(
        fact.ProposalId.Value, recorded.Stream, Code.Of(fact.Proposal.Action),
        fact.Proposal.Scope?.Whole ?? false, fact.Proposal.Scope?.Matters ?? ValueList.Of<Guid>(),
        fact.Proposal.DestructionGround is { } ground ? Code.Of(ground) : null,
        fact.Proposal.BlockId?.Value, fact.Proposal.Other?.Value, fact.Proposal.ResolvesBlock,
        fact.Circumstances.Actor.Value, fact.Circumstances.OccurredAt, Open, null, null, recorded.Position);

    /// <summary>
    /// The stream it was proposed in decides it; what linked streams say of it is the same once more.
    /// </summary>
    private static Change<ProposalRow> Decide(ProposalId proposal, string state, Recorded recorded) =>
        Change.To<ProposalRow>(proposal.Value, row => row switch
        {
            { State: Open } it when it.SubjectId == recorded.Stream => it with
            {
                State = state,
                DecidedBy = recorded.Fact.Circumstances.Actor.Value,
                DecidedAt = recorded.Fact.Circumstances.OccurredAt,
            },
            { } it when it.SubjectId == recorded.Stream => throw CorruptStreamException.Of(it, recorded.Fact),
            _ => row,
        });
}
