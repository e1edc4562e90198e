namespace Registry.Keys.Tests;

public class SuitesTests
{
    private static readonly Suites Both = new(new SecondSuite(), new Suite1());

    [Fact]
    public void After_a_change_of_suite_the_boxes_of_the_first_still_open()
    {
        var earlier = new SealedBox().Seal(Sample.Key, Sample.Slice, Sample.Event, "iin", Sample.Iin);
        var boxes = new SealedBox(Both);
        var later = boxes.Seal(Sample.Key, Sample.Slice, Sample.Event, "iin", Sample.Iin);

        (earlier[0], later[0]).ShouldBe(((byte)1, (byte)2));
        boxes.Open(Sample.Key, Sample.Slice, Sample.Event, "iin", earlier).ShouldBe(Sample.Iin);
        boxes.Open(Sample.Key, Sample.Slice, Sample.Event, "iin", later).ShouldBe(Sample.Iin);
        Should.Throw<BoxNotOpenedException>(
            () => boxes.Open(Sample.Key, Sample.OtherSlice, Sample.Event, "iin", later));
    }

    [Fact]
    public void Commitments_follow_the_suite_of_the_box_they_stand_beside()
    {
        var box = new SealedBox(Both).Seal(Sample.Key, Sample.Slice, Sample.Event, "iin", Sample.Iin);
        var second = new Commitment(Both.Of(box));
        var made = second.Of(Sample.Key, Sample.Event, "iin", Sample.Iin);

        made.ShouldNotBe(new Commitment().Of(Sample.Key, Sample.Event, "iin", Sample.Iin));
        second.Holds(second.Salt(Sample.Key, Sample.Event, "iin"), "iin", Sample.Iin, made).ShouldBeTrue();
    }

    [Fact]
    public void Wrapped_keys_and_index_rows_of_both_suites_open()
    {
        using var earlier = Sample.Epoch(1);
        using var later = Epoch.Of(1, Sample.Secret(64), Both);
        foreach (var epoch in (Epoch[])[earlier, later])
            later.Unwrap(Sample.Slice, epoch.Wrap(Sample.Slice, Sample.Key))
                .Bytes.SequenceEqual(Sample.Key.Bytes).ShouldBeTrue();

        var index = new BlindIndex(Sample.Installation, later);
        var inner = index.Inner("iin", Sample.Iin);
        index.Box(inner, Sample.Slice)[0].ShouldBe((byte)2);
        index.StreamOf(inner, index.Box(inner, Sample.Slice)).ShouldBe(Sample.Slice);
        var before = new BlindIndex(Sample.Installation, earlier).Box(inner, Sample.Slice);
        index.StreamOf(inner, before).ShouldBe(Sample.Slice);
    }

    [Fact]
    public void An_unknown_suite_and_an_empty_box_do_not_open()
    {
        Should.Throw<BoxNotOpenedException>(() => Suites.Standard.Of(2)).Message.ShouldContain("version 2");
        Should.Throw<BoxNotOpenedException>(() => Suites.Standard.Of(ReadOnlySpan<byte>.Empty));
    }

    [Fact]
    public void Two_suites_of_one_version_are_refused() =>
        Should.Throw<ArgumentException>(() => new Suites(new Suite1(), new Suite1()));
}
