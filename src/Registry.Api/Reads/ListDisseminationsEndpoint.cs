using Registry.Api.Operations;
using Registry.Domain;
using Registry.Projections.Disseminations;

namespace Registry.Api.Reads;

/// <summary>GET /v1/disseminations: what was made public, of one person or of everybody.</summary>
public static class ListDisseminationsEndpoint
{
    /// <summary>What narrows the list; every member may be left out.</summary>
    /// <param name="From">RFC 3339: those that happened then or later.</param>
    /// <param name="To">RFC 3339: those that happened earlier than this.</param>
    public sealed record Filter(
        Guid? SubjectId, DateTimeOffset? From, DateTimeOffset? To, string? Cursor, int? Limit);

    public static async Task<IResult> Handle(
        [AsParameters] Filter filter, ReadDesk desk, DisseminationQueries queries, CancellationToken ct)
    {
        var (paging, problem) = Paging.Of(filter.Cursor, filter.Limit);
        if ((problem ?? await desk.CatchUp(ct)) is { } no)
            return no;
        var subjects = new List<SubjectId>();
        if (filter.SubjectId is { } external)
        {
            var (subject, unknown) = await desk.Resolve(external, ct);
            if (unknown is not null)
                return unknown;
            var view = await desk.WithLinked(subject, ct);
            subjects.AddRange(view.Subjects.Select(row => new SubjectId(row.SubjectId)));
        }

        var period = (filter.From?.ToUniversalTime(), filter.To?.ToUniversalTime());
        var page = await queries.List(subjects, period, paging.After, paging.Limit, ct);
        var names = await desk.Names(page.Rows.Select(row => row.SubjectId), ct);
        return new JsonAnswer(Paging.Answer(page, row => Answer(row, names)), StatusCodes.Status200OK);
    }

    private static DisseminationAnswer Answer(DisseminationRow row, IReadOnlyDictionary<Guid, Guid> names) => new(
        row.EventId,
        names.TryGetValue(row.SubjectId, out var subject) ? subject : null,
        row.AppealId,
        row.ConsentId,
        row.Purpose,
        row.Ground,
        row.Categories,
        row.Channel,
        row.Actor,
        row.Source,
        row.OccurredAt,
        row.RecordedAt);
}

/// <summary>Data of a person that were made public; the address is sealed.</summary>
/// <param name="SubjectId">None once the subject is destroyed.</param>
public sealed record DisseminationAnswer(
    Guid DisseminationId,
    Guid? SubjectId,
    Guid AppealId,
    Guid? ConsentId,
    string Purpose,
    string Ground,
    IReadOnlyList<string> Categories,
    string Channel,
    Guid Actor,
    Guid Source,
    DateTimeOffset OccurredAt,
    DateTimeOffset RecordedAt);
