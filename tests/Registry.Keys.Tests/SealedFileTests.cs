namespace Registry.Keys.Tests;

public class SealedFileTests
{
    private const int Chunk = 64 * 1024;
    private const int Closed = Chunk + 16;
    private const int Head = 17;

    public static TheoryData<int> Lengths => new([0, 1, Chunk - 1, Chunk, Chunk + 1, (3 * Chunk) + 109]);

    [Theory]
    [MemberData(nameof(Lengths))]
    public void What_was_sealed_opens_as_it_was_and_tells_its_length(int length)
    {
        var plain = Plain(length);
        var file = Seal(plain);
        Open(file).ShouldBe(plain);
        SealedFile.PlainLength(file.Length).ShouldBe(length);
    }

    [Theory]
    [MemberData(nameof(Lengths))]
    public void It_does_not_matter_in_which_pieces_it_is_written_and_read(int length)
    {
        var plain = Plain(length);
        using var to = new MemoryStream();
        using (var sealing = new SealingStream(to, Sample.Key, Sample.Event))
        {
            foreach (var piece in plain.Chunk(1009))
                sealing.Write(piece);
            sealing.Finish();
        }

        using var opening = new OpeningStream(new MemoryStream(to.ToArray()), Sample.Key, Sample.Event);
        var read = new List<byte>();
        var buffer = new byte[1013];
        for (int had; (had = opening.Read(buffer)) > 0;)
            read.AddRange(buffer[..had]);
        read.ToArray().ShouldBe(plain);
    }

    [Fact]
    public void Another_key_or_context_does_not_open_it()
    {
        var file = Seal(Plain(Chunk + 1));
        Refused(() => Open(file, key: Sample.OtherKey));
        Refused(() => Open(file, context: Sample.OtherEvent));
    }

    [Fact]
    public void No_byte_of_it_can_be_altered()
    {
        foreach (var flipped in Sample.Flipped(Seal(Plain(200))))
            Refused(() => Open(flipped));
    }

    [Fact]
    public void A_file_that_was_cut_off_does_not_open_to_its_end_wherever_it_was_cut()
    {
        var small = Seal(Plain(100));
        for (var length = 0; length < small.Length; length++)
            Refused(() => Open(small[..length]));
        var large = Seal(Plain(3 * Chunk));
        Refused(() => Open(large[..(Head + Closed)]));
        Refused(() => Open(large[..(Head + (2 * Closed))]));
        Refused(() => Open(large[..^1]));
    }

    [Fact]
    public void Chunks_cannot_be_swapped_repeated_or_left_out()
    {
        var file = Seal(Plain(4 * Chunk));
        var (head, chunks) = (file[..Head], file[Head..].Chunk(Closed).ToArray());
        Open([.. head, .. chunks.SelectMany(it => it)]).Length.ShouldBe(4 * Chunk);
        Refused(() => Open([.. head, .. chunks[1], .. chunks[0], .. chunks[2], .. chunks[3]]));
        Refused(() => Open([.. head, .. chunks[0], .. chunks[0], .. chunks[2], .. chunks[3]]));
        Refused(() => Open([.. head, .. chunks[0], .. chunks[2], .. chunks[3]]));
        Refused(() => Open([.. head, .. chunks[0], .. chunks[1], .. chunks[2], .. chunks[3], .. chunks[3]]));
        Refused(() => Open([.. head, .. chunks[0], .. chunks[1], .. chunks[2], .. chunks[3], 0]));
        Refused(() => Open([.. head, .. chunks[0], .. chunks[1], .. chunks[2], .. Seal(Plain(Chunk))[Head..]]));
    }

    [Fact]
    public void A_file_that_was_not_finished_does_not_open()
    {
        using var to = new MemoryStream();
        using (var sealing = new SealingStream(to, Sample.Key, Sample.Event))
            sealing.Write(Plain((2 * Chunk) + 1));
        Refused(() => Open(to.ToArray()));
    }

    [Fact]
    public void After_a_chunk_that_does_not_open_the_file_never_seems_to_end()
    {
        var file = Seal(Plain(100));
        using var opening = new OpeningStream(new MemoryStream(file[..^1]), Sample.Key, Sample.Event);
        for (var attempt = 0; attempt < 3; attempt++)
            Refused(() => opening.ReadExactly(new byte[10]));
    }

    [Fact]
    public void The_same_bytes_never_make_the_same_file() =>
        Seal(Plain(100)).ShouldNotBe(Seal(Plain(100)));

    private static byte[] Plain(int length)
    {
        var plain = new byte[length];
        new Random(Sample.Seed).NextBytes(plain);
        return plain;
    }

    private static byte[] Seal(byte[] plain)
    {
        using var to = new MemoryStream();
        using (var sealing = new SealingStream(to, Sample.Key, Sample.Event))
        {
            sealing.Write(plain);
            sealing.Finish();
        }

        return to.ToArray();
    }

    private static byte[] Open(byte[] file, SliceKey? key = null, Guid? context = null)
    {
        using var opening = new OpeningStream(new MemoryStream(file), key ?? Sample.Key, context ?? Sample.Event);
        using var plain = new MemoryStream();
        opening.CopyTo(plain);
        return plain.ToArray();
    }

    private static void Refused(Action open) => Should.Throw<BoxNotOpenedException>(open);
}
