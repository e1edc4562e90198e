namespace Registry.Keys.Tests;

public class CommitmentTests
{
    private static readonly Commitment Committing = new();

    [Fact]
    public void Salt_field_and_value_open_it_and_nothing_else_does()
    {
        var made = Committing.Of(Sample.Key, Sample.Event, "iin", Sample.Iin);
        var salt = Committing.Salt(Sample.Key, Sample.Event, "iin");

        Committing.Holds(salt, "iin", Sample.Iin, made).ShouldBeTrue();
        Committing.Holds(salt, "iin", "061211600013", made).ShouldBeFalse();
        Committing.Holds(salt, "bin", Sample.Iin, made).ShouldBeFalse();
        Committing.Holds(salt, "iin", Sample.Iin, made.AsSpan(0, 31)).ShouldBeFalse();
        Sample.Flipped(salt).Any(other => Committing.Holds(other, "iin", Sample.Iin, made)).ShouldBeFalse();
    }

    [Fact]
    public void The_opening_of_one_field_or_event_opens_no_other()
    {
        byte[][] salts =
        [
            Committing.Salt(Sample.Key, Sample.Event, "iin"), Committing.Salt(Sample.Key, Sample.Event, "name"),
            Committing.Salt(Sample.Key, Sample.OtherEvent, "iin"),
            Committing.Salt(Sample.OtherKey, Sample.Event, "iin"),
        ];
        salts.Select(Convert.ToHexString).ShouldBeUnique();
    }

    [Fact]
    public void Two_texts_that_only_look_alike_as_bytes_are_committed_to_apart()
    {
        string[] values = ["", "\"", "\\\"", "a\",\"b", "é", "e\u0301"];
        values.Select(v => Convert.ToHexString(Committing.Of(Sample.Key, Sample.Event, "f", v))).ShouldBeUnique();
    }
}
