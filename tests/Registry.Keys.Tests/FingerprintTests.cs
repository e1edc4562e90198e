namespace Registry.Keys.Tests;

public class FingerprintTests
{
    [Fact]
    public void Same_content_under_the_same_key_is_the_same_and_any_other_is_not()
    {
        var made = Fingerprint.Of(Sample.Key, """{"a":1}"""u8);
        Fingerprint.Of(Sample.Key, Jcs.Canonical(""" { "a" : 1 } """u8)).ShouldBe(made);
        Fingerprint.Of(Sample.Key, """{"a":2}"""u8).ShouldNotBe(made);
        Fingerprint.Of(Sample.OtherKey, """{"a":1}"""u8).ShouldNotBe(made);
    }
}
