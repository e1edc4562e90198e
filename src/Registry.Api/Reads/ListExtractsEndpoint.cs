using Registry.Api.Access;
using Registry.Api.Operations;
using Registry.Api.Problems;
using Registry.Domain;
using Registry.Projections.Extracts;
using Registry.Store;

namespace Registry.Api.Reads;

/// <summary>
/// GET /v1/extracts: who asked for which extract, and how it stands. A regulator is shown their own alone.
/// </summary>
public static class ListExtractsEndpoint
{
    private static readonly string[] States =
    [
        ExtractRow.AskedFor, ExtractRow.Approved, ExtractRow.Declined, ExtractRow.Failed, ExtractRow.Issued,
        ExtractRow.Expired, ExtractRow.Destroyed,
    ];

    /// <summary>An extract and what became of it.</summary>
    /// <param name="Asked">What it is to show.</param>
    /// <param name="State">asked, approved, declined, failed, issued, expired or destroyed.</param>
    /// <param name="Failure">Code of why it could not be built.</param>
    /// <param name="HandedOver">How often it was fetched or handed over.</param>
    /// <param name="EndedAt">When it failed, expired or was destroyed.</param>
    public sealed record Item(
        Guid ExtractId,
        string State,
        AskedAnswer Asked,
        string Purpose,
        string Ground,
        Guid AskedBy,
        DateTimeOffset AskedAt,
        Guid? DecidedBy,
        DateTimeOffset? DecidedAt,
        string? Failure,
        IssuedAnswer? Issued,
        int HandedOver,
        DateTimeOffset? HandedOverAt,
        DateTimeOffset? EndedAt);

    /// <param name="SubjectId">For officers; none once the subject is destroyed.</param>
    /// <param name="RecipientId">None of one that is for the person.</param>
    /// <param name="Login">Who may fetch it.</param>
    public sealed record AskedAnswer(
        string Kind,
        PeriodBody? Period,
        FilterAnswer? Filter,
        NarrowedBody? Narrowed,
        Guid? SubjectId,
        IReadOnlyList<string> Fields,
        Guid? RecipientId,
        Guid? Login,
        string Language);

    /// <summary>Lists that narrow nothing are left out.</summary>
    public sealed record FilterAnswer(
        IReadOnlyList<string>? Types,
        IReadOnlyList<Guid>? Recipients,
        IReadOnlyList<string>? Purposes,
        IReadOnlyList<string>? Grounds,
        IReadOnlyList<string>? Categories,
        DateOnly? OccurredFrom,
        DateOnly? OccurredTo);

    /// <summary>The file.</summary>
    /// <param name="Sha256">Lower-case hex.</param>
    /// <param name="Length">Bytes.</param>
    /// <param name="Begin">The first leaf of its range.</param>
    /// <param name="End">The size of the signed tree it was made of.</param>
    /// <param name="Shown">Entries it shows whole.</param>
    public sealed record IssuedAnswer(
        DateTimeOffset IssuedAt, string Sha256, long Length, long Begin, long End, long Shown,
        DateTimeOffset ExpiresAt);

    /// <summary>One extract, at a position of the log.</summary>
    public sealed record One(Item Extract, long Position, bool Complete, IReadOnlyList<ParkedAnswer>? Parked)
        : CoveredAnswer;

    /// <summary>What narrows the list, and which page.</summary>
    public sealed record Asking(string? State, string? Cursor, int? Limit);

    public static async Task<IResult> Handle(
        [AsParameters] Asking asked, HttpContext http, Vault vault, ReadDesk desk, ExtractQueries queries,
        CancellationToken ct)
    {
        var (state, cursor, limit) = asked;
        if (state is not null && !States.Contains(state))
            return Problem.Malformed(new FieldProblem("state", "unknown-state"));
        var (paging, problem) = Paging.Of(cursor, limit);
        if ((problem ?? await desk.CatchUp(ct)) is { } no)
            return no;
        var caller = Caller.Of(http.User, vault.Ids);
        var page = await queries.List(state, Login(caller), paging.After, paging.Limit, ct);
        var names = await Names(caller, page.Rows, desk, ct);
        return new JsonAnswer(Paging.Answer(page, row => Of(row, names)), StatusCodes.Status200OK);
    }

    public static async Task<IResult> HandleOne(
        Guid extractId, HttpContext http, Vault vault, ReadDesk desk, ExtractQueries queries, CancellationToken ct)
    {
        if (await desk.CatchUp(ct) is { } behind)
            return behind;
        var caller = Caller.Of(http.User, vault.Ids);
        var page = await queries.Find(new(extractId), Login(caller), ct);
        if (page.Rows is not [var row])
            return Problem.Of(new Refusal.UnknownExtract());
        var names = await Names(caller, page.Rows, desk, ct);
        return new JsonAnswer(
            new One(Of(row, names), page.Standing.Position, page.Standing.Complete, Paging.Parked(page.Standing)),
            StatusCodes.Status200OK);
    }

    /// <summary>Whose extracts are shown; all to those who run the registry.</summary>
    private static ActorId? Login(Caller caller) =>
        caller.IsOfficer || caller.Is(Roles.Administrator) ? null : caller.Self;

    /// <summary>Whom one is about, officers may know alone.</summary>
    private static async Task<IReadOnlyDictionary<Guid, Guid>> Names(
        Caller caller, IReadOnlyList<ExtractRow> rows, ReadDesk desk, CancellationToken ct) => caller.IsOfficer
        ? await desk.Names(rows.Select(row => row.Asked.SubjectId).OfType<Guid>(), ct)
        : new Dictionary<Guid, Guid>();

    private static Item Of(ExtractRow row, IReadOnlyDictionary<Guid, Guid> names) => new(
        row.ExtractId, row.State, Of(row.Asked, names), row.Purpose, row.Ground, row.AskedBy, row.AskedAt,
        row.DecidedBy, row.DecidedAt, row.Failure,
        row.Made is { } made
            ? new(made.IssuedAt, made.Sha256, made.Length, made.Begin, made.End, made.Shown, made.ExpiresAt)
            : null,
        row.HandedOver, row.HandedOverAt, row.EndedAt);

    private static AskedAnswer Of(AskedRow it, IReadOnlyDictionary<Guid, Guid> names) => new(
        it.Kind,
        it is { From: { } from, To: { } to } ? new(from, to) : null,
        it.From is null ? null : Filter(it),
        it.AppealId is null && it.ActorId is null ? null : new(it.AppealId, it.ActorId),
        it.SubjectId is { } stream && names.TryGetValue(stream, out var subject) ? subject : null,
        it.Fields, it.ReceiverId, it.Login, it.Language);

    private static FilterAnswer Filter(AskedRow it) => new(
        Some(it.Types), Some(it.Recipients), Some(it.Purposes), Some(it.Grounds), Some(it.Categories),
        it.OccurredFrom, it.OccurredTo);

    private static IReadOnlyList<T>? Some<T>(IReadOnlyList<T> list) => list.Count == 0 ? null : list;
}
