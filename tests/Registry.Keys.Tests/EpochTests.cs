namespace Registry.Keys.Tests;

public class EpochTests
{
    private static readonly Epoch First = Sample.Epoch(1);

    [Fact]
    public void A_wrapped_key_comes_back_and_does_not_show()
    {
        using var key = SliceKey.Mint();
        var wrapped = First.Wrap(Sample.Slice, key);
        First.Unwrap(Sample.Slice, wrapped).Bytes.SequenceEqual(key.Bytes).ShouldBeTrue();
        wrapped.AsSpan().IndexOf(key.Bytes).ShouldBe(-1);
        wrapped.Length.ShouldBe(61);
    }

    [Fact]
    public void Another_slice_epoch_or_secret_does_not_unwrap_it()
    {
        var wrapped = First.Wrap(Sample.Slice, Sample.Key);
        Should.Throw<BoxNotOpenedException>(() => First.Unwrap(Sample.OtherSlice, wrapped));
        Should.Throw<BoxNotOpenedException>(() => Sample.Epoch(2).Unwrap(Sample.Slice, wrapped));
        Should.Throw<BoxNotOpenedException>(() => Sample.Epoch(1, first: 65).Unwrap(Sample.Slice, wrapped));
    }

    [Fact]
    public void No_byte_of_a_wrapped_key_can_be_altered()
    {
        foreach (var flipped in Sample.Flipped(First.Wrap(Sample.Slice, Sample.Key)))
            Should.Throw<BoxNotOpenedException>(() => First.Unwrap(Sample.Slice, flipped));
    }

    [Fact]
    public void A_disposed_epoch_wraps_nothing_not_even_under_zeros()
    {
        var retired = Sample.Epoch(1);
        retired.Dispose();
        Should.Throw<ObjectDisposedException>(() => retired.Wrap(Sample.Slice, Sample.Key));
        Should.Throw<ObjectDisposedException>(
            () => new BlindIndex(Sample.Installation, retired).StreamTag(Sample.Slice));
    }

    [Fact]
    public void An_epoch_has_a_number_from_1_and_a_secret_of_32_bytes()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => Epoch.Of(0, Sample.Secret(0)));
        Should.Throw<ArgumentException>(() => Epoch.Of(1, new byte[31]));
    }
}
