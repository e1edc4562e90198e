using System.Xml.Linq;

namespace Registry.House.Tests;

/// <summary>The arrows between projects, and the two inner borders that no reference draws.</summary>
public sealed class ArrowTests
{
    private static readonly IReadOnlySet<string> None = new HashSet<string>();

    private static readonly IReadOnlyList<string> InSrc = [.. Checkout.Src
        .Where(file => file.Ends(".csproj"))
        .Select(file => file.Name[..^".csproj".Length])];

    public static TheoryData<string> Projects => new(InSrc);

    public static IEnumerable<object[]> Borders =>
        Arrows.Borders.Select(border => new object[] { border.Folder, border.Forbidden });

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_refers_to_what_the_table_says_and_nothing_else(string project) =>
        Arrows.Breaches(project, Csproj($"src/{project}/{project}.csproj")).ShouldBeEmpty();

    [Fact]
    public void Every_project_of_the_table_exists() =>
        InSrc.Order().ShouldBe(Arrows.Table.Keys.Order());

    [Theory]
    [MemberData(nameof(Borders))]
    public void A_folder_never_names_what_lies_behind_its_border(string folder, string forbidden)
    {
        var types = Arrows.Types(Checkout.SrcCode.Where(file => file.IsUnder($"src/{forbidden}")));
        Checkout.SrcCode.Where(file => file.IsUnder(folder))
            .SelectMany(file => Arrows.Names(file, forbidden, types))
            .ShouldBeEmpty();
    }

    [Fact]
    public void No_using_of_src_reaches_more_than_its_own_file() => Checkout.SrcCode
        .Where(file => file.Lines.Any(line => line.StartsWith("global using", StringComparison.Ordinal)))
        .Select(file => file.Path)
        .Concat(Checkout.Src.Where(file => file.Ends(".csproj") && Csproj(file.Path).Descendants("Using").Any())
            .Select(file => file.Path))
        .ShouldBeEmpty();

    [Theory]
    [InlineData("DisableTransitiveProjectReferences")]
    [InlineData("TreatWarningsAsErrors")]
    [InlineData("Deterministic")]
    public void A_property_that_the_house_leans_on_is_on(string property) =>
        Csproj("Directory.Build.props").Descendants(property).Single().Value.ShouldBe("true");

    [Fact]
    public void No_project_takes_such_a_property_back() => Checkout.Files
        .Where(file => file.Ends(".csproj"))
        .Where(file => Csproj(file.Path).Descendants("DisableTransitiveProjectReferences")
            .Concat(Csproj(file.Path).Descendants("TreatWarningsAsErrors")).Any())
        .Select(file => file.Path)
        .ShouldBeEmpty();

    [Fact]
    public void A_package_for_all_of_src_comes_from_the_props_only_as_an_analyzer() =>
        Csproj("Directory.Build.props").Descendants("ItemGroup")
            .Where(group => (string?)group.Attribute("Condition") is not { } condition
                || !condition.Contains("/tests/", StringComparison.Ordinal))
            .SelectMany(group => group.Elements("PackageReference"))
            .Where(package => (string?)package.Attribute("PrivateAssets") != "all")
            .ShouldBeEmpty();

    [Fact]
    public void Every_package_version_is_central_and_exact()
    {
        var packages = Csproj("Directory.Packages.props");
        packages.Descendants("ManagePackageVersionsCentrally").Single().Value.ShouldBe("true");
        Arrows.InexactVersions(packages).ShouldBeEmpty();
        Checkout.Files.Where(file => file.Ends(".csproj") || file.Name == "Directory.Build.props")
            .SelectMany(file => Arrows.VersionBreaches(file.Path, Csproj(file.Path), Arrows.Central(packages)))
            .ShouldBeEmpty();
    }

    [Fact]
    public void Every_package_has_its_line_of_why() => Csproj("Directory.Packages.props").Descendants("PackageVersion")
        .Where(package => package.NodesBeforeSelf().All(node => node is not XComment))
        .ShouldBeEmpty();

    [Theory]
    [InlineData("""<ProjectReference Include="../Registry.Keys/Registry.Keys.csproj" />""")]
    [InlineData("""<PackageReference Include="Dapper" />""")]
    public void A_reference_too_many_is_caught(string reference) =>
        Arrows.Breaches("Registry.Domain", Project(reference)).ShouldHaveSingleItem().ShouldContain("forbids");

    [Fact]
    public void A_reference_that_went_missing_is_caught() =>
        Arrows.Breaches("Registry.Store", Project("""<PackageReference Include="Npgsql" />""")).Count().ShouldBe(2);

    [Fact]
    public void A_project_nobody_drew_is_caught() =>
        Arrows.Breaches("Registry.Extras", Project("")).ShouldHaveSingleItem();

    [Theory]
    [InlineData("using Registry.Domain.Subjects;")]
    [InlineData("using static Registry.Domain.Code;")]
    [InlineData("using Kind = Registry.Domain.StreamKind;")]
    [InlineData("class It { Registry.Domain.Fact? Fact; }")]
    [InlineData("class It { object Kind = global::Registry.Domain.StreamKind.Subject; }")]
    [InlineData("namespace Registry.Store.Postgres; class It { object Kind = Domain.StreamKind.Subject; }")]
    public void An_engine_that_names_the_domain_is_caught(string text) =>
        Arrows.Names(new("It.cs", text), "Registry.Domain", new HashSet<string> { "StreamKind" }).ShouldNotBeEmpty();

    [Fact]
    public void An_engine_that_names_the_keys_is_caught() =>
        Arrows.Names(new("It.cs", "using Registry.Keys;"), "Registry.Keys", None).ShouldHaveSingleItem();

    [Fact]
    public void A_store_that_names_the_web_is_caught() =>
        Arrows.Names(new("It.cs", "using Microsoft.AspNetCore.Http;"), "Microsoft.AspNetCore", None)
            .ShouldHaveSingleItem();

    [Fact]
    public void A_view_that_names_the_keys_is_caught() =>
        Arrows.Names(new("It.cs", "class It { void Open(Registry.Keys.SliceKey key) { } }"), "Registry.Keys", None)
            .ShouldNotBeEmpty();

    [Theory]
    [InlineData("class It { int Count(Append append) => append.Keys.Minted.Count; }")]
    [InlineData("namespace Registry.Keyspace; class Domain { }")]
    public void A_name_that_only_looks_alike_is_let_through(string text) =>
        Arrows.Names(new("It.cs", text), "Registry.Keys", new HashSet<string> { "SliceKey" }).ShouldBeEmpty();

    [Theory]
    [InlineData("[10.0.0,)")]
    [InlineData("10.*")]
    [InlineData("10.0")]
    public void A_version_that_is_a_range_is_caught(string version) =>
        Arrows.InexactVersions(Project($"""<PackageVersion Include="Npgsql" Version="{version}" />"""))
            .ShouldHaveSingleItem();

    [Fact]
    public void A_version_in_a_project_is_caught() =>
        Arrows.VersionBreaches(
            "It",
            Project("""<PackageReference Include="Npgsql" Version="10.0.0" />"""),
            new HashSet<string> { "Npgsql" })
            .ShouldHaveSingleItem();

    [Fact]
    public void A_package_that_is_not_central_is_caught() =>
        Arrows.VersionBreaches("It", Project("""<PackageReference Include="Dapper" />"""), None).ShouldHaveSingleItem();

    private static XDocument Csproj(string path) => XDocument.Parse(Checkout.Read(path).Text);

    private static XDocument Project(string items) =>
        XDocument.Parse($"<Project><ItemGroup>{items}</ItemGroup></Project>");
}
