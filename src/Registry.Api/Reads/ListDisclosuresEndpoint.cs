using Registry.Api.Operations;
using Registry.Domain;
using Registry.Projections;
using Registry.Projections.Disclosures;

namespace Registry.Api.Reads;

/// <summary>
/// GET …/disclosures: who received what, when and why; of a subject, of a recipient, or of everybody.
/// </summary>
public static class ListDisclosuresEndpoint
{
    /// <summary>What narrows the list; every member may be left out.</summary>
    /// <param name="From">RFC 3339: those that happened then or later.</param>
    /// <param name="To">RFC 3339: those that happened earlier than this.</param>
    /// <param name="Findings">True: only those that broke a rule.</param>
    /// <param name="Actor">The employee or system that acted.</param>
    public sealed record Narrowing(
        DateTimeOffset? From,
        DateTimeOffset? To,
        Guid? RecipientId,
        string? Purpose,
        string? Category,
        bool? Findings,
        string? Ground,
        string? Channel,
        Guid? Actor);

    /// <summary>A page of what is left.</summary>
    public sealed record Part(string? Cursor, int? Limit);

    public static async Task<IResult> OfSubject(
        Guid subjectId, [AsParameters] Narrowing filter, [AsParameters] Part part, ReadDesk desk,
        DisclosureQueries queries, CancellationToken ct)
    {
        if (await desk.CatchUp(ct) is { } behind)
            return behind;
        var (subject, problem) = await desk.Resolve(subjectId, ct);
        if (problem is not null)
            return problem;
        var view = await desk.WithLinked(subject, ct);
        return await List(
            part, Of(filter) with { Subjects = [.. view.Subjects.Select(row => new SubjectId(row.SubjectId))] },
            desk, queries, ct);
    }

    public static async Task<IResult> OfRecipient(
        Guid recipientId,
        [AsParameters] Narrowing filter,
        [AsParameters] Part part,
        ReadDesk desk,
        DisclosureQueries queries,
        CancellationToken ct) =>
        await desk.CatchUp(ct) ?? await List(
            part, Of(filter) with { Recipient = new(recipientId) }, desk, queries, ct);

    public static async Task<IResult> OfAll(
        [AsParameters] Narrowing filter, [AsParameters] Part part, ReadDesk desk, DisclosureQueries queries,
        CancellationToken ct) => await desk.CatchUp(ct) ?? await List(part, Of(filter), desk, queries, ct);

    internal static DisclosureFilter Of(Narrowing filter) => new()
    {
        Recipient = filter.RecipientId is { } id ? new(id) : null,
        From = filter.From?.ToUniversalTime(),
        Before = filter.To?.ToUniversalTime(),
        Purpose = filter.Purpose,
        Category = filter.Category,
        Ground = filter.Ground,
        Channel = filter.Channel,
        Actor = filter.Actor is { } actor ? new(actor) : null,
        WithFindings = filter.Findings ?? false,
    };

    private static async Task<IResult> List(
        Part asked, DisclosureFilter filter, ReadDesk desk, DisclosureQueries queries, CancellationToken ct)
    {
        var (paging, problem) = Paging.Of(asked.Cursor, asked.Limit);
        if (problem is not null)
            return problem;
        var page = await queries.List(filter, paging.After, paging.Limit, ct);
        var names = await desk.Names(page.Rows.Select(row => row.SubjectId).OfType<Guid>(), ct);
        return new JsonAnswer(Paging.Answer(page, row => Answer(row, names)), StatusCodes.Status200OK);
    }

    private static DisclosureAnswer Answer(DisclosureRow row, IReadOnlyDictionary<Guid, Guid> names) => new(
        row.EventId,
        row.SubjectId is { } stream && names.TryGetValue(stream, out var subject) ? subject : null,
        row.RecipientId,
        row.AppealId,
        row.Purpose,
        row.Ground,
        row.Categories,
        row.Channel,
        row.Medium,
        row.Automated,
        row.Door,
        row.PolicyVersion,
        row.Language,
        row.Actor,
        row.Source,
        row.OnBehalfOf,
        row.OccurredAt,
        row.RecordedAt,
        Lateness.Of(row.OccurredAt, row.RecordedAt) is not null,
        Lateness.Of(row.OccurredAt, row.RecordedAt),
        row.Findings,
        row.OccurredAt,
        row.ReceivedAt,
        row.Confirmation,
        row.ConfirmedAt,
        row.WithheldUntil,
        row.Country,
        row.ExtractId);
}
