using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Registry.Store.Tests;

namespace Registry.Api.Tests.OpenApi;

/// <summary>The API's page tells the truth. A service of its own: the examples are of a fresh one.</summary>
public sealed class OpenApiTests(ServiceProcess service) : IClassFixture<ServiceProcess>
{
    private const string Committed = "docs/openapi.json";

    /// <summary>Operations that need no token, in the order of the document.</summary>
    private static readonly string[] ForEverybody = 
        ["GetCheckpoint", "GetTile", "GetTrust", "ListPolicies", "GetPolicy", "GetVocabulary"];

    [Fact]
    public async Task The_committed_document_is_the_one_that_is_served()
    {
        var served = await service.Http.GetStringAsync(ApiDocument.Address);
        var root = Path.GetDirectoryName(Database.InRepository("global.json"))!;
        var path = Path.Combine(root, Committed);
        if (Environment.GetEnvironmentVariable("UPDATE_OPENAPI") == "1")
            await File.WriteAllTextAsync(path, served);

        (File.Exists(path) && await File.ReadAllTextAsync(path) == served).ShouldBeTrue(
            $"{Committed} is not what the service serves. "
            + "If the change is meant: UPDATE_OPENAPI=1 ops/test OpenApiTests");
    }

    [Fact]
    public async Task It_is_of_the_version_that_was_promised_and_every_operation_has_a_name_and_a_summary()
    {
        var document = JsonNode.Parse(await service.Http.GetStringAsync(ApiDocument.Address))!;

        $"{document["openapi"]}".ShouldStartWith("3.1.");
        var operations = await service.Document();
        operations.Select(it => it.Name).ShouldBeUnique();
        operations.ShouldAllBe(it => it.Name.Length > 0);
        operations.Where(it => it.Path.StartsWith("/v1/", StringComparison.Ordinal) && it.Roles.Count == 0)
            .Select(it => it.Name)
            .ShouldBe(ForEverybody);
    }

    [Fact]
    public async Task Every_example_works_on_a_fresh_start_in_the_order_of_the_document()
    {
        var operations = await service.Document();
        operations.Where(it => it.MediaType != null).ShouldAllBe(it => it.Example != null);
        var (made, source) = (Guid.Empty, Guid.Empty);

        foreach (var operation in operations)
        {
            var any = operation.Roles.Count == 0 ? null : operation.Roles[0];
            var role = operation.Name == "ApproveAction" ? "approver" : any;
            var answer = await service.Send(
                operation.Method, operation.Path.Replace("{disclosureId}", $"{made}", StringComparison.Ordinal)
                    .Replace("{sourceId}", $"{source}", StringComparison.Ordinal),
                    role is null ? null : service.Tokens[role], Soon(operation),
                operation.MediaType ?? Speaking.Json);
            ShouldWork(operation, answer);
            if (answer.MediaType == Speaking.Json && answer.Body["disclosureId"] is { } id)
                made = id.GetValue<Guid>();
            if (operation.Name == "RegisterSource")
                source = answer.Id("sourceId");
            if (operation.Name == "Bulk")
                answer["status"].GetValue<int>().ShouldBe(201, answer.Text);
        }
    }

    /// <summary>Nothing is issued on a fresh start: the example of handing over shows the form.</summary>
    private static void ShouldWork(Documented operation, Answer answer)
    {
        if (operation.Name is "HandOverExtract" or "GetExtractFile" or "GetExtractVerdict")
            answer.ShouldBeProblem(409, "extract-not-issued", "registry rule: extracts");
        else
            answer.Status.ShouldBeInRange(200, 201, $"{operation.Name}: {answer.Text}");
    }

    /// <summary>What is withheld ends within a year of the day it is proposed: no page can name that day.</summary>
    private static byte[]? Soon(Documented operation)
    {
        if (operation.Name != "ProposeWithholding")
            return operation.Body;
        var example = operation.Example!.DeepClone();
        example["until"] = DateTimeOffset.UtcNow.AddDays(30).ToString("O", CultureInfo.InvariantCulture);
        return Encoding.UTF8.GetBytes(example.ToJsonString());
    }

    [Fact]
    public async Task Its_page_is_served()
    {
        using var page = await service.Http.GetAsync(new Uri("/swagger/index.html", UriKind.Relative));

        ((int)page.StatusCode).ShouldBe(200);
    }
}
