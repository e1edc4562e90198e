using System.Globalization;

namespace Registry.Api.Console.Inside;

/// <summary>A request as an endpoint reads it that never came over a wire.</summary>
internal static class InnerRequest
{
    public static DefaultHttpContext Of(RouteEndpoint endpoint, IReadOnlyDictionary<string, object?> given)
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
        http.Request.Method = HttpMethods.Get;
        http.SetEndpoint(endpoint);
        return http;
    }

    private static string Text(object? value) => value switch
    {
        DateTimeOffset moment => moment.ToString("O", CultureInfo.InvariantCulture),
        bool flag => flag ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
