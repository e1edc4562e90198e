using System.Data;
using Npgsql;
using Registry.Domain;
using Registry.Projections.Applying;
using Registry.Projections.Asking;

namespace Registry.Projections.Subjects;

/// <summary>What is held about a subject, and what two people are deciding.</summary>
public sealed class SubjectQueries(NpgsqlDataSource views)
{
    /// <summary>
    /// Before the first row is read: a rebuild cannot put other tables under an answer that has begun.
    /// </summary>
    private const string Hold =
        "lock table views.subjects, views.holdings, views.blocks, views.proposals, views.limits in access share mode";

    private static readonly Listing<ProposalRow> Proposals = new(
        SubjectViews.Projection,
        ProposalRow.Table,
        PageOrder.LatestFirst<ProposalRow>("position", row => row.Position));

    /// <summary>
    /// The current view of some subjects: those linked to each other, usually. One snapshot answers all of it.
    /// </summary>
    /// <remarks>Indexes: <c>subjects_pkey</c> and <c>…_by_subject</c> of the others.</remarks>
    public async Task<SubjectView> Find(IReadOnlyCollection<SubjectId> subjects, CancellationToken ct)
    {
        var standing = await new Parked(views).Touching(SubjectViews.Projection, subjects, ct);
        var ids = subjects.Select(subject => subject.Value).ToArray();
        await using var connection = await views.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct);
        await using var batch = new NpgsqlBatch(connection) { BatchCommands = { Statements.Command(Hold) } };
        string[] questions =
            [Of(SubjectRow.Table), Of(HoldingRow.Table), Of(BlockRow.Table), Of(ProposalRow.Table), Of(LimitRow.Table)];
        foreach (var sql in questions)
            batch.BatchCommands.Add(Statements.Command(sql, Statements.Value(ids)));
        await using var reader = await batch.ExecuteReaderAsync(ct);
        return new(
            await reader.All(SubjectRow.Table.Read, ct),
            await Next(reader, HoldingRow.Table, ct),
            await Next(reader, BlockRow.Table, ct),
            await Next(reader, ProposalRow.Table, ct),
            await Next(reader, LimitRow.Table, ct),
            standing);
    }

    /// <summary>What waits for a second person, the latest on top. Index: <c>proposals_open</c>.</summary>
    /// <remarks>
    /// One that is decided between two pages is missing from the next. Nobody can decide for a destroyed subject any
    /// more.
    /// </remarks>
    public Task<Page<ProposalRow>> OpenProposals(Cursor? after, int limit, CancellationToken ct)
    {
        var where = new Clauses().And("state = 'open'").And("""
            not exists (select from views.subjects s
                         where s.subject_id = proposals.subject_id and s.state = 'destroyed')
            """);
        return Proposals.Ask(views, where, null, after, limit, ct);
    }

    /// <summary>One proposal, on a page of one or none. Index: the primary key.</summary>
    public Task<Page<ProposalRow>> Proposal(ProposalId proposal, CancellationToken ct)
    {
        var where = new Clauses();
        where.And($"proposal_id = {where.Give(proposal.Value)}");
        return Proposals.Ask(views, where, null, null, 1, ct);
    }

    private static string Of<TRow>(Table<TRow> table) where TRow : class => $"""
        select {table.Selected}
          from views.{table.Name}
         where subject_id = any ($1)
         order by subject_id, {table.Key}
        """;

    private static async Task<List<TRow>> Next<TRow>(NpgsqlDataReader reader, Table<TRow> table, CancellationToken ct)
        where TRow : class
    {
        await reader.NextResultAsync(ct);
        return await reader.All(table.Read, ct);
    }
}

/// <summary>The current view of some subjects.</summary>
/// <param name="Standing">Asked before the rows: they are as late, or later.</param>
public sealed record SubjectView(
    IReadOnlyList<SubjectRow> Subjects,
    IReadOnlyList<HoldingRow> Holdings,
    IReadOnlyList<BlockRow> Blocks,
    IReadOnlyList<ProposalRow> Proposals,
    IReadOnlyList<LimitRow> Limits,
    Standing Standing);
