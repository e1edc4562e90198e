using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Registry.Api.Tests;

/// <summary>Requests to the service, in a role.</summary>
public static class Speaking
{
    public const string Json = "application/json";
    public const string JsonLines = "application/jsonl";

    public static Task<Answer> Post(this ServiceProcess service, string path, JsonNode body, string role = "service") =>
        service.Send(HttpMethod.Post, path, service.Tokens[role], Encoding.UTF8.GetBytes(body.ToJsonString()));

    public static Task<Answer> Get(this ServiceProcess service, string path, string role = "officer") =>
        service.Send(HttpMethod.Get, path, service.Tokens[role]);

    /// <param name="token">None to come without one.</param>
    public static async Task<Answer> Send(
        this ServiceProcess service, HttpMethod method, string path, string? token, byte[]? body = null,
            string media = Json)
    {
        using var request = new HttpRequestMessage(method, path);
        if (token is not null)
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        if (body is not null)
        {
            request.Content = new ByteArrayContent(body);
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(media);
        }

        using var response = await service.Http.SendAsync(request);
        return await Answer.Of(response);
    }

    /// <summary>Lines to the bulk door; the answer of each.</summary>
    public static async Task<IReadOnlyList<JsonNode>> Bulk(
        this ServiceProcess service, IEnumerable<string> lines, string role = "service")
    {
        var body = Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => $"{line}\n")));
        var answer = (await service.Send(HttpMethod.Post, "/v1/bulk", service.Tokens[role], body, JsonLines)).As(200);
        return [.. answer.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonNode.Parse(line)!)];
    }

    /// <summary>In its log, which comes a little later than its answers.</summary>
    public static async Task Said(this ServiceProcess service, string words)
    {
        for (var wait = 0; wait < 300 && !service.Output.Contains(words, StringComparison.Ordinal); wait++)
            await Task.Delay(100);
        service.Output.ShouldContain(words);
    }

    /// <summary>How many events stand in the log, of a type or of all.</summary>
    public static Task<long> Events(this ServiceProcess service, string? type = null) => service.Database.Ask<long>(
        $"select count(*) from registry.mt_events{(type is null ? "" : $" where type = '{type}'")}");

    /// <summary>How many events have a text in clear.</summary>
    public static Task<long> EventsThatSay(this ServiceProcess service, string text) => service.Database.Ask<long>(
        $"select count(*) from registry.mt_events where data::text like '%{text}%'");

    /// <summary>An event of a type takes its time, so that a process is killed between two however fast it is.</summary>
    public static Task Slowed(this ServiceProcess service, string type) => service.Database.Execute($"""
        create function public.slowly() returns trigger language plpgsql as
            'begin perform pg_sleep(0.03); return new; end';
        create trigger slowly before insert on registry.mt_events
            for each row when (new.type = '{type}') execute function public.slowly();
        """);
}
