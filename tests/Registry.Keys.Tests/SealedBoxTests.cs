namespace Registry.Keys.Tests;

public class SealedBoxTests
{
    private const string Field = "iin";
    private static readonly SealedBox Boxes = new();

    private static byte[] Box(string value = Sample.Iin) =>
        Boxes.Seal(Sample.Key, Sample.Slice, Sample.Event, Field, value);

    [Fact]
    public void What_was_sealed_opens_as_it_was()
    {
        for (var seed = Sample.Seed; seed < Sample.Seed + 500; seed++)
        {
            var value = Sample.Text(new Random(seed), 300);
            Boxes.Open(Sample.Key, Sample.Slice, Sample.Event, Field, Box(value)).ShouldBe(value, $"seed {seed}");
        }
    }

    [Fact]
    public void Another_key_slice_event_or_field_does_not_open_it()
    {
        var box = Box();
        Refused(() => Boxes.Open(Sample.OtherKey, Sample.Slice, Sample.Event, Field, box));
        Refused(() => Boxes.Open(Sample.Key, Sample.OtherSlice, Sample.Event, Field, box));
        Refused(() => Boxes.Open(Sample.Key, Sample.Slice, Sample.OtherEvent, Field, box));
        Refused(() => Boxes.Open(Sample.Key, Sample.Slice, Sample.Event, "iim", box));
    }

    [Fact]
    public void No_byte_of_it_can_be_altered()
    {
        foreach (var flipped in Sample.Flipped(Box()))
            Refused(() => Boxes.Open(Sample.Key, Sample.Slice, Sample.Event, Field, flipped));
    }

    [Fact]
    public void It_cannot_be_shortened_or_lengthened()
    {
        var box = Box();
        for (var length = 0; length < box.Length; length++)
            Refused(() => Boxes.Open(Sample.Key, Sample.Slice, Sample.Event, Field, box.AsSpan(0, length)));
        Refused(() => Boxes.Open(Sample.Key, Sample.Slice, Sample.Event, Field, [.. box, 0]));
    }

    [Fact]
    public void The_same_value_never_makes_the_same_box() =>
        Enumerable.Range(0, 1000).Select(_ => Convert.ToHexString(Box())).Distinct().Count().ShouldBe(1000);

    [Fact]
    public void Its_length_tells_only_the_bucket_of_the_value()
    {
        const int around = 1 + 12 + 16;
        int[] buckets = [32, 64, 128, 256, 512, 1024];
        for (var length = 0; length < 600; length++)
            Box(new string('x', length)).Length.ShouldBe(buckets.First(bucket => bucket > length) + around);
    }

    [Fact]
    public void A_value_that_ends_like_padding_comes_back_whole()
    {
        foreach (var value in (string[])["", "\u0080", "x\u0080\u0080", new string('\u0080', 16)])
            Boxes.Open(Sample.Key, Sample.Slice, Sample.Event, Field, Box(value)).ShouldBe(value);
    }

    [Fact]
    public void A_value_that_has_no_bytes_of_its_own_is_refused_and_not_repaired()
    {
        foreach (var value in (string[])["Planted\ud800", "\udc00Planted", "Planted\0"])
            Should.Throw<NotCanonicalException>(() => Box(value)).ToString().ShouldNotContain("Planted");
    }

    [Theory]
    [InlineData("")]
    [InlineData("аты")]
    [InlineData("a b")]
    public void A_field_code_is_printable_ascii(string field) =>
        Should.Throw<ArgumentException>(() => Boxes.Seal(Sample.Key, Sample.Slice, Sample.Event, field, "x"));

    [Fact]
    public void A_disposed_key_seals_nothing_not_even_under_zeros()
    {
        var key = SliceKey.Mint();
        key.Dispose();
        Should.Throw<ObjectDisposedException>(() => Boxes.Seal(key, Sample.Slice, Sample.Event, Field, "x"));
    }

    private static void Refused(Func<string> open) =>
        Should.Throw<BoxNotOpenedException>(open).ToString().ShouldNotContain(Sample.Iin);
}
