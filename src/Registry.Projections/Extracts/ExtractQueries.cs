using Npgsql;
using NpgsqlTypes;
using Registry.Domain;
using Registry.Projections.Applying;
using Registry.Projections.Asking;

namespace Registry.Projections.Extracts;

/// <summary>Questions to the extracts.</summary>
public sealed class ExtractQueries(NpgsqlDataSource views)
{
    private static readonly Listing<ExtractRow> Listing = new(
        ExtractRow.Projection,
        ExtractRow.Table,
        PageOrder.LatestFirst<ExtractRow>("position", row => row.Position));

    /// <summary>Smallest first. No index: extracts are few.</summary>
    private const string EndsOf = """
        select distinct tree_end
          from views.extracts
         where tree_end is not null
           and receiver_id is not distinct from $1
           and (receiver_id is not null or subject_id is not distinct from $2)
         order by tree_end
        """;

    /// <summary>Sizes of the trees that earlier extracts for this reader ended with, whatever became of them.</summary>
    /// <param name="subject">Whose own they are, where there is no receiver.</param>
    public Task<List<long>> Ends(RecipientId? receiver, SubjectId? subject, CancellationToken ct) => views.List(
        EndsOf,
        reader => reader.GetInt64(0),
        [
            new NpgsqlParameter { Value = (object?)receiver?.Value ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Uuid },
            new NpgsqlParameter { Value = (object?)subject?.Value ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Uuid },
        ],
        ct);

    /// <summary>Extracts, the one asked for most lately on top.</summary>
    /// <remarks>What becomes of one changes its row and does not move it. Index: <c>extracts_newest</c>.</remarks>
    /// <param name="login">Only those this login may fetch; none for all. Index: <c>extracts_by_login</c>.</param>
    public Task<Page<ExtractRow>> List(
        string? state, ActorId? login, Cursor? after, int limit, CancellationToken ct) => Listing.Ask(
        views,
        new Clauses().If(state, it => $"state = {it}").If(login?.Value, it => $"login = {it}"), null, after, limit, ct);

    /// <summary>One extract; a page of none if there is none, or not for this login.</summary>
    public Task<Page<ExtractRow>> Find(ExtractId id, ActorId? login, CancellationToken ct) => Listing.Ask(
        views,
        new Clauses().If<Guid>(id.Value, it => $"extract_id = {it}").If(login?.Value, it => $"login = {it}"), null,
        null, 1, ct);
}
