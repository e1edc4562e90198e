using System.Text;
using System.Text.Json.Nodes;
using Registry.Api.Tests.OpenApi;
using static Registry.Api.Tests.Operations.BrokenBodies;

namespace Registry.Api.Tests.Operations;

/// <summary>
/// Every door takes what is documented and nothing else, says so without a word of what was sent, and never breaks.
/// </summary>
[Collection(SharedProcess.Name)]
public sealed class StrictJsonTests(ServiceProcess service)
{
    public static TheoryData<string> Cases => [.. Broken.Keys];

    public static TheoryData<string> WrongCases => [.. Wrong.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_body_that_is_none_is_refused_at_every_door(string about)
    {
        foreach (var door in await Doors())
            await Refused(door, Broken[about](door.Example!.AsObject()), about);
    }

    [Theory]
    [MemberData(nameof(WrongCases))]
    public async Task Circumstances_out_of_form_are_refused_at_every_door(string about)
    {
        foreach (var door in (await Doors()).Where(door => door.Example!["circumstances"] is not null))
        {
            var body = door.Example!.DeepClone().AsObject();
            Wrong[about](body["circumstances"]!.AsObject());
            await Refused(door, Bytes(body), about);
        }
    }

    [Theory]
    [InlineData("purpose")]
    [InlineData("employee")]
    public async Task A_lone_surrogate_is_refused_wherever_a_text_is_taken(string member)
    {
        foreach (var door in (await Doors()).Where(door => door.Example!["circumstances"] is not null))
        {
            var body = door.Example!.DeepClone().AsObject();
            body["circumstances"]![member] = "MARK";
            await Refused(door, Text(body.ToJsonString().Replace("MARK", $"{Sent}\\ud800", StringComparison.Ordinal)),
                member);
        }
    }

    [Theory]
    [InlineData("\\u0000")]
    [InlineData("\\ud83d")]
    [InlineData("\\ufffd")]
    [InlineData("\\u0007")]
    public async Task A_character_that_is_none_is_refused_in_every_value(string character)
    {
        foreach (var door in await Doors())
            foreach (var holder in new[] { "values", "words", "by" }
                .Where(holder => door.Example![holder] is JsonObject))
                foreach (var (field, _) in door.Example![holder]!.AsObject())
                {
                    var body = door.Example!.DeepClone().AsObject();
                    body[holder]![field] = "MARK";
                    await Refused(
                        door, Text(body.ToJsonString().Replace("MARK", $"{Sent}{character}",
                            StringComparison.Ordinal)), field);
                }
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/xml")]
    [InlineData("application/x-www-form-urlencoded")]
    public async Task Another_content_type_is_refused_at_every_door(string media)
    {
        foreach (var door in await Doors())
            (await service.Send(HttpMethod.Post, Address(door), Token(door), door.Body, media))
                .ShouldBeProblem(415, "not-json");
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_refused_at_every_door()
    {
        foreach (var door in await Doors())
        {
            var large = Text(Insert(door.Example!.AsObject(), $"\"{Sent}\":\"{new string('x', 1024 * 1024)}\""));
            (await service.Send(HttpMethod.Post, Address(door), Token(door), large)).ShouldBeProblem(413, "too-large");
        }
    }

    [Fact]
    public async Task A_line_out_of_form_is_refused_at_the_bulk_door()
    {
        var answers = await service.Bulk([.. Broken
            .Where(it => it.Key is not ("empty" or "blank" or "UTF-16" or "not UTF-8"))
            .Select(it => Encoding.UTF8.GetString(it.Value(Requests.Operation(("door", "disclosures")))))]);

        answers.Count.ShouldBe(Broken.Count - 4);
        answers.ShouldAllBe(answer => answer["status"]!.GetValue<int>() == 400);
        answers.ShouldAllBe(answer => !answer.ToJsonString(null).Contains(Sent, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{\"operationId\":\"\\ud800\"}")]
    [InlineData("{\"operationId\":\"x\",\"operationId\":\"y\"}")]
    [InlineData("{\"\\udc00\":1}")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("7.5")]
    public async Task A_call_out_of_form_within_a_line_is_refused_and_the_next_line_is_heard(string request)
    {
        var known = await service.Somebody();

        var answers = await service.Bulk(
        [
            $"{{\"door\":\"disclosures\",\"request\":{request}}}",
            Requests.Line("disclosures", Requests.Disclosure(known.AppealId)),
        ]);

        answers.Select(answer => answer["status"]!.GetValue<int>()).ShouldBe([400, 201]);
    }

    [Fact]
    public async Task Another_content_type_is_refused_at_the_bulk_door() =>
        (await service.Send(HttpMethod.Post, "/v1/bulk", service.Tokens["service"], "{}"u8.ToArray(), "text/plain"))
            .ShouldBeProblem(415, "not-json");

    private async Task Refused(Documented door, byte[] body, string about)
    {
        var answer = await service.Send(HttpMethod.Post, Address(door), Token(door), body);
        answer.Status.ShouldBe(400, $"{door.Name}, {about}: {answer.Text}");
        answer.ShouldBeProblem(400, "malformed-request");
        $"{answer.Text}{answer.Headers}{service.Output}"
            .ShouldNotContain(Sent, Case.Insensitive, $"{door.Name}, {about}");
    }

    private async Task<IReadOnlyList<Documented>> Doors() =>
        [.. (await service.Document()).Where(it => it.Method == HttpMethod.Post && it.Example is JsonObject)];

    private string Token(Documented door) => service.Tokens[door.Roles[0]];

    /// <summary>Nobody's id where the document can give none.</summary>
    private static string Address(Documented door) =>
        door.Path.Replace("{disclosureId}", $"{Guid.Empty}", StringComparison.Ordinal)
            .Replace("{sourceId}", $"{Guid.Empty}", StringComparison.Ordinal);
}
