using System.Globalization;
using System.Text.Json;
using Registry.Api.Access;
using Registry.Api.Problems;

namespace Registry.Api.Operations;

/// <summary>The doors over HTTP: one request, one operation.</summary>
public static class OperationRoutes
{
    /// <summary>Ours: an operation is a few kilobytes; protects memory.</summary>
    public const int MostBytes = 1024 * 1024;

    public static void MapOperations(this IEndpointRouteBuilder routes, Doors doors)
    {
        foreach (var route in doors.All)
        {
            Map(routes, route, route.Path, route.Name, route.Summary, dryRun: false);
            if (route.Checkable)
                Map(
                    routes, route, $"{route.Path}/check", $"Check{route.Name}", $"Dry run: {route.Summary}",
                    dryRun: true);
        }
    }

    private static void Map(
        IEndpointRouteBuilder routes, DoorRoute route, string path, string name, string summary, bool dryRun) => routes
        .MapPost(path, (HttpContext http, Desk desk) => Handle(http, desk, route.Door, dryRun))
        .WithName(name)
        .WithSummary(summary)
        .WithTags(path.Split('/')[2])
        .RequireAuthorization(policy => policy.RequireRole(route.Door.Roles))
        .WithMetadata(new DoorMetadata(route, dryRun))
        .Accepts(route.Request, "application/json")
        .Produces(StatusCodes.Status200OK, dryRun ? typeof(CheckAnswer) : typeof(OperationAnswer))
        .ProducesOperation(dryRun);

    private static async Task<IResult> Handle(HttpContext http, Desk desk, IOperationDoor door, bool dryRun)
    {
        if (!http.Request.HasJsonContentType())
            return Problem.Of(ProblemKinds.NotJson);
        var body = await BodyBytes.Read(http.Request, MostBytes, http.RequestAborted);
        if (body is null)
            return Problem.Of(ProblemKinds.TooLarge);
        var caller = Caller.Of(http.User, desk.Vault.Ids);
        var answer = await door.Answer(body, Ids(http.Request.RouteValues), caller, dryRun, http.RequestAborted);
        return answer.Result as IResult ?? new JsonAnswer(answer.Result, answer.Status);
    }

    private static RouteIds Ids(RouteValueDictionary values) =>
        new(Id(values, "subjectId"), Id(values, "appealId"), Id(values, "recipientId"), Id(values, "proposalId"),
            Id(values, "disclosureId"), Maybe(values, "sourceId"), Number(values, "version"), Maybe(values, "limitId"),
            Maybe(values, "consentId"), Maybe(values, "withheldId"), Maybe(values, "batchId"),
            Maybe(values, "extractId"));

    private static Guid? Maybe(RouteValueDictionary values, string name) =>
        values.ContainsKey(name) ? Id(values, name) : null;

    private static Guid Id(RouteValueDictionary values, string name) =>
        values.TryGetValue(name, out var value) && Guid.TryParse(value as string, out var id) ? id : default;

    private static int? Number(RouteValueDictionary values, string name) =>
        values.TryGetValue(name, out var value)
        && int.TryParse(value as string, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private static void ProducesOperation(this RouteHandlerBuilder route, bool dryRun)
    {
        if (!dryRun)
            route.Produces<OperationAnswer>(StatusCodes.Status201Created);
        foreach (var status in new[] { 400, 401, 403, 404, 409, 410, 422, 503 })
            route.Produces<Problem>(status, Problem.MediaType);
    }
}

/// <summary>Which door an endpoint is, for the OpenAPI document.</summary>
public sealed record DoorMetadata(DoorRoute Route, bool DryRun);

/// <summary>An answer in the house's JSON.</summary>
public sealed class JsonAnswer(object value, int status) : IResult
{
    public object Value => value;

    public int Status => status;

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(value, value.GetType(), ApiJson.Options);
        var response = httpContext.Response;
        response.StatusCode = status;
        response.Headers.CacheControl = "no-store";
        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = bytes.Length;
        return response.BodyWriter.WriteAsync(bytes, httpContext.RequestAborted).AsTask();
    }
}
