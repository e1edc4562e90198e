namespace Registry.Mirror.Tests;

/// <summary>How it starts, ends, and refuses to start.</summary>
public sealed class StartTests : MirrorTests
{
    [Fact]
    public async Task A_second_mirror_on_the_folder_is_refused()
    {
        (await Mirror.Refusal()).ShouldBe((2, "Another mirror is using the folder."));
        (await Stands()).ShouldBe((0, 0));
    }

    [Fact]
    public async Task It_ends_with_its_input() => (await Mirror.InputEnds()).ShouldBe(0);

    [Fact]
    public void Its_folder_and_key_are_its_own()
    {
        const UnixFileMode mine = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        File.GetUnixFileMode(Mirror.In("mirror.key")).ShouldBe(mine);
        File.GetUnixFileMode(Mirror.Folder).ShouldBe(mine | UnixFileMode.UserExecute);
    }

    [Theory]
    [InlineData("--data", "/nowhere")]
    [InlineData("--wait", "soon", "--data", "x", "--socket", "y")]
    [InlineData("--fast")]
    public async Task Wrong_arguments_are_one_sentence(params string[] arguments)
    {
        var (code, said) = await MirrorProcess.Refusal(arguments);

        code.ShouldBe(2);
        said.ShouldContain("--help");
    }

    [Fact]
    public async Task Without_its_key_it_does_not_start_beside_entries()
    {
        await Log.Grow(Mirror, 0, 4);

        (await RefusesAfter(File.Delete, "mirror.key")).ShouldBe("mirror.key is missing, and the folder is not empty.");
    }

    [Fact]
    public async Task Without_the_logs_key_it_does_not_start_beside_checkpoints()
    {
        await Log.Grow(Mirror, 0, 4);

        (await RefusesAfter(File.Delete, "log.vkey")).ShouldBe("log.vkey is missing beside checkpoints.");
    }

    [Fact]
    public async Task With_the_key_of_another_log_it_does_not_start()
    {
        using var other = new SampleLog();
        await Log.Grow(Mirror, 0, 4);

        (await RefusesAfter(path => File.WriteAllText(path, $"{other.Key}\n"), "log.vkey"))
            .ShouldBe("The last checkpoint is not signed with the key in log.vkey.");
    }
}
