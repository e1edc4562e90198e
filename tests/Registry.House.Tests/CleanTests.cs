namespace Registry.House.Tests;

/// <summary>The checkout says nothing of the machine it was on, and every script stops at its first fault.</summary>
public sealed class CleanTests
{
    /// <summary>Files that name a home on purpose.</summary>
    private static readonly IReadOnlyDictionary<string, string> Homes = new Dictionary<string, string>
    {
        ["ops/drills/fresh.sh"] = "makes a root of its own, and homes in it",
    };

    /// <summary>Scripts that must go on after a fault.</summary>
    private static readonly IReadOnlyDictionary<string, string> Lenient = new Dictionary<string, string>
    {
        ["ops/lib/keep-mirror.sh"] = "asks how the mirror ended, and starts it again",
        ["ops/lib/keep-postgres.sh"] = "has to stop the server and to remove its folders whatever failed before",
    };

    private static readonly IReadOnlyList<Source> ScriptFiles = [.. Checkout.Files.Where(Scripts.IsOne)];

    [Fact]
    public void No_file_links_to_a_host_that_is_not_known() => Checkout.Files
        .Where(file => file.Name != "CleanTests.cs")
        .SelectMany(Cleanliness.Links)
        .ShouldBeEmpty();

    [Fact]
    public void No_file_names_a_home_or_work_folder() => Checkout.Files
        .Where(file => file.Name is not ("CleanTests.cs" or "Cleanliness.cs") && !Homes.ContainsKey(file.Path))
        .SelectMany(Cleanliness.Folders)
        .ShouldBeEmpty();

    [Fact]
    public void No_file_says_what_is_not_ours_to_print() =>
        Checkout.Files.SelectMany(Cleanliness.Words).ShouldBeEmpty();

    [Fact]
    public void Nothing_is_put_off_without_a_number() =>
        Checkout.Files.SelectMany(Cleanliness.Promises).ShouldBeEmpty();

    [Fact]
    public void A_script_stops_at_its_first_fault() => ScriptFiles
        .Where(file => !Scripts.IsStrict(file) && !Lenient.ContainsKey(file.Path))
        .Select(file => file.Path)
        .ShouldBeEmpty();

    [Fact]
    public void A_command_can_be_called() => ScriptFiles
        .Where(Scripts.IsCommand)
        .Where(file => !File.GetUnixFileMode(Checkout.Full(file.Path)).HasFlag(UnixFileMode.UserExecute))
        .Select(file => file.Path)
        .ShouldBeEmpty();

    [Fact]
    public void The_scripts_are_found() => ScriptFiles.Select(file => file.Path).ShouldContain("ops/run");

    [Theory]
    [InlineData("<add key=\"feed\" value=\"https://feed.packages.invalid/index.json\" />")]
    [InlineData("see http://10.1.2.3:8080/simple")]
    public void A_link_to_an_unknown_host_is_caught(string text) =>
        Cleanliness.Links(new("it", text)).ShouldHaveSingleItem();

    [Fact]
    public void A_link_to_a_known_host_is_let_through() =>
        Cleanliness.Links(new("it", "http://localhost:8109 https://issuer.example/x http://{address}")).ShouldBeEmpty();

    [Theory]
    [InlineData("cat /home/somebody/notes")]
    [InlineData("\"/root/checkout\"")]
    [InlineData("in /work/somewhere")]
    [InlineData("C:\\Users\\somebody")]
    public void A_home_or_work_folder_is_caught(string text) =>
        Cleanliness.Folders(new("it", text)).ShouldHaveSingleItem();

    [Theory]
    [InlineData("$root/home/visitor")]
    [InlineData("docs/work/plan")]
    [InlineData("/var/lib/registry")]
    public void A_folder_of_another_kind_is_let_through(string text) =>
        Cleanliness.Folders(new("it", text)).ShouldBeEmpty();

    [Theory]
    [InlineData("made with Plan" + "tedWord today")]
    [InlineData("plan" + "ted-word")]
    [InlineData("var plan" + "tedWord = 1;")]
    public void A_pair_of_unspoken_words_is_caught(string text) =>
        Cleanliness.Words(new("it", text)).ShouldHaveSingleItem();

    [Fact]
    public void A_thing_put_off_without_a_number_is_caught() =>
        Cleanliness.Promises(new("it", "// TO" + "DO: later")).ShouldHaveSingleItem();

    [Fact]
    public void A_thing_put_off_with_a_number_is_let_through() =>
        Cleanliness.Promises(new("it", "// TO" + "DO #12: later")).ShouldBeEmpty();

    [Theory]
    [InlineData("#!/usr/bin/env bash\necho $it\n")]
    [InlineData("#!/usr/bin/env bash\n# Sourced after base.sh, or so it says.\necho $it\necho\n")]
    public void A_script_that_goes_on_is_caught(string text) => Scripts.IsStrict(new("it.sh", text)).ShouldBeFalse();

    [Theory]
    [InlineData("#!/usr/bin/env bash\nset -euo pipefail\necho\n")]
    [InlineData("#!/usr/bin/env bash\n. \"$(dirname \"${BASH_SOURCE[0]}\")/lib/base.sh\"\necho\n")]
    [InlineData("#!/usr/bin/env bash\n# Becomes the other.\nexec other\n")]
    [InlineData("# What drills share. Sourced after base.sh.\nheld() { echo ok; }\n")]
    public void A_strict_script_is_let_through(string text) => Scripts.IsStrict(new("it.sh", text)).ShouldBeTrue();
}
