using System.Net;

namespace Registry.Mirror.Tests;

/// <summary>What a start does with a folder that is not as it was left: cuts what nobody was told of, or refuses.</summary>
public sealed class SpoiltFolderTests : MirrorTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(20)]
    [InlineData(79)]
    public async Task An_altered_byte_of_an_entry_is_found(int at)
    {
        await Log.Grow(Mirror, 0, 4);
        await Log.Grow(Mirror, 4, 9);

        (await RefusesAfter(Flip(at), "entries.log")).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task It_is_said_between_which_checkpoints_the_entries_are_others()
    {
        await Log.Grow(Mirror, 0, 4);
        await Log.Grow(Mirror, 4, 9);

        (await RefusesAfter(Flip(4 * 9 + 5), "entries.log")).ShouldBe(
            "The entries from 4 on, up to 9, are not those that the checkpoint of size 9 was signed for.");
    }

    [Fact]
    public async Task Entries_that_are_gone_are_missed()
    {
        await Log.Grow(Mirror, 0, 9);

        (await RefusesAfter(path => Cut(path, 12), "entries.log"))
            .ShouldBe("entries.log has 7 entries, fewer than the 9 of the last checkpoint.");
    }

    [Fact]
    public async Task An_entry_half_written_behind_the_checkpoint_is_cut_off()
    {
        await Log.Grow(Mirror, 0, 4);
        await Log.Add(Mirror, 4, 3);
        await Mirror.Kill();
        Cut(Mirror.In("entries.log"), 3);
        await Mirror.Start();

        (await Stands()).ShouldBe((4, 6));
        await Log.Add(Mirror, 6, 3);
        (await Log.Checkpoint(Mirror, 4, 9)).Status.ShouldBe(HttpStatusCode.OK);
        await Again();
        (await Stands()).ShouldBe((9, 9));
    }

    [Fact]
    public async Task Zeros_that_a_lost_block_left_are_no_entries()
    {
        await Log.Grow(Mirror, 0, 4);
        await Mirror.Kill();
        await File.AppendAllBytesAsync(Mirror.In("entries.log"), new byte[4096]);
        await Mirror.Start();

        (await Stands()).ShouldBe((4, 4));
    }

    [Fact]
    public async Task A_checkpoint_half_written_is_cut_off()
    {
        await Log.Grow(Mirror, 0, 4);
        await Log.Grow(Mirror, 4, 9);
        await Mirror.Kill();
        Cut(Mirror.In("checkpoints.log"), 1);
        await Mirror.Start();

        (await Stands()).ShouldBe((4, 9));
        (await Log.Checkpoint(Mirror, 4, 9)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_length_that_was_altered_is_not_taken_for_a_checkpoint_half_written()
    {
        await Log.Grow(Mirror, 0, 4);
        await Log.Grow(Mirror, 4, 9);

        (await RefusesAfter(Flip(0, bit: 0x10), "checkpoints.log"))
            .ShouldBe("checkpoints.log is damaged: a length in it is not that of its record.");
    }

    [Fact]
    public async Task A_destruction_half_written_is_cut_off_and_one_that_is_none_refused()
    {
        await Log.Post(Mirror, "/destructions", "{\"key\":\"10900000-0000-4000-8000-000000000001\"}\n"u8.ToArray());
        await Mirror.Kill();
        var path = Mirror.In("destructions.jsonl");
        var whole = await File.ReadAllTextAsync(path);
        await File.WriteAllTextAsync(path, whole + whole[..20]);
        await Mirror.Start();
        (await Mirror.Http.GetStringAsync("/destructions")).ShouldBe(whole);

        (await RefusesAfter(it => File.WriteAllText(it, "{\"name\":\"x\"}\n"), "destructions.jsonl"))
            .ShouldBe("destructions.jsonl has a line that is not the id of a key.");
    }

    [Theory]
    [InlineData("{\"key\":\"Aigul\"}\n")]
    [InlineData("{\"key\":\"10900000-0000-4000-8000-000000000001\",\"name\":\"Aigul\"}\n")]
    [InlineData("Aigul\n")]
    public async Task The_journal_of_destructions_takes_ids_of_keys_only(string line)
    {
        (await Log.Post(Mirror, "/destructions", System.Text.Encoding.UTF8.GetBytes(line))).Status
            .ShouldBe(HttpStatusCode.BadRequest);
        (await Mirror.Http.GetStringAsync("/destructions")).ShouldBeEmpty();
    }

    private static Action<string> Flip(int at, byte bit = 1) => path =>
    {
        var bytes = File.ReadAllBytes(path);
        bytes[at] ^= bit;
        File.WriteAllBytes(path, bytes);
    };

    private static void Cut(string path, int bytes)
    {
        using var file = File.OpenWrite(path);
        file.SetLength(file.Length - bytes);
    }
}
