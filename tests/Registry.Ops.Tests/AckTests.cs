using System.Text.Encodings.Web;
using System.Text.Json;
using Registry.Ops.Acks;
using Registry.Ops.City;
using Registry.Ops.Day;
using Registry.Ops.Wire;

namespace Registry.Ops.Tests;

public sealed class AckTests
{
    private static readonly JsonSerializerOptions Readable =
        new(Ack.Json) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Ack Asked = new(
        "day", Guid.Parse("10900000-0000-4000-8000-000000000109"), "subjects/accesses", "officer", 0,
            Categories: ["contact"]);

    [Fact]
    public void No_personal_value_of_an_answer_reaches_the_line()
    {
        foreach (var story in DayPlan.Of("109", 500))
        {
            var line = JsonSerializer.Serialize(Ack.Of(Asked, Opened(story.Values)), Readable);
            foreach (var value in story.Values.Values)
                line.ShouldNotContain(value);
        }
    }

    [Fact]
    public void A_refusal_keeps_its_code_and_no_text()
    {
        var ack = Ack.Of(Asked, Reply(409, """{"code":"blocked","title":"Айгүл","detail":"+77000001090"}"""));
        ack.Code.ShouldBe("blocked");
        JsonSerializer.Serialize(ack, Readable).ShouldNotContain("+7700");
        JsonSerializer.Serialize(ack, Readable).ShouldNotContain("Айгүл");
    }

    [Fact]
    public void A_line_is_read_as_it_was_written_and_half_a_line_is_passed_over()
    {
        var path = Path.GetTempFileName();
        try
        {
            var ack = Ack.Of(Asked, Opened(new Dictionary<string, string>()));
            var line = JsonSerializer.Serialize(ack, Ack.Json);
            File.WriteAllText(path, $"{line}\n{line[..40]}\n{line}\n{line[..50]}");
            AckFile.Read(path).Select(read => JsonSerializer.Serialize(read, Ack.Json)).ShouldBe([line, line]);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void A_receipt_that_differs_in_any_member_is_another()
    {
        var reply = Opened(new Dictionary<string, string>());
        var ack = Ack.Of(Asked, reply);
        var receipt = new Receipt(reply.Body.GetProperty("receipt"));
        ack.IsOf(receipt).ShouldBeTrue();
        (ack with { Position = 8 }).IsOf(receipt).ShouldBeFalse();
        (ack with { EventId = Guid.Empty }).IsOf(receipt).ShouldBeFalse();
        (ack with { RecordedAt = "2026-11-22T10:00:00.000002Z" }).IsOf(receipt).ShouldBeFalse();
    }

    [Fact]
    public void Operation_ids_belong_to_a_day_and_those_of_recipients_to_all_days()
    {
        var one = new DayId("109", DateTimeOffset.UnixEpoch);
        var other = one with { Began = one.Began.AddSeconds(1) };
        one.Operation("1/opened").ShouldBe(one.Operation("1/opened"));
        one.Operation("1/opened").ShouldNotBe(other.Operation("1/opened"));
        DayId.OfRecipients("1/registered").ShouldBe(DayId.OfRecipients("1/registered"));
    }

    private static Reply Opened(IReadOnlyDictionary<string, string> values) => Reply(201, $$"""
        {
          "receipt": {
            "operationId": "10900000-0000-4000-8000-000000000109", "operation": "use",
            "eventId": "10900000-0000-4000-8000-00000000000a", "position": 7,
            "occurredAt": "2026-11-22T10:00:00.000000Z", "recordedAt": "2026-11-22T10:00:00.000001Z"
          },
          "repeated": false,
          "contentCompared": true,
          "values": [{ "purpose": "appeals", "values": {{JsonSerializer.Serialize(values)}} }]
        }
        """);

    private static Reply Reply(int status, string json) =>
        new(status, JsonDocument.Parse(json).RootElement, 0, TimeSpan.Zero);
}
