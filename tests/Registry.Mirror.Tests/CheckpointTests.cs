using System.Net;
using Registry.Audit;

namespace Registry.Mirror.Tests;

/// <summary>What the mirror signs, and what it does not.</summary>
public sealed class CheckpointTests : MirrorTests
{
    [Fact]
    public async Task A_checkpoint_over_what_is_held_is_signed_and_kept()
    {
        await Log.Grow(Mirror, 0, 0);
        await Log.Grow(Mirror, 0, 7);
        await Log.Add(Mirror, 7, 6);
        var (status, line) = await Log.Checkpoint(Mirror, 7, 11);

        status.ShouldBe(HttpStatusCode.OK, line);
        (await Stands()).ShouldBe((11, 13));
        var kept = await Mirror.Http.GetStringAsync("/checkpoint");
        kept.ShouldEndWith(line);
        var note = SignedNote.Parse(System.Text.Encoding.UTF8.GetBytes(kept));
        Checkpoint.Parse(note.Text).Root.ShouldBe(Log.Root(11));
        note.ClaimOf(Log.Key).ShouldBe(NoteClaim.Holds);
        note.ClaimOf(await Key()).ShouldBe(NoteClaim.Holds);
        (await Key()).Name.ShouldBe("log.example/one/mirror");
    }

    [Fact]
    public async Task The_same_checkpoint_again_gets_the_same_line_and_is_kept_once()
    {
        await Log.Add(Mirror, 0, 3);
        var (_, line) = await Log.Checkpoint(Mirror, 0, 3);
        var length = new FileInfo(Mirror.In("checkpoints.log")).Length;

        (await Log.Checkpoint(Mirror, 3, 3)).ShouldBe((HttpStatusCode.OK, line));

        new FileInfo(Mirror.In("checkpoints.log")).Length.ShouldBe(length);
    }

    [Fact]
    public async Task Who_stands_elsewhere_is_told_the_size()
    {
        await Log.Grow(Mirror, 0, 5);
        await Log.Add(Mirror, 5, 5);

        (await Log.Checkpoint(Mirror, 0, 9)).ShouldBe((HttpStatusCode.Conflict, "5\n"));
        (await Log.Checkpoint(Mirror, 6, 9)).ShouldBe((HttpStatusCode.Conflict, "5\n"));
        (await Log.Checkpoint(Mirror, 3, 4)).ShouldBe((HttpStatusCode.Conflict, "5\n"));
    }

    [Fact]
    public async Task A_smaller_tree_is_refused()
    {
        await Log.Grow(Mirror, 0, 5);

        (await Log.Checkpoint(Mirror, 5, [], Log.Note(4))).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await Log.Checkpoint(Mirror, 4, [], Log.Note(4))).ShouldBe((HttpStatusCode.Conflict, "5\n"));
    }

    [Fact]
    public async Task A_wrong_proof_is_refused()
    {
        await Log.Grow(Mirror, 0, 5);
        await Log.Add(Mirror, 5, 4);
        var proof = Log.Proof(5, 9);

        (await Log.Checkpoint(Mirror, 5, [], Log.Note(9))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Log.Checkpoint(Mirror, 5, proof[1..], Log.Note(9))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Log.Checkpoint(Mirror, 5, proof.Reverse(), Log.Note(9))).Status
            .ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Log.Checkpoint(Mirror, 5, proof, Log.Note(9))).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_root_that_is_not_that_of_the_entries_held_is_refused_though_its_proof_holds()
    {
        await Log.Grow(Mirror, 0, 4);
        await Log.Add(Mirror, 4, 4);
        var other = Hash.OfLeaf("another"u8);
        var root = Hash.OfNode(Log.Root(4), other);

        var (status, said) = await Log.Checkpoint(Mirror, 4, [other], Log.Note(8, root));

        status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        said.ShouldBe("The root is not that of the entries held.\n");
    }

    [Fact]
    public async Task Entries_that_are_not_held_are_not_signed_for()
    {
        await Log.Add(Mirror, 0, 4);

        (await Log.Checkpoint(Mirror, 0, 5)).ShouldBe((HttpStatusCode.UnprocessableEntity, "Only 4 entries are held.\n"));
    }

    [Fact]
    public async Task The_first_log_is_the_only_one()
    {
        using var other = new SampleLog("log.example/two");
        using var namesake = new SampleLog();
        await Log.Grow(Mirror, 0, 4);
        await Again();

        (await other.Checkpoint(Mirror, 4, 4)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await namesake.Checkpoint(Mirror, 4, 4)).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await Log.Checkpoint(Mirror, 4, 4)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("")]
    [InlineData("old 0\n")]
    [InlineData("old 00\n\nlog.example/one\n")]
    [InlineData("old -1\n\nx\n\n— x AAAAAAA=\n")]
    [InlineData("old 0\nnot a hash\n\nx\n\n— x AAAAAAA=\n")]
    public async Task What_is_no_submission_is_refused(string body) => (await Log.Post(
        Mirror, "/add-checkpoint", System.Text.Encoding.UTF8.GetBytes(body))).Status.ShouldBe(HttpStatusCode.BadRequest);

    [Fact]
    public async Task A_line_in_the_mirrors_own_name_is_not_kept()
    {
        await Log.Grow(Mirror, 0, 2);
        await Log.Add(Mirror, 2, 1);
        var key = await Key();
        var forged = Log.Note(3).With(key, _ => [1, 2, 3]);

        (await Log.Checkpoint(Mirror, 2, Log.Proof(2, 3), forged)).Status.ShouldBe(HttpStatusCode.OK);
        await Again();
        (await Stands()).ShouldBe((3, 3));
    }
}
