using Npgsql;
using Registry.Domain;
using Registry.Projections.Applying;

namespace Registry.Projections;

/// <summary>Where a view stands, and what is missing from it.</summary>
/// <param name="Position">Of the last event the view has seen.</param>
public sealed record Standing(long Position, IReadOnlyList<ParkedAt> Parked)
{
    public bool Complete => Parked.Count == 0;
}

/// <summary>What the views could not apply, asked by whom an answer is about.</summary>
public sealed class Parked(NpgsqlDataSource views)
{
    /// <summary>In the order they were parked. Few: each is an alarm.</summary>
    private const string Question = """
        select projection, stream, position, kind
          from views.parked
         where ($1::text is null or projection = $1)
           and ($2::uuid[] is null or stream = any ($2))
         order by position, projection, stream
        """;

    /// <summary>Everything parked anywhere.</summary>
    public Task<IReadOnlyList<ParkedAt>> All(CancellationToken ct) => Ask(null, null, ct);

    /// <summary>What may be missing from an answer over a whole view.</summary>
    public Task<IReadOnlyList<ParkedAt>> Touching(Projection projection, CancellationToken ct) =>
        Ask(projection.Name, null, ct);

    /// <summary>What may be missing from an answer about some subjects.</summary>
    /// <remarks>
    /// A view made of subjects' streams is whole for a subject whose stream is not parked. Of any other view it is not
    /// known whom a parked event was about, so every answer counts as touched.
    /// </remarks>
    public Task<IReadOnlyList<ParkedAt>> Touching(
        Projection projection, IEnumerable<SubjectId> subjects, CancellationToken ct) =>
        Touching(projection, StreamKind.Subject, subjects.Select(subject => subject.Value), ct);

    /// <summary>What may be missing from an answer about a recipient.</summary>
    public Task<IReadOnlyList<ParkedAt>> Touching(Projection projection, RecipientId recipient, CancellationToken ct) =>
        Touching(projection, StreamKind.Recipient, [recipient.Value], ct);

    private Task<IReadOnlyList<ParkedAt>> Touching(
        Projection projection, StreamKind kind, IEnumerable<Guid> streams, CancellationToken ct) =>
        Ask(projection.Name, projection.Streams == kind ? [.. streams] : null, ct);

    private async Task<IReadOnlyList<ParkedAt>> Ask(string? projection, Guid[]? streams, CancellationToken ct) =>
        await views.List(
            Question,
            reader => new ParkedAt(reader.GetString(0), reader.GetGuid(1), reader.GetInt64(2), reader.GetString(3)),
            [Statements.Maybe(projection), Statements.Maybe(streams)],
            ct);
}
