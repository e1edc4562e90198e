using Registry.Api.Examples;
using Registry.Api.Tests.Operations;
using static Registry.Api.Tests.Requests;

namespace Registry.Api.Tests.Extracts;

/// <summary>What an order forbids to tell a person stays out of the extract that is made for her.</summary>
public sealed class WithheldExtractTests(ServiceProcess service) : IClassFixture<ServiceProcess>
{
    [Fact]
    public async Task Her_extract_has_nothing_of_it_until_it_is_released()
    {
        var known = await service.Somebody();
        var id = (await service.Post(
            "/v1/withheld", WithheldTests.Withholding(known, TimeSpan.FromDays(30)), "officer")).As(201).Id("withheldId");
        (await service.Post($"/v1/withheld/{id}/approval", Operation(), "approver")).As(201);

        (await Extract(known)).ShouldNotContain($"{ExampleIds.OtherRecipient}");
        (await service.Post($"/v1/withheld/{id}/release", WithheldTests.Lifted(), "officer")).As(201);
        (await Extract(known)).ShouldContain($"{ExampleIds.OtherRecipient}");
    }

    /// <summary>The evidence of an extract made for the person.</summary>
    private async Task<string> Extract(Known known) => ExtractScenes.Part(
        (await service.Fetched(await service.Issued(ExtractScenes.Hers(known)))).Bytes, "data.jsonl");
}
