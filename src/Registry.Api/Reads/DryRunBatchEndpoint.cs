using System.ComponentModel.DataAnnotations;
using Registry.Api.Operations;
using Registry.Api.Problems;
using Registry.Domain;
using Registry.Domain.Subjects;
using Registry.Store;
using Registry.Store.Codec;

namespace Registry.Api.Reads;

/// <summary>
/// POST /v1/batches/dry-run: what a batch of destructions would do now, and the hash to propose it by. Nothing is
/// written.
/// </summary>
public static class DryRunBatchEndpoint
{
    /// <param name="Members">Whose data are to be destroyed; nobody twice.</param>
    public sealed record Request(
        [property: MinLength(1), MaxLength(BatchAsked.MostLines)] IReadOnlyList<BatchLine> Members,
        DestructionGround DestructionGround,
        bool ResolvesBlock = false);

    /// <param name="DryRunHash">
    /// SHA-256, lower-case hex: another as soon as anything happens to anybody it reaches.
    /// </param>
    public sealed record Answer(IReadOnlyList<LineAnswer> Lines, TotalAnswer Totals, string DryRunHash);

    /// <param name="Refusal">Code of the rule that says no; then nothing of this line would be destroyed.</param>
    /// <param name="People">The person and the linked ones it reaches.</param>
    /// <param name="Slices">How many keys would die.</param>
    /// <param name="Recipients">Who had the data, and would have to be told.</param>
    public sealed record LineAnswer(
        Guid SubjectId, string? Refusal, string? Article, int People, int Slices, IReadOnlyList<string> Categories,
        IReadOnlyList<Guid> Recipients);

    /// <summary>Each person, slice and recipient once, however many lines reach it.</summary>
    public sealed record TotalAnswer(int Lines, int Refused, int People, int Slices, int Recipients);

    public static async Task<IResult> Handle(HttpContext http, Desk desk, IEventStore store)
    {
        var ct = http.RequestAborted;
        if (!http.Request.HasJsonContentType())
            return Problem.Of(ProblemKinds.NotJson);
        if (await BodyBytes.Read(http.Request, OperationRoutes.MostBytes, ct) is not { } body)
            return Problem.Of(ProblemKinds.TooLarge);
        if (StrictBody.Read<Request>(body, out var request) is { } malformed)
            return malformed;
        var errors = new FieldErrors();
        if (BatchAsked.Of(request!.Members, request.DestructionGround, request.ResolvesBlock, errors) is not { } all)
            return Problem.Malformed([.. errors.All]);
        var shown = await desk.Ledger.Look(states => all.Foresee(states, desk.Now, ct));
        var told = await Told(shown, store, ct);
        return new JsonAnswer(
            new Answer([.. shown.Lines.Select(line => Of(line, told))], Total(shown, told), shown.Hash),
            StatusCodes.Status200OK);
    }

    private static LineAnswer Of(ShownLine line, Dictionary<Guid, List<DisclosureRecorded>> told) => new(
        line.External,
        line.Foreseen.Refusal?.Code,
        line.Foreseen.Refusal?.Article,
        line.Foreseen.Reached.Count,
        line.Foreseen.Slices.Count,
        [.. line.Foreseen.Categories],
        [.. Recipients(line, told).Order()]);

    private static TotalAnswer Total(BatchShown shown, Dictionary<Guid, List<DisclosureRecorded>> told)
    {
        var accepted = shown.Lines.Where(line => line.Foreseen.Refusal is null).ToList();
        return new(
            shown.Lines.Count,
            shown.Lines.Count - accepted.Count,
            accepted.SelectMany(line => line.Foreseen.Reached).Distinct().Count(),
            accepted.SelectMany(line => line.Foreseen.Slices).Distinct().Count(),
            accepted.SelectMany(line => Recipients(line, told)).Distinct().Count());
    }

    /// <summary>Who was given data of what the line is about.</summary>
    private static IEnumerable<Guid> Recipients(ShownLine line, Dictionary<Guid, List<DisclosureRecorded>> told) =>
        line.Foreseen.Refusal is null
            ? line.Foreseen.Reached.SelectMany(person => told.GetValueOrDefault(person.Value, []))
                .Where(fact => line.Scope.Whole || (fact.AppealId is { } it && line.Scope.Matters.Contains(it.Value)))
                .Select(fact => fact.RecipientId.Value)
                .Distinct()
            : [];

    private static async Task<Dictionary<Guid, List<DisclosureRecorded>>> Told(
        BatchShown shown, IEventStore store, CancellationToken ct)
    {
        var people = shown.Lines.Where(line => line.Foreseen.Refusal is null)
            .SelectMany(line => line.Foreseen.Reached).Distinct();
        var found = await store.Read(new() { Streams = [.. people.Select(it => new StreamTail(it.Value, 0))] }, ct);
        return found.Streams.ToDictionary(
            stream => stream.Key, stream => stream.Value.Select(EventCodec.Read).OfType<DisclosureRecorded>().ToList());
    }
}
