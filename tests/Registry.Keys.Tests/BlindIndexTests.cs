namespace Registry.Keys.Tests;

public class BlindIndexTests
{
    private static readonly BlindIndex Index = new(Sample.Installation, Sample.Epoch(1));
    private static readonly BlindIndex NextEpoch = new(Sample.Installation, Sample.Epoch(2, first: 65));
    private static readonly Guid Stream = Sample.Slice;
    private static readonly byte[] Inner = Index.Inner("iin", Sample.Iin);

    [Fact]
    public void A_value_leads_to_its_stream()
    {
        var (inner, stream) = Index.Open(Index.Box(Inner, Stream));
        inner.ShouldBe(Inner);
        stream.ShouldBe(Stream);
        Index.StreamOf(Inner, Index.Box(Inner, Stream)).ShouldBe(Stream);
    }

    [Fact]
    public void A_row_put_under_another_values_tag_is_not_believed() =>
        Should.Throw<BoxNotOpenedException>(
            () => Index.StreamOf(Index.Inner("iin", "850314300003"), Index.Box(Inner, Stream)));

    [Fact]
    public void Values_and_kinds_have_inner_values_of_their_own_and_epochs_tags_of_their_own()
    {
        byte[][] all =
        [
            Inner, Index.Inner("bin", Sample.Iin), Index.Inner("iin", "850314300003"),
            Index.Tag(Inner), NextEpoch.Tag(Inner),
            Index.StreamTag(Stream), NextEpoch.StreamTag(Stream), Index.StreamTag(Sample.OtherSlice),
        ];
        all.Select(Convert.ToHexString).ShouldBeUnique();
        NextEpoch.Inner("iin", Sample.Iin).ShouldBe(Inner);
    }

    [Fact]
    public void A_row_is_written_again_under_the_next_epoch_without_the_value()
    {
        var (inner, stream) = Index.Open(Index.Box(Inner, Stream));
        NextEpoch.StreamOf(NextEpoch.Inner("iin", Sample.Iin), NextEpoch.Box(inner, stream)).ShouldBe(Stream);
    }

    [Fact]
    public void The_id_callers_hold_leads_to_the_stream_and_no_other_id_does()
    {
        var box = Index.NameBox(Sample.Event, Stream);
        Index.OpenName(Sample.Event, box).ShouldBe(Stream);
        Should.Throw<BoxNotOpenedException>(() => Index.OpenName(Sample.OtherEvent, box));
        Should.Throw<BoxNotOpenedException>(() => NextEpoch.OpenName(Sample.Event, box));
    }

    [Fact]
    public void No_byte_of_a_row_or_a_name_can_be_altered_nor_one_stand_for_the_other()
    {
        var (row, name) = (Index.Box(Inner, Stream), Index.NameBox(Sample.Event, Stream));
        foreach (var flipped in Sample.Flipped(row))
            Should.Throw<BoxNotOpenedException>(() => Index.Open(flipped));
        foreach (var flipped in Sample.Flipped(name))
            Should.Throw<BoxNotOpenedException>(() => Index.OpenName(Sample.Event, flipped));
        Should.Throw<BoxNotOpenedException>(() => Index.Open(name));
        Should.Throw<BoxNotOpenedException>(() => NextEpoch.Open(row));
    }
}
