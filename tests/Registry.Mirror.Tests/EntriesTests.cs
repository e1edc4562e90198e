using System.Net;
using Registry.Audit;

namespace Registry.Mirror.Tests;

/// <summary>Entries are added behind those that are held, and read back.</summary>
public sealed class EntriesTests : MirrorTests
{
    [Fact]
    public async Task Entries_that_overlap_and_agree_are_taken()
    {
        (await Log.Add(Mirror, 0, 5)).ShouldBe((HttpStatusCode.OK, "5\n"));
        (await Log.Add(Mirror, 3, 7)).ShouldBe((HttpStatusCode.OK, "10\n"));
        (await Log.Add(Mirror, 2, 3)).ShouldBe((HttpStatusCode.OK, "10\n"));
    }

    [Fact]
    public async Task A_gap_is_refused_with_what_is_held()
    {
        await Log.Add(Mirror, 0, 5);

        (await Log.Add(Mirror, 6, 1)).ShouldBe((HttpStatusCode.Conflict, "5\n"));
    }

    [Fact]
    public async Task An_entry_that_differs_from_the_one_held_is_refused_and_nothing_is_added()
    {
        using var forked = new SampleLog { Forks = 4 };
        await Log.Add(Mirror, 0, 5);

        (await forked.Add(Mirror, 0, 9)).ShouldBe((HttpStatusCode.Conflict, "5\n"));
        (await Stands()).ShouldBe((0, 5));
    }

    [Theory]
    [InlineData(new byte[] { 0, 3, 1, 2 })]
    [InlineData(new byte[] { 0 })]
    [InlineData(new byte[] { 0, 0 })]
    public async Task Entries_that_are_cut_off_or_empty_are_refused(byte[] body)
    {
        (await Log.Post(Mirror, "/entries?start=0", body)).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await Stands()).ShouldBe((0, 0));
    }

    [Theory]
    [InlineData(0, 3)]
    [InlineData(255, 3)]
    [InlineData(511, 200)]
    [InlineData(600, 9)]
    public async Task They_are_read_back_from_anywhere(int start, int count)
    {
        await Log.Add(Mirror, 0, 600);
        await Again();

        var bundle = await Mirror.Http.GetByteArrayAsync($"/entries?start={start}&count={count}");

        var expected = Enumerable.Range(start, Math.Max(0, Math.Min(count, 600 - start))).Select(n => Log.Entry(n));
        bundle.ShouldBe(EntryBundle.Write([.. expected]));
    }
}
