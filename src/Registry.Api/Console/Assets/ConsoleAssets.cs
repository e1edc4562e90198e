using System.Security.Cryptography;

namespace Registry.Api.Console;

/// <summary>
/// The console's stylesheet, script and icon. Their addresses change with their content, so they keep for ever.
/// </summary>
public static class ConsoleAssets
{
    private static readonly byte[] Css = Read("console.css");
    private static readonly byte[] Js = Read("console.js");
    private static readonly byte[] Svg = Read("console.svg");

    public static string Style { get; } = $"/console/assets/{Print(Css)}.css";

    public static string Script { get; } = $"/console/assets/{Print(Js)}.js";

    public static string Icon { get; } = $"/console/assets/{Print(Svg)}.svg";

    public static void MapAssets(this IEndpointRouteBuilder routes)
    {
        Map(routes, Style, Css, "text/css; charset=utf-8");
        Map(routes, Script, Js, "text/javascript; charset=utf-8");
        Map(routes, Icon, Svg, "image/svg+xml");
    }

    private static void Map(IEndpointRouteBuilder routes, string path, byte[] bytes, string type) =>
        routes.MapGet(path, (HttpContext http) =>
        {
            http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
            http.Response.Headers.XContentTypeOptions = "nosniff";
            return Results.Bytes(bytes, type);
        }).ExcludeFromDescription().AllowAnonymous();

    private static string Print(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 8));

    private static byte[] Read(string name)
    {
        using var stream = typeof(ConsoleAssets).Assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
