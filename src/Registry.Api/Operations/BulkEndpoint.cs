using System.Buffers;
using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using Registry.Api.Access;
using Registry.Api.Hosting;
using Registry.Api.Problems;

namespace Registry.Api.Operations;

/// <summary>
/// POST /v1/bulk: JSON Lines in, JSON Lines out; a line is a call, and its answer is what the call's would be.
/// </summary>
public static class BulkEndpoint
{
    private const string MediaType = "application/jsonl";

    /// <summary>One line.</summary>
    /// <param name="Door">The name of the door, for instance <c>disclosures</c>.</param>
    /// <param name="Request">The body the door takes.</param>
    public sealed record Line(
        string Door,
        JsonElement Request,
        Guid SubjectId = default,
        Guid AppealId = default,
        Guid RecipientId = default,
        Guid ProposalId = default,
        Guid DisclosureId = default,
        Guid? SourceId = null,
        int? PolicyVersion = null,
        Guid? LimitId = null,
        Guid? ConsentId = null,
        Guid? WithheldId = null,
        Guid? BatchId = null,
        Guid? ExtractId = null);

    /// <param name="Number">Of the line, from 1.</param>
    public sealed record LineAnswer(long Number, int Status, object Body);

    public static void MapBulk(this IEndpointRouteBuilder routes) => routes
        .MapPost("/v1/bulk", Handle)
        .WithName("Bulk")
        .WithSummary("Many operations in one request: JSON Lines, an answer for each line")
        .WithTags("bulk")
        .WithDescription($"Roles: {Roles.Service}, {Roles.Officer}.")
        .RequireAuthorization(policy => policy.RequireRole(Roles.Service, Roles.Officer))
        .Accepts<Line>(MediaType)
        .Produces<LineAnswer>(StatusCodes.Status200OK, MediaType);

    private static async Task Handle(HttpContext http, Desk desk, Doors doors, Faults faults)
    {
        var caller = Caller.Of(http.User, desk.Vault.Ids);
        http.Response.ContentType = MediaType;
        var ct = http.RequestAborted;
        var number = 0L;
        await foreach (var line in Lines(http.Request.BodyReader, ct))
        {
            var answer = await Answer(line, doors, caller, faults, ct);
            var said = JsonSerializer.SerializeToUtf8Bytes(
                new LineAnswer(++number, answer.Status, answer.Result), ApiJson.Options);
            await http.Response.Body.WriteAsync((ReadOnlyMemory<byte>)(byte[])[.. said, (byte)'\n'], ct);
        }
    }

    private static async Task<DoorAnswer> Answer(
        byte[]? line, Doors doors, Caller caller, Faults faults, CancellationToken ct)
    {
        if (line is null)
            return Of(Problem.Of(ProblemKinds.TooLarge));
        if (StrictBody.Read<Line>(line, out var call) is { } malformed)
            return Of(malformed);
        if (!doors.ByName.TryGetValue(call!.Door, out var door))
            return Of(Problem.Malformed(new FieldProblem("door", "unknown-door")));
        if (!door.Roles.Any(caller.Is))
            return Of(Problem.Of(ProblemKinds.NotForThisRole));
        var ids = new RouteIds(
            call.SubjectId, call.AppealId, call.RecipientId, call.ProposalId, call.DisclosureId, call.SourceId,
            call.PolicyVersion, call.LimitId, call.ConsentId, call.WithheldId, call.BatchId,
            call.ExtractId);
        try
        {
            return await door.Answer(Encoding.UTF8.GetBytes(call.Request.GetRawText()), ids, caller, dryRun: false, ct);
        }
        catch (Exception fault) when (!ct.IsCancellationRequested)
        {
            return Of(faults.Of(fault)); // the other lines are other calls
        }
    }

    private static DoorAnswer Of(Problem problem) => new(problem.Status, problem);

    /// <summary>
    /// Lines as they come; null for one that is longer than a call may be. Blank lines are passed over.
    /// </summary>
    private static async IAsyncEnumerable<byte[]?> Lines(
        PipeReader reader, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        var skipping = false;
        while (true)
        {
            var read = await reader.ReadAsync(ct);
            var rest = read.Buffer;
            while (rest.PositionOf((byte)'\n') is { } end)
            {
                var line = Text(rest.Slice(0, end));
                if (!skipping && line is not { Length: 0 })
                    yield return line;
                skipping = false;
                rest = rest.Slice(rest.GetPosition(1, end));
            }

            var last = read.IsCompleted || rest.Length > OperationRoutes.MostBytes ? Text(rest) : [];
            if (!skipping && last is not { Length: 0 })
                yield return last;
            skipping |= last is null;
            reader.AdvanceTo(skipping ? rest.End : rest.Start, rest.End);
            if (read.IsCompleted)
                yield break;
        }
    }

    /// <returns>The line; nothing of a blank one; none if it is longer than a call may be.</returns>
    private static byte[]? Text(ReadOnlySequence<byte> line)
    {
        if (line.Length > OperationRoutes.MostBytes)
            return null;
        var bytes = line.ToArray();
        return bytes.AsSpan().Trim(" \r\t"u8).Length == 0 ? [] : bytes;
    }
}
