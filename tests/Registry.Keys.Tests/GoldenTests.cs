namespace Registry.Keys.Tests;

/// <summary>What was written under a suite is read for ever: these vectors were computed without this code.</summary>
public class GoldenTests
{
    [Fact]
    public void A_box_has_the_bytes_of_its_layout()
    {
        var golden = new Vector("box");
        var sealing = new SealedBox(golden.Suites);
        var (slice, eventId) = (golden.Id("slice"), golden.Id("eventId"));
        foreach (var vector in golden.List("boxes"))
        {
            var (field, value) = (vector.GetProperty("field").GetString()!, vector.GetProperty("value").GetString()!);
            var box = Vector.Hex(vector, "box");

            sealing.Seal(golden.Key, slice, eventId, field, value).ShouldBe(box);
            new SealedBox().Open(golden.Key, slice, eventId, field, box).ShouldBe(value);
        }
    }

    [Fact]
    public void A_commitment_and_its_salt_have_the_bytes_of_their_layout()
    {
        var golden = new Vector("commitment");
        var commitment = new Commitment();
        foreach (var vector in golden.List("commitments"))
        {
            var (field, value) = (vector.GetProperty("field").GetString()!, vector.GetProperty("value").GetString()!);

            commitment.Salt(golden.Key, golden.Id("eventId"), field).ShouldBe(Vector.Hex(vector, "salt"));
            commitment.Of(golden.Key, golden.Id("eventId"), field, value).ShouldBe(Vector.Hex(vector, "commitment"));
        }
    }

    [Fact]
    public void A_fingerprint_has_the_bytes_of_its_layout()
    {
        var golden = new Vector("fingerprint");
        var request = System.Text.Encoding.UTF8.GetBytes(golden.Text("request"));
        Fingerprint.Of(golden.Key, request).ShouldBe(golden.Hex("fingerprint"));
    }

    [Fact]
    public void A_wrapped_key_has_the_bytes_of_its_layout()
    {
        var golden = new Vector("wrap");
        golden.Epoch.Wrap(golden.Id("slice"), golden.Key).ShouldBe(golden.Hex("wrapped"));
        golden.Epoch.Unwrap(golden.Id("slice"), golden.Hex("wrapped")).Bytes.ToArray().ShouldBe(golden.Hex("sliceKey"));
    }

    [Fact]
    public void Ids_have_the_bytes_of_their_layout()
    {
        var golden = new Vector("event_id");
        var ids = new EventIds(golden.Installation);
        var first = ids.First(golden.Text("sourceName"), golden.Id("eventId"));
        first.ShouldBe(golden.Id("first"));
        new[] { 1, 2, 300 }.Select(n => ids.Further(first, n))
            .ShouldBe(golden.List("further").Select(one => one.GetGuid()));
        ids.Derived(golden.Text("use"), golden.Id("stream")).ShouldBe(golden.Id("derivedOfId"));
        ids.Derived(golden.Text("use"), golden.Text("text")).ShouldBe(golden.Id("derivedOfText"));
    }

    [Fact]
    public void Tags_rows_and_names_of_the_index_have_the_bytes_of_their_layout()
    {
        var golden = new Vector("tag");
        var index = new BlindIndex(golden.Installation, golden.Epoch);
        var (external, stream) = (golden.Id("external"), golden.Id("stream"));
        var inner = index.Inner(golden.Text("kind"), golden.Text("value"));

        inner.ShouldBe(golden.Hex("inner"));
        index.Tag(inner).ShouldBe(golden.Hex("tag"));
        index.Box(inner, stream).ShouldBe(golden.Hex("row"));
        index.StreamTag(stream).ShouldBe(golden.Hex("streamTag"));
        index.NameBox(external, stream).ShouldBe(golden.Hex("nameBox"));
    }
}
