using System.Text.Json;
using System.Text.Json.Serialization;
using Registry.Ops.Wire;

namespace Registry.Ops.Acks;

/// <summary>What the service said of one operation: ids, codes and times, never a personal value.</summary>
/// <param name="Day">The day it belongs to; a file may hold several.</param>
/// <param name="Door">Name of the door it went in by.</param>
/// <param name="Code">Of the refusal; none if it was recorded.</param>
/// <param name="Unsure">Times it was asked before without its becoming known what came of it.</param>
public sealed record Ack(
    string Day,
    Guid OperationId,
    string Door,
    string Role,
    int Status,
    string? Code = null,
    bool Repeated = false,
    int Unsure = 0,
    string? Operation = null,
    Guid? EventId = null,
    long? Position = null,
    string? OccurredAt = null,
    string? RecordedAt = null,
    Guid? SubjectId = null,
    Guid? AppealId = null,
    Guid? DisclosureId = null,
    Guid? RecipientId = null,
    Guid? BlockId = null,
    Guid? ProposalId = null,
    Guid? ActNumber = null,
    Guid? ConsentId = null,
    string? Kind = null,
    IReadOnlyList<string>? Categories = null,
    IReadOnlyList<string>? Findings = null,
    Guid? LimitId = null)
{
    public static JsonSerializerOptions Json { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        RespectRequiredConstructorParameters = false,
    };

    [JsonIgnore]
    public bool IsRecorded => Status is 200 or 201;

    [JsonIgnore]
    public bool IsDisclosure => IsRecorded && DisclosureId is not null;

    /// <summary>Takes of an answer what is listed here and nothing else: an access also carries values.</summary>
    /// <param name="asked">What is known from the question.</param>
    public static Ack Of(Ack asked, Reply reply)
    {
        if (!reply.IsGood)
            return asked with { Status = reply.Status, Code = reply.Code, Unsure = reply.Unsure };
        var receipt = new Receipt(reply.Body.GetProperty("receipt"));
        return asked with
        {
            Status = reply.Status,
            Repeated = reply.Is("repeated"),
            Unsure = reply.Unsure,
            Operation = receipt.Operation,
            EventId = receipt.EventId,
            Position = receipt.Position,
            OccurredAt = receipt.OccurredAt,
            RecordedAt = receipt.RecordedAt,
            SubjectId = reply.Id("subjectId") ?? asked.SubjectId,
            AppealId = reply.Id("appealId") ?? asked.AppealId,
            DisclosureId = reply.Id("disclosureId"),
            RecipientId = reply.Id("recipientId") ?? asked.RecipientId,
            BlockId = reply.Id("blockId"),
            ProposalId = reply.Id("proposalId"),
            ActNumber = reply.Id("actNumber"),
            ConsentId = reply.Id("consentId") ?? asked.ConsentId,
            LimitId = reply.Id("limitId"),
            Findings = FindingCodes(reply),
        };
    }

    /// <summary>Exactly what the receipt must say when it is asked for again.</summary>
    public bool IsOf(Receipt receipt) =>
        (OperationId, Operation, EventId, Position, OccurredAt, RecordedAt)
        == (receipt.OperationId, receipt.Operation, receipt.EventId, receipt.Position, receipt.OccurredAt,
            receipt.RecordedAt);

    private static string[]? FindingCodes(Reply reply) => reply.Body.TryGetProperty("findings", out var findings)
        ? [.. findings.EnumerateArray().Select(finding =>
            finding.ValueKind == JsonValueKind.String
                ? finding.GetString()! : finding.GetProperty("code").GetString()!)]
        : null;
}

/// <summary>A receipt as the service wrote it.</summary>
public sealed class Receipt(JsonElement json)
{
    public Guid OperationId => json.GetProperty("operationId").GetGuid();

    public string? Operation => json.GetProperty("operation").GetString();

    public Guid? EventId => json.GetProperty("eventId").GetGuid();

    public long? Position => json.GetProperty("position").GetInt64();

    public string? OccurredAt => json.GetProperty("occurredAt").GetString();

    public string? RecordedAt => json.GetProperty("recordedAt").GetString();
}
