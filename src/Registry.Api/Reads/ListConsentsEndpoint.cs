using Registry.Api.Operations;
using Registry.Api.Problems;
using Registry.Domain;
using Registry.Domain.Consents;
using Registry.Projections;
using Registry.Projections.Consents;

namespace Registry.Api.Reads;

/// <summary>GET …/consents: what was consented to, by kind, and what of it counts at the moment of asking.</summary>
public static class ListConsentsEndpoint
{
    /// <summary>What narrows the list; every member may be left out.</summary>
    /// <param name="Kind">implied-by-use, explicit or state-service.</param>
    /// <param name="From">RFC 3339: those given then or later.</param>
    /// <param name="To">RFC 3339: those given earlier than this.</param>
    public sealed record Filter(string? Kind, DateTimeOffset? From, DateTimeOffset? To, string? Cursor, int? Limit);

    public static async Task<IResult> OfSubject(
        Guid subjectId, [AsParameters] Filter filter, ReadDesk desk, ConsentQueries queries, TimeProvider clock,
        CancellationToken ct)
    {
        if (await desk.CatchUp(ct) is { } behind)
            return behind;
        var (subject, problem) = await desk.Resolve(subjectId, ct);
        if (problem is not null)
            return problem;
        var view = await desk.WithLinked(subject, ct);
        var subjects = view.Subjects.Select(row => new SubjectId(row.SubjectId));
        return await List(filter, Of(filter) with { Subjects = [.. subjects] }, new(desk, queries, clock), ct);
    }

    public static async Task<IResult> OfAll(
        [AsParameters] Filter filter, ReadDesk desk, ConsentQueries queries, TimeProvider clock,
        CancellationToken ct) =>
        await desk.CatchUp(ct) ?? await List(filter, Of(filter), new(desk, queries, clock), ct);

    private static ConsentFilter Of(Filter filter) => new()
    {
        Kind = filter.Kind,
        From = filter.From?.ToUniversalTime(),
        Before = filter.To?.ToUniversalTime(),
    };

    private static async Task<IResult> List(Filter asked, ConsentFilter filter, Asking asking, CancellationToken ct)
    {
        var (paging, problem) = Paging.Of(asked.Cursor, asked.Limit);
        if ((problem ?? Unknown(asked.Kind)) is { } no)
            return no;
        var page = await asking.Queries.List(filter, paging.After, paging.Limit, ct);
        var names = await asking.Desk.Names(page.Rows.Select(row => row.SubjectId), ct);
        var closings = await asking.Queries.Closings(page.Rows, ct);
        var refusals = await asking.Queries.Refusals(page.Rows, ct);
        var now = asking.Clock.GetUtcNow();
        return new JsonAnswer(
            Paging.Answer(page, row => ConsentAnswer.Of(row, names, closings, refusals[row.ConsentId], now)),
            StatusCodes.Status200OK);
    }

    private static Problem? Unknown(string? kind) =>
        kind is null || Enum.GetValues<ConsentKind>().Any(known => Code.Of(known) == kind)
            ? null
            : Problem.Malformed(new FieldProblem("kind", "not-as-documented"));

    private sealed record Asking(ReadDesk Desk, ConsentQueries Queries, TimeProvider Clock);
}

/// <summary>One consent. Its kind is never merged with another's into one flag.</summary>
/// <param name="SubjectId">None once the subject is destroyed.</param>
/// <param name="State">in-force, withdrawn, expired or incomplete, at the moment of asking.</param>
/// <param name="Categories">Data consented to; none of one implied by use, which is of all that was given.</param>
/// <param name="Missing">Elements of Law 94-V art. 8(4) it does not state.</param>
/// <param name="Until">Its own term or the closing of its appeal, whichever comes first.</param>
/// <param name="WithdrawalsRefused">Withdrawals that the centre did not accept.</param>
public sealed record ConsentAnswer(
    Guid ConsentId,
    Guid? SubjectId,
    Guid? AppealId,
    string Kind,
    string State,
    string Purpose,
    IReadOnlyList<string> Scopes,
    IReadOnlyList<string>? Categories,
    IReadOnlyList<string> Missing,
    DateTimeOffset GivenAt,
    DateTimeOffset? Until,
    DateTimeOffset? WithdrawnAt,
    IReadOnlyList<RefusedWithdrawalAnswer> WithdrawalsRefused)
{
    public static ConsentAnswer Of(
        ConsentRow row, IReadOnlyDictionary<Guid, Guid> names, IReadOnlyDictionary<Guid, DateTimeOffset> closings,
        IEnumerable<WithdrawalRefusalRow> refusals, DateTimeOffset now)
    {
        DateTimeOffset? closedAt =
            row.AppealId is { } appeal && closings.TryGetValue(appeal, out var at) ? at : null;
        return new(
            row.ConsentId,
            names.TryGetValue(row.SubjectId, out var subject) ? subject : null,
            row.AppealId,
            row.Kind,
            Code.Of(row.StateAt(now, closedAt)),
            row.Purpose,
            row.Scopes,
            row.Categories.Count == 0 ? null : row.Categories,
            row.Missing,
            row.GivenAt,
            Consent.Earlier(row.Until, closedAt),
            row.WithdrawnAt,
            [.. refusals.Select(it => new RefusedWithdrawalAnswer(it.Because, it.Actor, it.RefusedAt))]);
    }
}

/// <param name="Because">contradicts-law or obligation-outstanding.</param>
public sealed record RefusedWithdrawalAnswer(string Because, Guid Actor, DateTimeOffset RefusedAt);
