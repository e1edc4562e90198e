using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.Features;

namespace Registry.Api.Console.Inside;

/// <summary>A request as an endpoint reads it that never came over a wire.</summary>
internal static class InnerRequest
{
    /// <param name="body">Of what is sent and not asked.</param>
    public static DefaultHttpContext Of(
        RouteEndpoint endpoint, IReadOnlyDictionary<string, object?> given, JsonObject? body = null)
    {
        var http = new DefaultHttpContext();
        var parts = endpoint.RoutePattern.Parameters.Select(part => part.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var part in parts)
            http.Request.RouteValues[part] = Text(given[part]);
        http.Request.Path = "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(segment =>
            string.Concat(segment.Parts.Select(part => part switch
            {
                Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
                Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart it => Text(given[it.Name]),
                _ => "",
            }))));
        http.Request.QueryString = QueryString.Create(given
            .Where(it => it.Value is not null && !parts.Contains(it.Key))
            .Select(it => KeyValuePair.Create(it.Key, (string?)Text(it.Value))));
        http.Request.Method = body is null ? HttpMethods.Get : HttpMethods.Post;
        if (body is not null)
        {
            var bytes = JsonSerializer.SerializeToUtf8Bytes(body);
            http.Request.Body = new MemoryStream(bytes);
            (http.Request.ContentType, http.Request.ContentLength) = ("application/json", bytes.Length);
            http.Features.Set<IHttpRequestBodyDetectionFeature>(new HasBody());
        }

        http.SetEndpoint(endpoint);
        return http;
    }

    private sealed class HasBody : IHttpRequestBodyDetectionFeature
    {
        public bool CanHaveBody => true;
    }

    private static string Text(object? value) => value switch
    {
        DateTimeOffset moment => moment.ToString("O", CultureInfo.InvariantCulture),
        bool flag => flag ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
