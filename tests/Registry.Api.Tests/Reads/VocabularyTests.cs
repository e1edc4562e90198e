using System.Text.Json.Nodes;
using Registry.Domain.Words;

namespace Registry.Api.Tests.Reads;

/// <summary>Anybody may read what the codes are called, and keep it until a word changes.</summary>
[Collection(SharedProcess.Name)]
public sealed class VocabularyTests(ServiceProcess service)
{
    private const string Address = "/v1/vocabulary";

    [Fact]
    public async Task Every_list_is_answered_with_every_code_and_its_three_names()
    {
        var lists = JsonNode.Parse(await service.Http.GetStringAsync(Address))!["lists"]!.AsArray();

        lists.Select(list => $"{list!["name"]}").ShouldBe(Vocabulary.Lists.Select(list => list.Name));
        lists.SelectMany(list => list!["terms"]!.AsArray())
            .Select(term => $"{term!["code"]} {term["kk"]} {term["ru"]} {term["en"]}")
            .ShouldBe(Vocabulary.Lists.SelectMany(list => list.Terms)
                .Select(term => $"{term.Code} {term.Kk} {term.Ru} {term.En}"));
    }

    [Fact]
    public async Task An_operation_says_where_it_comes_from_and_what_others_call_it()
    {
        var update = await Term("operations", "update");

        $"{update["listed"]} {update["words"]} {update["article"]}".ShouldBe("policy policy policy 1.3");
        $"{update["dpv"]} {update["dpvMatch"]}".ShouldBe("dpv:Modify broader");
        $"{update["stateServiceAction"]}".ShouldBe("change");
        var unblock = await Term("operations", "unblock");
        $"{unblock["listed"]} {unblock["article"]}".ShouldBe("law Law art. 25(2)(8)");
        unblock.ContainsKey("stateServiceAction").ShouldBeFalse();
    }

    [Fact]
    public async Task Who_has_kept_it_hears_that_it_is_still_the_same()
    {
        using var first = await service.Http.GetAsync(new Uri(Address, UriKind.Relative));
        first.Headers.CacheControl!.ToString().ShouldBe("public, no-cache");
        first.Content.Headers.ContentType!.ToString().ShouldBe("application/json; charset=utf-8");

        (await Asked($"{first.Headers.ETag}")).ShouldBe((304, 0));
        var other = await Asked("\"another\"");
        other.Status.ShouldBe(200);
        other.Bytes.ShouldBeGreaterThan(1000);
    }

    [Fact]
    public async Task A_token_is_neither_needed_nor_judged() =>
        (await service.Send(HttpMethod.Get, Address, "garbage")).As(200);

    private async Task<(int Status, int Bytes)> Asked(string tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Address);
        request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        using var answer = await service.Http.SendAsync(request);
        return ((int)answer.StatusCode, (await answer.Content.ReadAsByteArrayAsync()).Length);
    }

    private async Task<JsonObject> Term(string list, string code) =>
        JsonNode.Parse(await service.Http.GetStringAsync(Address))!["lists"]!.AsArray()
            .Single(it => $"{it!["name"]}" == list)!["terms"]!.AsArray()
            .Single(it => $"{it!["code"]}" == code)!.AsObject();
}
