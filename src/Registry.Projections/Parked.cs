using Npgsql;
using Registry.Domain;
using Registry.Projections.Applying;
using Registry.Projections.Asking;

namespace Registry.Projections;

/// <summary>What the views could not apply, asked by whom an answer is about.</summary>
/// <remarks>
/// A view made of subjects' streams is whole for a subject whose stream is not parked. Of any other view it is not
/// known whom a parked event was about, so every answer counts as touched; so for recipients.
/// </remarks>
public sealed class Parked(NpgsqlDataSource views)
{
    /// <summary>In the order they were parked. Few: each is an alarm.</summary>
    private const string Everything = """
        select projection, stream, position, kind
          from views.parked
         order by position, projection, stream
        """;

    /// <summary>One statement, so that place and gaps are of one moment.</summary>
    private const string OfOne = """
        select p.position, k.stream, k.position, k.kind
          from views.progress p
          left join views.parked k
            on k.projection = p.projection and ($2::uuid[] is null or k.stream = any ($2))
         where p.projection = $1
         order by k.position, k.stream
        """;

    /// <summary>Everything parked anywhere.</summary>
    public async Task<IReadOnlyList<ParkedAt>> All(CancellationToken ct) => await views.List(
        Everything,
        reader => new ParkedAt(reader.GetString(0), reader.GetGuid(1), reader.GetInt64(2), reader.GetString(3)),
        [],
        ct);

    /// <summary>Where a view stands, and what may be missing from an answer over all of it.</summary>
    public Task<Standing> Touching(Projection projection, CancellationToken ct) => Ask(projection, null, ct);

    /// <summary>The same for an answer about some subjects.</summary>
    public Task<Standing> Touching(Projection projection, IEnumerable<SubjectId> subjects, CancellationToken ct) =>
        Ask(projection, projection.Streams == StreamKind.Subject ? [.. subjects.Select(it => it.Value)] : null, ct);

    /// <summary>The same for an answer about a recipient.</summary>
    public Task<Standing> Touching(Projection projection, RecipientId recipient, CancellationToken ct) =>
        Ask(projection, projection.Streams == StreamKind.Recipient ? [recipient.Value] : null, ct);

    /// <param name="subjects">Whom the answer is about; none for all.</param>
    internal Task<Standing> Standing(Projection projection, IEnumerable<SubjectId>? subjects, CancellationToken ct) =>
        subjects is null ? Touching(projection, ct) : Touching(projection, subjects, ct);

    private async Task<Standing> Ask(Projection projection, Guid[]? streams, CancellationToken ct)
    {
        var found = await views.List(
            OfOne,
            reader => (
                Position: reader.GetInt64(0),
                Parked: reader.IsDBNull(1)
                    ? null
                    : new ParkedAt(projection.Name, reader.GetGuid(1), reader.GetInt64(2), reader.GetString(3))),
            [Statements.Value(projection.Name), Statements.Maybe(streams)],
            ct);
        return new(
            found.Select(it => it.Position).FirstOrDefault(),
            [.. found.Select(it => it.Parked).OfType<ParkedAt>()]);
    }
}
