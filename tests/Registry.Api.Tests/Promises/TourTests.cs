using Registry.Api.Tests.Extracts;

namespace Registry.Api.Tests.Promises;

/// <summary>The tour against a service of its own: it believes no verifier that proves nothing.</summary>
public sealed class TourTests(ServiceProcess service) : IClassFixture<ServiceProcess>, IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("registry-tour-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void It_holds_with_the_verifier()
    {
        var (code, said) = Tour(Path.Combine(AppContext.BaseDirectory, "registry-verify.dll"));
        code.ShouldBe(0, said);
        said.ShouldContain("data.jsonl, a bit of byte");
    }

    [Theory]
    [InlineData("/bin/false", "NOT AS EXPECTED: all that the extract claims is proved")]
    [InlineData("/bin/true", "NOT AS EXPECTED: data.jsonl, a bit of byte")]
    public void It_breaks_with_a_verifier_that_says_the_same_of_everything(string verifier, string broken)
    {
        var (code, said) = Tour(verifier);
        code.ShouldBe(1, said);
        said.ShouldContain(broken);
    }

    private (int Code, string Said) Tour(string verifier) => Commands.Run(
        folder, "dotnet",
        [
            Path.Combine(AppContext.BaseDirectory, "Registry.Ops.dll"), "tour", "--data", service.Data,
            "--folder", folder, "--verifier", verifier,
        ]);
}
