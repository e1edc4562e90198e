using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Registry.Mirror;

/// <summary>The mirror's doors, over the socket.</summary>
internal static class Doors
{
    /// <summary>Of a body.</summary>
    public const int MostBytes = 16 << 20;

    public static void MapMirror(this IEndpointRouteBuilder doors, Copy copy)
    {
        doors.MapGet("/state", () => Results.Json(copy.State()));
        doors.MapGet("/checkpoint", () => copy.State().Note is { } note ? Results.Text(note) : Results.NotFound());
        doors.MapGet("/entries", (long start, long count) => start < 0 || count < 0
            ? Of(Answer.Malformed("start and count are not numbers from 0."))
            : Results.Bytes(Registry.Audit.EntryBundle.Write([.. copy.Entries(start, count)])));
        doors.MapPost("/entries", async (long start, HttpRequest request) =>
            start < 0 || FramedFile.Split(await Body(request)) is not { } entries
                ? Of(Answer.Malformed("The body is not entries, each after its length and none empty."))
                : Of(copy.Add(start, entries)));
        doors.MapPost("/add-checkpoint", async (HttpRequest request) => Of(copy.AddCheckpoint(
            await Body(request), request.Headers["Log-Key"] is [var key] ? key : null)));
        doors.MapGet("/destructions", () => Results.Bytes(copy.Destructions()));
        doors.MapPost("/destructions", async (HttpRequest request) =>
        {
            if (DestructionLog.Parse(await Body(request)) is not { } keys)
                return Of(Answer.Malformed("A line is not the id of a key."));
            copy.Destroyed(keys);
            return Results.NoContent();
        });
    }

    private static IResult Of(Answer answer) =>
        Results.Text(answer.Text, answer.ContentType, statusCode: answer.Status);

    private static async Task<byte[]> Body(HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, request.HttpContext.RequestAborted);
        return body.ToArray();
    }
}
