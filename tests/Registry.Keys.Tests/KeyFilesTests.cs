using System.Runtime.Versioning;

namespace Registry.Keys.Tests;

[UnsupportedOSPlatform("windows")]
public sealed class KeyFilesTests : IDisposable
{
    private readonly DirectoryInfo parent = Directory.CreateTempSubdirectory("keys");

    private string Folder => Path.Combine(parent.FullName, "keys");

    private string Installation => Path.Combine(Folder, "installation.key");

    private string FirstEpoch => Path.Combine(Folder, "epoch-0001.key");

    public void Dispose() => parent.Delete(recursive: true);

    [Fact]
    public void The_first_start_mints_keys_and_the_second_finds_the_same()
    {
        using var first = KeyFiles.OpenOrCreate(Folder);
        var wrapped = first.OpenEpoch.Wrap(Sample.Slice, Sample.Key);
        using var second = KeyFiles.OpenOrCreate(Folder);

        second.OpenEpoch.Number.ShouldBe(1);
        second.Of(1).Unwrap(Sample.Slice, wrapped).Bytes.SequenceEqual(Sample.Key.Bytes).ShouldBeTrue();
        new EventIds(second.Installation).First("crm", Sample.Event)
            .ShouldBe(new EventIds(first.Installation).First("crm", Sample.Event));
        Directory.GetFiles(Folder).Select(Path.GetFileName).Order().ShouldBe(["epoch-0001.key", "installation.key"]);
    }

    [Fact]
    public void Two_installations_have_different_keys()
    {
        using var one = KeyFiles.OpenOrCreate(Folder);
        using var other = KeyFiles.OpenOrCreate(Path.Combine(parent.FullName, "other"));
        Should.Throw<BoxNotOpenedException>(
            () => other.OpenEpoch.Unwrap(Sample.Slice, one.OpenEpoch.Wrap(Sample.Slice, Sample.Key)));
    }

    [Fact]
    public void Only_the_owner_has_rights_on_folder_and_files()
    {
        KeyFiles.OpenOrCreate(Folder).Dispose();
        Mode(Folder).ShouldBe("700");
        Mode(Installation).ShouldBe("600");
        Mode(FirstEpoch).ShouldBe("600");
    }

    [Theory]
    [InlineData("installation.key", UnixFileMode.GroupRead)]
    [InlineData("installation.key", UnixFileMode.OtherRead)]
    [InlineData("epoch-0001.key", UnixFileMode.OtherWrite)]
    [InlineData("", UnixFileMode.GroupRead)]
    [InlineData("", UnixFileMode.OtherExecute)]
    public void A_file_or_folder_that_others_have_rights_on_is_refused(string name, UnixFileMode right)
    {
        KeyFiles.OpenOrCreate(Folder).Dispose();
        var path = Path.TrimEndingDirectorySeparator(Path.Combine(Folder, name));
        File.SetUnixFileMode(path, File.GetUnixFileMode(path) | right);
        Refused(KeyFileFault.OpenToOthers, Path.GetFileName(path));
    }

    [Theory]
    [InlineData("epoch-0001.key")]
    [InlineData("installation.key")]
    public void A_missing_key_is_refused_and_not_minted_anew(string name)
    {
        KeyFiles.OpenOrCreate(Folder).Dispose();
        File.Delete(Path.Combine(Folder, name));
        Refused(KeyFileFault.Missing, name);
        File.Exists(Path.Combine(Folder, name)).ShouldBeFalse();
    }

    [Fact]
    public void A_key_of_another_length_or_alphabet_is_refused()
    {
        KeyFiles.OpenOrCreate(Folder).Dispose();
        var right = File.ReadAllText(Installation);
        var hex = right.Split('\n')[1];
        string[] wrong = ["", right[..^3] + "\n", right + "00", right[..^2] + "x\n", right + right, hex];
        foreach (var text in wrong)
        {
            File.WriteAllText(Installation, text);
            Refused(KeyFileFault.Malformed, "installation.key");
        }
    }

    [Fact]
    public void One_key_file_cannot_stand_in_for_another()
    {
        KeyFiles.OpenOrCreate(Folder).Dispose();
        File.Copy(FirstEpoch, Path.Combine(Folder, "epoch-0002.key"));
        Refused(KeyFileFault.Malformed, "epoch-0002.key");
    }

    [Fact]
    public void The_open_epoch_is_the_last_and_earlier_ones_still_unwrap()
    {
        KeyFiles.OpenOrCreate(Folder).Dispose();
        KeyFile.Mint(Path.Combine(Folder, "epoch-0002.key"));
        using var keys = KeyFiles.OpenOrCreate(Folder);
        keys.OpenEpoch.Number.ShouldBe(2);
        keys.Of(1).Number.ShouldBe(1);
        Should.Throw<KeyFileException>(() => keys.Of(3)).FileName.ShouldBe("epoch-0003.key");
    }

    [Fact]
    public void A_key_is_never_minted_over_another()
    {
        KeyFiles.OpenOrCreate(Folder).Dispose();
        Should.Throw<IOException>(() => KeyFile.Mint(Installation));
    }

    private void Refused(KeyFileFault fault, string fileName)
    {
        var refused = Should.Throw<KeyFileException>(() => KeyFiles.OpenOrCreate(Folder));
        (refused.Fault, refused.FileName).ShouldBe((fault, fileName));
        refused.Message.ShouldNotContain(parent.FullName);
    }

    private static string Mode(string path) => Convert.ToString((int)File.GetUnixFileMode(path), 8);
}
