using System.ComponentModel.DataAnnotations;
using Registry.Api.Operations;
using Registry.Api.Problems;
using Registry.Projections.Appeals;
using Registry.Store;

namespace Registry.Api.Reads;

/// <summary>
/// POST /v1/subjects/find: whom an identifier, phone, account or appeal leads to. A POST, so that it is in no address
/// or log.
/// </summary>
public static class FindSubjectsEndpoint
{
    /// <summary>One value to look up.</summary>
    /// <param name="By">
    /// One of iin, bin, document-number, phone, email, messenger, with its value; or appeal, with its id.
    /// </param>
    public sealed record Request([property: MinLength(1), MaxLength(1)] IReadOnlyDictionary<string, string> By);

    /// <summary>Not a field: no value leads to the person, but an id of ours.</summary>
    private const string Appeal = "appeal";

    public static async Task<IResult> Handle(
        HttpContext http, IEventStore store, Vault vault, ReadDesk desk, AppealQueries appeals)
    {
        var ct = http.RequestAborted;
        if (!http.Request.HasJsonContentType())
            return Problem.Of(ProblemKinds.NotJson);
        if (await BodyBytes.Read(http.Request, OperationRoutes.MostBytes, ct) is not { } body)
            return Problem.Of(ProblemKinds.TooLarge);
        if (StrictBody.Read<Request>(body, out var request) is { } malformed)
            return malformed;
        if (request!.By.TryGetValue(Appeal, out var appeal))
            return await ByAppeal(appeal, desk, appeals, ct);
        var errors = new FieldErrors();
        var values = FieldValues.Of(request.By, "by", field => field.IsFindable, errors);
        if (errors.Any)
            return Problem.Malformed([.. errors.All]);
        var (field, normalised) = values.Finds[0];
        var position = await store.Head(ct);
        var found = await store.Read(new() { Tags = [vault.Tag(field, normalised)] }, ct);
        var streams = found.Rows.Select(row => vault.Found(field, normalised, row).Value).Distinct();
        return await Answer(streams, position, desk, ct);
    }

    private static async Task<IResult> ByAppeal(
        string text, ReadDesk desk, AppealQueries appeals, CancellationToken ct)
    {
        if (!Guid.TryParse(text, out var appeal))
            return Problem.Malformed(new FieldProblem("by.appeal", "not-an-id"));
        if (await desk.CatchUp(ct) is { } behind)
            return behind;
        var page = await appeals.Find(new(appeal), ct);
        return await Answer(page.Rows.Select(row => row.SubjectId), page.Standing.Position, desk, ct);
    }

    private static async Task<IResult> Answer(
        IEnumerable<Guid> streams, long position, ReadDesk desk, CancellationToken ct)
    {
        var names = await desk.Names(streams, ct);
        return new JsonAnswer(new FoundAnswer([.. names.Values.Order()], position), StatusCodes.Status200OK);
    }
}
