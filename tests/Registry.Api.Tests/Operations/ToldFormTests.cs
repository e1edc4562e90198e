using System.Text;
using System.Text.Json;
using Registry.Api.Operations;
using Registry.Keys;

namespace Registry.Api.Tests.Operations;

/// <summary>What a repeat is compared with is never changed: repeats of stored operations would be refused.</summary>
public sealed class ToldFormTests
{
    [Fact]
    public void The_form_a_repeat_is_compared_in_is_frozen()
    {
        var told = new Told<string>("door", new(SubjectId: new(1, 0, 0, new byte[8])), Guid.Empty, "request");

        var canonical = Jcs.Canonical(JsonSerializer.SerializeToUtf8Bytes(told, ApiJson.Options));

        Encoding.UTF8.GetString(canonical).ShouldBe(
            "{'by':'none','door':'door','ids':{'appealId':'none','disclosureId':'none','proposalId':'none',"
                .Replace("none", $"{Guid.Empty}", StringComparison.Ordinal).Replace('\'', '"')
            + $"\"recipientId\":\"{Guid.Empty}\",\"subjectId\":\"00000001-0000-0000-0000-000000000000\"}},"
            + "\"request\":\"request\"}");
    }
}
