using Registry.Api.Operations;
using Registry.Api.Problems;
using Registry.Domain;
using Registry.Projections.Operations;

namespace Registry.Api.Reads;

/// <summary>
/// GET …/operations: everything that was done, in the order of time; with a person's data, or with everybody's.
/// </summary>
public static class ListOperationsEndpoint
{
    /// <summary>What narrows the list; every member may be left out.</summary>
    /// <param name="Operation">Code of an operation.</param>
    /// <param name="From">RFC 3339: those that happened then or later.</param>
    /// <param name="To">RFC 3339: those that happened earlier than this.</param>
    /// <param name="Findings">True: only those that broke a rule.</param>
    /// <param name="Actor">An employee or a system, as entries name them.</param>
    public sealed record Filter(
        string? Operation, DateTimeOffset? From, DateTimeOffset? To, bool? Findings, Guid? Actor, string? Cursor,
        int? Limit);

    public static async Task<IResult> OfSubject(
        Guid subjectId, [AsParameters] Filter filter, ReadDesk desk, OperationQueries queries, CancellationToken ct)
    {
        if (await desk.CatchUp(ct) is { } behind)
            return behind;
        var (subject, problem) = await desk.Resolve(subjectId, ct);
        if (problem is not null)
            return problem;
        var view = await desk.WithLinked(subject, ct);
        return await List(
            filter, [.. view.Subjects.Select(row => new SubjectId(row.SubjectId))], desk, queries, ct);
    }

    public static async Task<IResult> OfAll(
        [AsParameters] Filter filter, ReadDesk desk, OperationQueries queries, CancellationToken ct) =>
        await desk.CatchUp(ct) ?? await List(filter, [], desk, queries, ct);

    private static async Task<IResult> List(
        Filter asked, IReadOnlyCollection<SubjectId> subjects, ReadDesk desk, OperationQueries queries,
        CancellationToken ct)
    {
        var (paging, problem) = Paging.Of(asked.Cursor, asked.Limit);
        if (problem is not null)
            return problem;
        if (asked.Operation is { } code && Enum.GetValues<Operation>().All(operation => Code.Of(operation) != code))
            return Problem.Malformed(new FieldProblem("operation", "unknown-operation-code"));
        var filter = new OperationFilter
        {
            Subjects = subjects,
            Operation = asked.Operation,
            Actor = asked.Actor is { } actor ? new(actor) : null,
            From = asked.From?.ToUniversalTime(),
            Before = asked.To?.ToUniversalTime(),
            WithFindings = asked.Findings ?? false,
        };
        var page = await queries.List(filter, paging.After, paging.Limit, ct);
        var names = await desk.Names(page.Rows.Select(row => row.SubjectId).OfType<Guid>(), ct);
        return new JsonAnswer(Paging.Answer(page, row => Answer(row, names)), StatusCodes.Status200OK);
    }

    private static OperationEntry Answer(OperationRow row, IReadOnlyDictionary<Guid, Guid> names) => new(
        row.EventId,
        row.Position,
        row.SubjectId is { } stream && names.TryGetValue(stream, out var subject) ? subject : null,
        row.Operation,
        row.Fact.Replace('_', '-'),
        row.Purpose,
        row.Ground,
        row.Matter,
        row.Categories,
        row.Door,
        row.Actor,
        row.Source,
        row.Channel,
        row.OccurredAt,
        row.RecordedAt,
        Lateness.Of(row.OccurredAt, row.RecordedAt) is not null,
        Lateness.Of(row.OccurredAt, row.RecordedAt),
        row.Findings);
}

/// <summary>One operation on a person's data.</summary>
/// <param name="Position">Its place in the log.</param>
/// <param name="SubjectId">None once the subject is destroyed, and where a report was of nobody on record.</param>
/// <param name="Fact">What came of it.</param>
/// <param name="AppealId">The appeal it was done for.</param>
/// <param name="Door">asked, reported or imported.</param>
/// <param name="Late">Told more than an hour after it happened; by how much, is said too.</param>
/// <param name="Findings">Codes of the rules a reported one had broken.</param>
/// <param name="Channel">None of entries from before it was kept.</param>
public sealed record OperationEntry(
    Guid EventId,
    long Position,
    Guid? SubjectId,
    string Operation,
    string Fact,
    string Purpose,
    string Ground,
    Guid? AppealId,
    IReadOnlyList<string> Categories,
    string Door,
    Guid Actor,
    Guid Source,
    string? Channel,
    DateTimeOffset OccurredAt,
    DateTimeOffset RecordedAt,
    bool Late,
    long? DelaySeconds,
    IReadOnlyList<string> Findings);
