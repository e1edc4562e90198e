using Registry.Api.LedgerPages;
using Registry.Domain;
using Registry.Domain.Accesses;
using Registry.Domain.Appeals;
using Registry.Domain.Batches;
using Registry.Domain.Consents;
using Registry.Domain.Extracts;
using Registry.Domain.Policies;
using Registry.Domain.Processings;
using Registry.Domain.Recipients;
using Registry.Domain.Sources;
using Registry.Domain.Subjects;
using Registry.Domain.Unplaced;
using Registry.Domain.Withheld;
using Registry.Projections.AuditTree;
using Registry.Store;

namespace Registry.Api.Operations;

/// <summary>The answer to an operation on record, made from its first event: a repeat gets the same.</summary>
public sealed class Answers(IEventStore store, Vault vault, Leaves leaves)
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
                Findings = opened.Findings,
            }
            : With(answer, recorded.First, fact);
    }

    private static OperationAnswer With(OperationAnswer answer, StoredEvent first, DomainEvent fact) => fact switch
    {
        DisclosureRecorded it => answer with
        {
            DisclosureId = first.Id,
            AppealId = it.AppealId?.Value,
            RecipientResponsibleFrom = it.Circumstances.OccurredAt,
            Findings = it.Findings.Count == 0 ? null : [.. it.Findings],
        },
        RecipientAssigned => answer with { AppealId = first.Stream },
        SourceEvent => answer with { SourceId = first.Stream },
        RecipientRegistered or UndertakingAccepted => answer with { RecipientId = first.Stream },
        PolicyPublished it => answer with { PolicyVersion = it.Version },
        PublicationChecked it => answer with { PolicyVersion = it.Version },
        PolicyReviewed or LawChanged => answer,
        PersonalDataAccessed it => answer with { Findings = it.Findings },
        PersonalDataCollected it => answer with { Findings = it.Findings, ValuesKept = Kept(it.Personal) },
        UnplacedEvent it => Unplaced(answer, first, it),
        PersonalDataUpdated or PersonalDataCorrected or ProcessingRecorded => answer,
        _ => Decided(answer, first, fact),
    };

    /// <summary>Of limits, and of what two people decide.</summary>
    private static OperationAnswer Decided(OperationAnswer answer, StoredEvent first, DomainEvent fact) => fact switch
    {
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
        _ => Related(answer, first, fact),
    };

    /// <summary>Of consents, recipients and the course of an appeal.</summary>
    private static OperationAnswer Related(OperationAnswer answer, StoredEvent first, DomainEvent fact) => fact switch
    {
        ConsentRecorded it => answer with
        {
            ConsentId = first.Stream,
            AppealId = it.AppealId?.Value,
            Missing = Consent.Lacking(it.Elements) is { Count: > 0 } missing ? [.. missing] : null,
        },
        ConsentWithdrawn or WithdrawalRefused => answer with { ConsentId = first.Stream },
        RecipientSuspended or RecipientReinstated => answer with { RecipientId = first.Stream },
        AppealClosed => answer with { AppealId = first.Stream },
        DataDisseminated it => answer with { DisseminationId = first.Id, AppealId = it.AppealId.Value },
        RecipientConfirmed it => answer with { DisclosureId = it.DisclosureId.Value },
        WithheldEvent => answer with { WithheldId = first.Stream },
        BatchEvent => answer with { BatchId = first.Stream },
        ExtractEvent => answer with { ExtractId = first.Stream },
        _ => throw new InvalidOperationException($"No answer is made from {fact.GetType().Name}."),
    };

    /// <summary>False where a collection has none; not said where it has.</summary>
    private static bool? Kept(Personal values) => values.Fields.Any() ? null : false;

    private static OperationAnswer Unplaced(OperationAnswer answer, StoredEvent first, UnplacedEvent fact) =>
        answer with
        {
            DisclosureId = fact is UnplacedDisclosureReported ? first.Id : null,
            AppealId = fact.AppealId?.Value,
            Because = fact.Because,
            Findings = fact.Findings.OrNone(),
            ValuesKept = fact is UnplacedCollectionReported ? false : null,
            WordsKept = fact is UnplacedCollectionReported ? null : false,
        };

    private Receipt Receipt(Guid operationId, StoredEvent first, DomainEvent fact) => new(
        operationId, fact.Circumstances.Operation, first.Id, first.Position,
        fact.Circumstances.OccurredAt, first.RecordedAt, leaves.Of(first).LeafHash.ToString(),
        Lateness.Of(fact.Circumstances.OccurredAt, first.RecordedAt) is null ? null : true,
        Lateness.Of(fact.Circumstances.OccurredAt, first.RecordedAt),
        fact.Circumstances.Door == Door.Imported ? true : null);

    private async Task<Guid?> External(SubjectId subject, CancellationToken ct)
    {
        var found = await store.Read(new() { StreamTags = [vault.StreamTag(subject)] }, ct);
        return found.Names.Select(name => (Guid?)name.Id).FirstOrDefault();
    }
}

/// <summary>Proof, for the caller's own files, that an operation is on record.</summary>
/// <param name="Position">The event's place in the log's one order.</param>
/// <param name="LeafHash">Hash of the event's leaf in the ledger, base64; docs/extract-format.md section 1.1.</param>
/// <param name="Late">Told more than an hour after it happened.</param>
/// <param name="DelaySeconds">How late, in whole seconds.</param>
/// <param name="Imported">Taken over from another system.</param>
public sealed record Receipt(
    Guid OperationId,
    Operation Operation,
    Guid EventId,
    long Position,
    DateTimeOffset OccurredAt,
    DateTimeOffset RecordedAt,
    string LeafHash,
    bool? Late = null,
    long? DelaySeconds = null,
    bool? Imported = null);

/// <summary>What came of an operation.</summary>
/// <param name="Repeated">The operation had been recorded before; the receipt is the one of then.</param>
/// <param name="ContentCompared">
/// False when the data the first request was about are destroyed, so that nothing is left to compare with.
/// </param>
/// <param name="Findings">Rules that what was reported had broken.</param>
/// <param name="Values">Opened values, for an access.</param>
/// <param name="Because">Why nobody's record holds what was reported.</param>
/// <param name="WordsKept">False where there is no key to seal the words with.</param>
/// <param name="ValuesKept">False where there is no key to seal the values with.</param>
/// <param name="RecipientResponsibleFrom">Of a disclosure: from when the recipient answers, too.</param>
/// <param name="Proof">How far it can be proved; said where the operation is asked for.</param>
/// <param name="Missing">Of a consent: elements of Law 94-V art. 8(4) it does not state.</param>
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
    Guid? SourceId = null,
    int? PolicyVersion = null,
    UnplacedCause? Because = null,
    bool? WordsKept = null,
    bool? ValuesKept = null,
    Guid? DisseminationId = null,
    DateTimeOffset? RecipientResponsibleFrom = null,
    IReadOnlyList<ConsentElement>? Missing = null,
    Guid? WithheldId = null,
    Guid? BatchId = null,
    Guid? ExtractId = null,
    ProofLevel? Proof = null);

/// <param name="AppealId">The appeal the values came with; none for what finds and names the person.</param>
/// <param name="Values">Field code to value.</param>
public sealed record OpenedSlice(string Purpose, Guid? AppealId, IReadOnlyDictionary<string, string> Values);
