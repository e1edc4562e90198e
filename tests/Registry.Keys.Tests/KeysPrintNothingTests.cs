using System.Text.Json;

namespace Registry.Keys.Tests;

public class KeysPrintNothingTests
{
    public static TheoryData<object> Keys =>
        [Sample.Key, Sample.Installation, Sample.Epoch(1), Registry.Keys.Secret.Of(Sample.Secret(0))];

    [Theory]
    [MemberData(nameof(Keys), DisableDiscoveryEnumeration = true)]
    public void A_key_prints_as_a_key(object key)
    {
        key.ToString().ShouldBe("[key]");
        $"{key}".ShouldBe("[key]");
    }

    [Fact]
    public void A_key_has_no_member_a_serializer_could_write()
    {
        JsonSerializer.Serialize(Sample.Key).ShouldBe("{}");
        JsonSerializer.Serialize(Sample.Installation).ShouldBe("{}");
        JsonSerializer.Serialize(Sample.Epoch(1)).ShouldBe("""{"Number":1}""");
    }

    [Fact]
    public void A_disposed_key_is_wiped()
    {
        var key = Sample.Key;
        key.Dispose();
        Should.Throw<ObjectDisposedException>(() => key.Bytes.Length);
    }
}
