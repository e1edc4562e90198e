using Registry.Api.Console;

namespace Registry.Api.Tests.Console;

/// <summary>The matrix of screens and roles: what the API would refuse the same person, the console does.</summary>
internal static class ScreenMatrix
{
    /// <param name="token">Of a person of the same role, for the API.</param>
    public static async Task ShouldOpenWhatTheApiOpens(
        ServiceProcess service, Reader person, string role, string token)
    {
        foreach (var screen in Screens.All)
        {
            var opens = (await Question(service, screen, token)).Status != 403;
            var page = await person.Get(screen.Path);
            page.Status.ShouldBe(opens ? 200 : 403, $"{role} at {screen.Path}");
            page.Text.Contains($"href=\"{screen.Path}\" aria-current", StringComparison.Ordinal)
                .ShouldBe(opens, $"{role} at {screen.Path}");
        }
    }

    private static Task<Answer> Question(ServiceProcess service, Screen screen, string token) => screen.Asks switch
    {
        "ListDisclosures" => service.Send(HttpMethod.Get, "/v1/disclosures", token),
        "LookAtRecord" => service.Send(
            HttpMethod.Post, $"/v1/subjects/{Guid.NewGuid()}/looks", token, "{}"u8.ToArray()),
        "ListRecipients" => service.Send(HttpMethod.Get, "/v1/recipients", token),
        "ReportDisclosure" => service.Send(HttpMethod.Post, "/v1/disclosures/reported", token, "{}"u8.ToArray()),
        "ListProposals" => service.Send(HttpMethod.Get, "/v1/proposals", token),
        "ListExtracts" => service.Send(HttpMethod.Get, "/v1/extracts", token),
        "GetLedgerState" => service.Send(HttpMethod.Get, "/v1/ledger/state", token),
        "SummariseOperations" => service.Send(HttpMethod.Get, "/v1/operations/summary", token),
        "ListRefusals" => service.Send(HttpMethod.Get, "/v1/refusals", token),
        var other => throw new InvalidOperationException($"Say where {other} is asked."),
    };
}
