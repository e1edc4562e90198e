using System.Security.Claims;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Authorization;
using Registry.Api.Access;
using Registry.Api.Hosting;
using Registry.Api.Problems;

namespace Registry.Api.Console.Inside;

/// <summary>
/// The registry's own questions, asked within the process as the person of a session: the same roles, forms,
/// rules and answers as over HTTP. There is no other way from a page to the record.
/// </summary>
/// <remarks>docs/decisions/0044-the-console-asks-the-api.md.</remarks>
public sealed class ApiCalls(
    EndpointDataSource routes, IAuthorizationPolicyProvider policies, IAuthorizationService authorization,
    IServiceScopeFactory scopes, Faults faults)
{
    private readonly Lazy<Dictionary<string, RouteEndpoint>> byName = new(() => routes.Endpoints
        .OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<IEndpointNameMetadata>() is not null)
        .ToDictionary(endpoint => endpoint.Metadata.GetMetadata<IEndpointNameMetadata>()!.EndpointName,
            StringComparer.Ordinal));

    /// <param name="name">Of the operation in the OpenAPI document.</param>
    /// <param name="given">Members of the address first, then of the query; one that is null is left out.</param>
    /// <param name="body">Of an operation, or of a question too long or too private for an address.</param>
    public async Task<ApiAnswer> Ask(
        ClaimsPrincipal who, string name, IReadOnlyDictionary<string, object?> given, JsonObject? body,
        CancellationToken ct)
    {
        using var answer = new MemoryStream();
        var status = await Run(who, name, InnerRequest.Of(byName.Value[name], given, body), _ => answer, ct);
        return status is { } said
            ? new(said, JsonNode.Parse(answer.ToArray()) ?? new JsonObject())
            : ApiAnswer.Refused(ProblemKinds.NotForThisRole);
    }

    /// <summary>A file: it goes to the browser as it comes, and stands in no memory of ours.</summary>
    /// <returns>Why there is none; none of that if it went.</returns>
    public async Task<ApiAnswer?> Send(
        ClaimsPrincipal who, string name, IReadOnlyDictionary<string, object?> given, HttpResponse to,
        CancellationToken ct)
    {
        PassingStream passing = null!;
        var status = await Run(
            who, name, InnerRequest.Of(byName.Value[name], given), inner => passing = new(inner, to), ct);
        if (status is not { } said)
            return ApiAnswer.Refused(ProblemKinds.NotForThisRole);
        await using var it = passing;
        return it.HasPassed ? null : new(said, JsonNode.Parse(it.Kept) ?? new JsonObject());
    }

    /// <returns>The status; none if the person's roles do not open it.</returns>
    private async Task<int?> Run(
        ClaimsPrincipal who, string name, DefaultHttpContext http, Func<HttpResponse, Stream> answer,
        CancellationToken ct)
    {
        if (!await May(who, name))
            return null;
        await using var scope = scopes.CreateAsyncScope();
        (http.User, http.RequestServices, http.RequestAborted) = (who, scope.ServiceProvider, ct);
        http.Response.Body = answer(http.Response);
        await Answer(byName.Value[name].RequestDelegate!, http);
        return http.Response.StatusCode;
    }

    /// <summary>What no door has answered is answered as over HTTP, so that a page can say it.</summary>
    private async Task Answer(RequestDelegate door, HttpContext http)
    {
        try
        {
            await door(http);
        }
        catch (Exception fault) when (
            !http.RequestAborted.IsCancellationRequested && http.Response.Body is not PassingStream { HasPassed: true })
        {
            await faults.Of(fault).ExecuteAsync(http);
        }
    }

    /// <summary>Whether the person's roles open it at all.</summary>
    public async Task<bool> May(ClaimsPrincipal who, string name)
    {
        var metadata = byName.Value[name].Metadata;
        var policy = await AuthorizationPolicy.CombineAsync(
            policies, metadata.GetOrderedMetadata<IAuthorizeData>(),
            metadata.GetOrderedMetadata<AuthorizationPolicy>());
        return policy is null || (await authorization.AuthorizeAsync(who, policy)).Succeeded;
    }
}

/// <summary>What a question said.</summary>
public sealed record ApiAnswer(int Status, JsonNode Body)
{
    public bool IsGood => Status is >= 200 and < 300;

    /// <summary>What is none is not written, so it is not demanded here.</summary>
    private static readonly JsonSerializerOptions Written = new(ApiJson.Options)
    {
        RespectRequiredConstructorParameters = false,
        RespectNullableAnnotations = false,
    };

    /// <summary>As the type that was written.</summary>
    /// <exception cref="NotGoodException">It is a problem.</exception>
    public T As<T>() => IsGood ? Body.Deserialize<T>(Written)! : throw new NotGoodException(this);

    public static ApiAnswer Refused(ProblemKind kind)
    {
        var problem = Problem.Of(kind);
        return new(problem.Status, JsonSerializer.SerializeToNode(problem, ApiJson.Options)!);
    }
}

/// <summary>A page cannot do without an answer that was none.</summary>
public sealed class NotGoodException(ApiAnswer answer) : Exception($"A question within a page got {answer.Status}.")
{
    public ApiAnswer Answer => answer;
}
