using System.Text.RegularExpressions;
using Registry.Api.Hosting;
using Registry.Store.Tests;

namespace Registry.Api.Tests.CentreConfiguration;

/// <summary>docs/configuration.md is what the code says, and the code reads no variable that it does not name.</summary>
public sealed partial class ConfigurationPageTests
{
    private static readonly string Root = Path.GetDirectoryName(Database.InRepository("global.json"))!;

    [Fact]
    public void The_committed_page_is_the_one_the_code_makes()
    {
        var made = ConfigurationPage.Of();
        var path = Path.Combine(Root, "docs/configuration.md");
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
            File.WriteAllText(path, made);

        (File.Exists(path) && File.ReadAllText(path) == made).ShouldBeTrue(
            "docs/configuration.md is not what the code says. If the change is meant: "
            + "UPDATE_DOCS=1 ops/test ConfigurationPage");
    }

    [Fact]
    public void Every_variable_the_service_reads_is_named_and_none_is_named_that_it_does_not_read()
    {
        var read = new[] { "Hosting", "Ladder", "LedgerPages" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Root, "src/Registry.Api", folder), "*.cs"))
            .Where(file => Path.GetFileName(file) != "SettingNames.cs")
            .SelectMany(file => Variable().Matches(File.ReadAllText(file)).Select(found => found.Groups[1].Value))
            .Distinct()
            .Order(StringComparer.Ordinal);
        SettingNames.Service.Select(setting => setting.Name).Order(StringComparer.Ordinal).ShouldBe(read);
    }

    [GeneratedRegex("\"(REGISTRY_[A-Z_]+)\"")]
    private static partial Regex Variable();
}
