using Registry.Api.Access;
using Registry.Api.Tests.OpenApi;

namespace Registry.Api.Tests.Access;

/// <summary>Who may come in by which door: as the document says, door by door and role by role.</summary>
[Collection(SharedProcess.Name)]
public sealed class RolesTests(ServiceProcess service)
{
    private static readonly byte[] Nothing = "{}"u8.ToArray();

    [Fact]
    public async Task Nobody_comes_in_without_a_token()
    {
        foreach (var door in await Doors())
            (await Knock(door, null)).ShouldBeProblem(401, "no-token").Headers
                .ShouldContain("WWW-Authenticate: Bearer");
    }

    [Fact]
    public async Task A_role_opens_exactly_the_doors_whose_description_names_it()
    {
        var opened = 0;
        foreach (var door in await Doors())
            foreach (var role in Roles.All)
            {
                var answer = await Knock(door, service.Tokens[role]);
                if (door.Roles.Contains(role))
                    new[] { 401, 403, 500 }.ShouldNotContain(answer.Status, $"{role} at {door.Name}: {answer.Text}");
                else
                    answer.ShouldBeProblem(403, "not-for-this-role");
                opened += door.Roles.Contains(role) ? 1 : 0;
            }

        opened.ShouldBeGreaterThan(50);
    }

    [Fact]
    public async Task The_bulk_door_opens_no_door_that_is_closed_to_the_role()
    {
        var known = await service.Somebody();

        var answers = await service.Bulk([Requests.Line("recipients", Requests.Operation()),
            Requests.Line("subjects/proposals/refusal", Requests.Operation(), ("subjectId", known.SubjectId))]);

        answers.ShouldAllBe(answer => $"{answer["body"]!["code"]}" == "not-for-this-role");
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    [InlineData("/openapi/v1.json")]
    [InlineData("/swagger/index.html")]
    [InlineData("/problems/blocked")]
    [InlineData("/v1/vocabulary")]
    [InlineData("/v1/trust")]
    [InlineData("/v1/ledger/checkpoint")]
    [InlineData("/v1/ledger/tile/0/000.p/1")]
    [InlineData("/v1/policies")]
    [InlineData("/v1/policies/1")]
    [InlineData("/policy")]
    [InlineData("/policy/1")]
    [InlineData("/policy.css")]
    public async Task These_are_for_everybody(string path) => (await service.Send(HttpMethod.Get, path, null)).As(200);

    [Theory]
    [InlineData("")]
    [InlineData("garbage")]
    [InlineData("a.b.c")]
    [InlineData("eyJhbGciOiJub25lIn0."
        + "eyJpc3MiOiJyZWdpc3RyeS1idWlsdC1pbiIsImF1ZCI6InJlZ2lzdHJ5Iiwic3ViIjoieCIsImNsaWVudF9pZCI6I"
        + "ngiLCJyb2xlcyI6WyJvZmZpY2VyIl19.")]
    public async Task What_is_no_token_is_refused(string token) =>
        (await service.Send(HttpMethod.Get, "/v1/catalogue", token)).ShouldBeProblem(401, "no-token");

    [Fact]
    public async Task A_token_with_one_letter_changed_is_refused_and_not_said_again()
    {
        var parts = service.Tokens["service"].Split('.');
        var claims = parts[1][..^3] + (parts[1][^3] == 'A' ? 'B' : 'A') + parts[1][^2..];

        var answer = await service.Send(HttpMethod.Get, "/v1/catalogue", $"{parts[0]}.{claims}.{parts[2]}");

        answer.ShouldBeProblem(401, "no-token");
        $"{answer.Text}{answer.Headers}{service.Output}".ShouldNotContain(claims[..20]);
    }

    [Fact]
    public async Task A_token_is_no_good_in_another_scheme_or_place()
    {
        using var basic = new HttpRequestMessage(HttpMethod.Get, "/v1/catalogue");
        basic.Headers.TryAddWithoutValidation("Authorization", $"Basic {service.Tokens["service"]}");
        using var refused = await service.Http.SendAsync(basic);

        ((int)refused.StatusCode).ShouldBe(401);
        (await service.Send(HttpMethod.Get, $"/v1/catalogue?access_token={service.Tokens["service"]}", null)).Status
            .ShouldBe(401);
    }

    [Fact]
    public void What_the_built_in_issuer_gives_out_is_for_the_owner_of_the_folder_alone() =>
        File.GetUnixFileMode(Path.Combine(service.Data, "access.json"))
            .ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);

    /// <summary>With nothing in the hand: whoever is let in hears what is wrong with that.</summary>
    private Task<Answer> Knock(Documented door, string? token) => service.Send(
        door.Method, Address(door), token, door.Method == HttpMethod.Post ? Nothing : null,
            door.MediaType ?? Speaking.Json);

    /// <summary>All but what needs no token: OpenApiTests names those.</summary>
    private async Task<IReadOnlyList<Documented>> Doors() =>
        [.. (await service.Document()).Where(door => door.Roles.Count > 0)];

    /// <summary>Nobody's id where the document can give none.</summary>
    private static string Address(Documented door) =>
        door.Path.Replace("{disclosureId}", $"{Guid.Empty}", StringComparison.Ordinal)
            .Replace("{sourceId}", $"{Guid.Empty}", StringComparison.Ordinal);
}
