using Registry.Domain;
using Registry.Domain.Accesses;
using Registry.Domain.Appeals;
using Registry.Domain.Batches;
using Registry.Domain.Recipients;
using Registry.Domain.Subjects;
using Registry.Domain.Withheld;
using Registry.Store;

namespace Registry.Api.Operations;

/// <summary>The answer to an operation on record, made from its first event: a repeat gets the same.</summary>
public sealed class Answers(IEventStore store, Vault vault)
{
    public async Task<OperationAnswer> Of(Guid operationId, Outcome.Recorded recorded, CancellationToken ct)
    {
        var fact = recorded.Fact;
        var answer = new OperationAnswer(
            Receipt(operationId, recorded.First, fact), recorded.Repeated, recorded.ContentCompared);
        return fact is AppealOpened opened
            ? answer with
            {
                AppealId = recorded.First.Stream,
                SubjectId = await External(opened.SubjectId, ct),
                ConsentId = opened.ConsentId?.Value,
            }
            : With(answer, recorded.First, fact);
    }

    private static OperationAnswer With(OperationAnswer answer, StoredEvent first, DomainEvent fact) => fact switch
    {
        DisclosureRecorded it => answer with
        {
            DisclosureId = first.Id,
            AppealId = it.AppealId?.Value,
            Findings = it.Findings.Count == 0 ? null : [.. it.Findings],
        },
        RecipientAssigned => answer with { AppealId = first.Stream },
        SubjectBlocked it => answer with { BlockId = it.BlockId.Value },
        SubjectRestricted it => answer with { LimitId = it.LimitId.Value },
        SubjectHeld it => answer with { LimitId = it.LimitId.Value },
        PersonalDataDeleted it => answer with { LimitId = it.LimitId.Value },
        LimitLifted it => answer with { LimitId = it.LimitId.Value },
        BlockLifted it => answer with { BlockId = it.BlockId.Value, ProposalId = it.ProposalId.Value },
        ActionProposed it => answer with { ProposalId = it.ProposalId.Value },
        ProposalDeclined it => answer with { ProposalId = it.ProposalId.Value },
        SubjectLinked it => answer with { ProposalId = it.ProposalId.Value },
        SubjectSplit it => answer with { ProposalId = it.ProposalId.Value },
        PersonalDataDestroyed it => answer with { ProposalId = it.ProposalId.Value, ActNumber = it.ActNumber },
        RecipientRegistered or UndertakingAccepted => answer with { RecipientId = first.Stream },
        WithheldEvent => answer with { WithheldId = first.Stream },
        BatchEvent => answer with { BatchId = first.Stream },
        PersonalDataAccessed or PersonalDataCollected or PersonalDataUpdated or PersonalDataCorrected => answer,
        _ => throw new InvalidOperationException($"No answer is made from {fact.GetType().Name}."),
    };

    private static Receipt Receipt(Guid operationId, StoredEvent first, DomainEvent fact) => new(
        operationId, fact.Circumstances.Operation, first.Id, first.Position,
        fact.Circumstances.OccurredAt, first.RecordedAt);

    private async Task<Guid?> External(SubjectId subject, CancellationToken ct)
    {
        var found = await store.Read(new() { StreamTags = [vault.StreamTag(subject)] }, ct);
        return found.Names.Select(name => (Guid?)name.Id).FirstOrDefault();
    }
}

/// <summary>Proof, for the caller's own files, that an operation is on record.</summary>
/// <param name="Position">The event's place in the log's one order.</param>
public sealed record Receipt(
    Guid OperationId,
    Operation Operation,
    Guid EventId,
    long Position,
    DateTimeOffset OccurredAt,
    DateTimeOffset RecordedAt);

/// <summary>What came of an operation.</summary>
/// <param name="Repeated">The operation had been recorded before; the receipt is the one of then.</param>
/// <param name="ContentCompared">
/// False when the data the first request was about are destroyed, so that nothing is left to compare with.
/// </param>
/// <param name="Findings">Rules that what was reported had broken.</param>
/// <param name="Values">Opened values, for an access.</param>
public sealed record OperationAnswer(
    Receipt Receipt,
    bool Repeated,
    bool ContentCompared,
    Guid? SubjectId = null,
    Guid? AppealId = null,
    Guid? DisclosureId = null,
    Guid? RecipientId = null,
    Guid? BlockId = null,
    Guid? ProposalId = null,
    Guid? ActNumber = null,
    Guid? LimitId = null,
    Guid? ConsentId = null,
    IReadOnlyList<Finding>? Findings = null,
    IReadOnlyList<OpenedSlice>? Values = null,
    Guid? WithheldId = null,
    Guid? BatchId = null);

/// <param name="AppealId">The appeal the values came with; none for what finds and names the person.</param>
/// <param name="Values">Field code to value.</param>
public sealed record OpenedSlice(string Purpose, Guid? AppealId, IReadOnlyDictionary<string, string> Values);
