using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;
using Registry.Domain;

namespace Registry.Api.Problems;

/// <summary>An RFC 9457 answer. Says what kind of thing is wrong and where, never a value.</summary>
public sealed record Problem(
    string Type,
    string Title,
    int Status,
    string Code,
    bool Retryable,
    object OperationIdUsed,
    string? Article = null,
    string? Detail = null,
    IReadOnlyDictionary<string, object>? Facts = null,
    IReadOnlyList<FieldProblem>? Errors = null) : IResult
{
    public const string MediaType = "application/problem+json";

    /// <summary>Seconds a client should wait before it repeats what was refused as busy or unavailable.</summary>
    private const int RetryAfterSeconds = 1;

    public string? TraceId { get; private set; }

    public static Problem Of(ProblemKind kind, string? detail = null) => new(
        $"/problems/{kind.Code}", kind.Title, kind.Status, kind.Code, kind.Retryable, Used(kind), Detail: detail);

    public static Problem Of(Refusal refusal) => Of(RefusalKinds.Of(refusal)) with
    {
        Article = refusal.Article,
        Facts = RefusalFacts.Of(refusal),
    };

    public static Problem Malformed(params IReadOnlyList<FieldProblem> errors) =>
        Of(ProblemKinds.Malformed) with { Errors = errors };

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = Status;
        if (Status == StatusCodes.Status503ServiceUnavailable)
            response.Headers.RetryAfter = $"{RetryAfterSeconds}";
        return response.WriteAsJsonAsync(
            this with { TraceId = Activity.Current?.TraceId.ToString() },
            ApiJson.Options, MediaType, httpContext.RequestAborted);
    }

    private static object Used(ProblemKind kind) => kind.OperationIdUsed switch
    {
        "true" => true,
        "false" => false,
        var unknown => unknown,
    };
}

/// <param name="At">A path of our own member names into the request, for instance <c>values.iin</c>.</param>
/// <param name="Code">What is wrong there.</param>
public sealed record FieldProblem(string At, string Code);
