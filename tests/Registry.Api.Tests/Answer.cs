using System.Text.Json.Nodes;

namespace Registry.Api.Tests;

/// <summary>An answer of the service, read whole.</summary>
/// <param name="Headers">All of them, one a line.</param>
public sealed record Answer(int Status, string? MediaType, string Text, string Headers)
{
    public JsonNode this[string member] =>
        Body[member] ?? throw new InvalidOperationException($"No {member} in {Text}");

    public JsonNode Body => JsonNode.Parse(Text)!;

    public bool Has(string member) => Body[member] is not null;

    public Guid Id(string member) => this[member].GetValue<Guid>();

    public JsonArray Items => this["items"].AsArray();

    public override string ToString() => $"{Status} {Text}";

    /// <summary>The answer itself, after making sure of its status.</summary>
    public Answer As(int status)
    {
        Status.ShouldBe(status, Text);
        return this;
    }

    public static async Task<Answer> Of(HttpResponseMessage response) => new(
        (int)response.StatusCode,
        response.Content.Headers.ContentType?.MediaType,
        await response.Content.ReadAsStringAsync(),
        $"{response.Headers}{response.Content.Headers}");
}

/// <summary>What a problem has to say, whatever the problem.</summary>
public static class ProblemAssertions
{
    /// <param name="article">A part of it; none for what is no rule's refusal.</param>
    /// <param name="used">Whether the operation id stands for an operation now.</param>
    public static Answer ShouldBeProblem(
        this Answer answer, int status, string code, string? article = null, bool retryable = false,
            object? used = null)
    {
        answer.As(status).MediaType.ShouldBe("application/problem+json");
        answer["type"].GetValue<string>().ShouldBe($"/problems/{code}");
        answer["code"].GetValue<string>().ShouldBe(code);
        answer["status"].GetValue<int>().ShouldBe(status);
        answer["title"].GetValue<string>().ShouldNotBeEmpty();
        answer["retryable"].GetValue<bool>().ShouldBe(retryable);
        answer["operationIdUsed"].ToJsonString().ShouldBe(JsonNode.Parse(Written(used ?? false))!.ToJsonString());
        if (article is null)
            answer.Has("article").ShouldBeFalse();
        else
            answer["article"].GetValue<string>().ShouldContain(article);
        return answer;
    }

    /// <summary>A 400 that names a member and what is wrong there.</summary>
    public static Answer ShouldBeMalformed(this Answer answer, string at, string code)
    {
        answer.ShouldBeProblem(400, "malformed-request");
        answer["errors"].AsArray().Select(error => ($"{error!["at"]}", $"{error["code"]}")).ShouldContain((at, code));
        return answer;
    }

    private static string Written(object used) => used is bool known ? (known ? "true" : "false") : $"\"{used}\"";
}
