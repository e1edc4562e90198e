using System.Net;
using System.Text.RegularExpressions;

namespace Registry.Api.Tests.Console;

/// <summary>A browser without a picture: keeps cookies, follows nothing, sends forms as pages have them.</summary>
public sealed partial class Reader : IDisposable
{
    private readonly HttpClient http;

    public Reader(ServiceProcess service, string language = "ru")
    {
        http = new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = Cookies })
        {
            BaseAddress = service.Http.BaseAddress,
        };
        http.DefaultRequestHeaders.Add("Accept-Language", language);
    }

    public CookieContainer Cookies { get; } = new();

    public void Dispose() => http.Dispose();

    public async Task<Shown> Get(string path) => await Shown.Of(await http.GetAsync(path));

    /// <summary>A form of the page, filled in.</summary>
    public async Task<Shown> Send(Shown page, string action, params (string Name, string Value)[] fields) => await Post(
        action, [("form-token", FormToken().Match(page.Text).Groups[1].Value), .. fields]);

    /// <summary>A form of the page that brings a file.</summary>
    public async Task<byte[]> Bytes(Shown page, string action)
    {
        using var form = new FormUrlEncodedContent(
            [KeyValuePair.Create("form-token", FormToken().Match(page.Text).Groups[1].Value)]);
        using var answer = await http.PostAsync(action, form);
        return await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync();
    }

    public async Task<Shown> Post(string action, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(it => KeyValuePair.Create(it.Name, it.Value)));
        return await Shown.Of(await http.PostAsync(action, form));
    }

    /// <summary>A form of the page with a file in it.</summary>
    public async Task<Shown> SendFile(
        Shown page, string action, byte[] file, params (string Name, string Value)[] fields)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, value) in fields.Prepend(("form-token", FormToken().Match(page.Text).Groups[1].Value)))
            form.Add(new StringContent(value), name);
        form.Add(new ByteArrayContent(file), "file", "list.csv");
        return await Shown.Of(await http.PostAsync(action, form));
    }

    [GeneratedRegex("name=\"form-token\" value=\"([^\"]+)\"")]
    private static partial Regex FormToken();
}

/// <summary>What came back.</summary>
public sealed record Shown(int Status, string Text, string? To, IReadOnlyDictionary<string, string> Headers)
{
    public static async Task<Shown> Of(HttpResponseMessage response)
    {
        using (response)
            return new(
                (int)response.StatusCode, WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync()),
                response.Headers.Location?.ToString(),
                response.Headers.ToDictionary(it => it.Key, it => string.Join(", ", it.Value), StringComparer.OrdinalIgnoreCase));
    }
}
