namespace Registry.Api.Reads;

/// <summary>A page of a list.</summary>
/// <param name="Next">Give it back as <c>cursor</c> for the next page of the same moment; none on the last.</param>
/// <param name="Position">The log's position this answer is of.</param>
/// <param name="Complete">
/// False if an event that belongs here could not be applied; then <paramref name="Parked"/> says where.
/// </param>
public sealed record ListAnswer<TItem>(
    IReadOnlyList<TItem> Items, string? Next, long Position, bool Complete, IReadOnlyList<ParkedAnswer>? Parked)
    : CoveredAnswer;

/// <summary>A place in the log from which on a stream is missing from the answer.</summary>
public sealed record ParkedAnswer(string Projection, long Position);

/// <summary>One line of the record of disclosures: law.md 6, invariant 8.</summary>
/// <param name="SubjectId">None once the subject is destroyed, and where a report was of nobody on record.</param>
/// <param name="Door">asked, reported or imported.</param>
/// <param name="Late">Told more than an hour after it happened; by how much, is said too.</param>
/// <param name="Findings">Codes of the rules a reported disclosure had broken.</param>
/// <param name="RecipientResponsibleFrom">The moment the data left: from then on the recipient answers, too.</param>
/// <param name="ReceivedAt">When the recipient says it received them.</param>
/// <param name="Confirmation">What the recipient confirmed last.</param>
/// <param name="Country">Of a transfer to another country: ISO 3166-1 alpha-2; none within our own.</param>
/// <param name="ExtractId">The extract that was given, if it was one; one of a period is about nobody.</param>
/// <param name="WithheldUntil">An order forbade to show this entry until then; it was on record all the time.</param>
public sealed record DisclosureAnswer(
    Guid DisclosureId,
    Guid? SubjectId,
    Guid RecipientId,
    Guid? AppealId,
    string Purpose,
    string Ground,
    IReadOnlyList<string> Categories,
    string Channel,
    string Medium,
    bool Automated,
    string Door,
    int PolicyVersion,
    string Language,
    Guid Actor,
    Guid Source,
    Guid? OnBehalfOf,
    DateTimeOffset OccurredAt,
    DateTimeOffset RecordedAt,
    bool Late,
    long? DelaySeconds,
    IReadOnlyList<string> Findings,
    DateTimeOffset RecipientResponsibleFrom,
    DateTimeOffset? ReceivedAt,
    string? Confirmation,
    DateTimeOffset? ConfirmedAt,
    DateTimeOffset? WithheldUntil = null,
    string? Country = null,
    Guid? ExtractId = null);

/// <summary>An operation a rule said no to; repeats are counted.</summary>
public sealed record RefusalAnswer(
    string Code,
    string Article,
    string Operation,
    string Purpose,
    Guid? SubjectId,
    Guid? RecipientId,
    IReadOnlyList<string> Categories,
    Guid Actor,
    Guid Source,
    DateTimeOffset FirstAt,
    DateTimeOffset LastAt,
    int Times);

/// <summary>Values of a person were opened: by whom, for what.</summary>
/// <param name="Findings">Codes of the rules a reported access had broken.</param>
public sealed record AccessAnswer(
    IReadOnlyList<string> Categories,
    Guid Actor,
    Guid Source,
    string Purpose,
    string Ground,
    DateTimeOffset OccurredAt,
    DateTimeOffset RecordedAt,
    string Door,
    bool Late,
    long? DelaySeconds,
    IReadOnlyList<string> Findings);

/// <summary>A recipient of data and what it answers for.</summary>
/// <param name="Name">Opened from its sealed form.</param>
/// <param name="Bin">Business identification number, opened likewise.</param>
public sealed record RecipientAnswer(
    Guid RecipientId,
    string Kind,
    string? Name,
    string Country,
    IReadOnlyList<string> Profile,
    int? UndertakingVersion,
    DateTimeOffset? UndertakingUntil,
    DateTimeOffset? SuspendedAt,
    string? Bin = null);

/// <summary>What is held about a person: by purpose, appeal and category; no value.</summary>
/// <param name="SubjectIds">The subjects this answer is about: the one asked for and those linked to it.</param>
public sealed record SubjectAnswer(
    IReadOnlyList<Guid> SubjectIds,
    string Category,
    string State,
    DateTimeOffset RegisteredAt,
    IReadOnlyList<HoldingAnswer> Holdings,
    IReadOnlyList<BlockAnswer> Blocks,
    IReadOnlyList<ProposalAnswer> Proposals,
    IReadOnlyList<LimitAnswer> Limits,
    long Position,
    bool Complete,
    IReadOnlyList<ParkedAnswer>? Parked)
    : CoveredAnswer;

public sealed record BlockAnswer(
    Guid BlockId, bool Whole, IReadOnlyList<Guid> Appeals, DateTimeOffset BlockedAt, DateTimeOffset? LiftedAt);

/// <summary>The subjects a value found: at most one for what identifies, any number for what only finds.</summary>
public sealed record FoundAnswer(IReadOnlyList<Guid> SubjectIds, long Position) : CoveredAnswer;

/// <summary>A restriction, a hold or a deletion.</summary>
/// <param name="Kind">restricted, held, deleted: what the data are while it stands.</param>
/// <param name="Until">The end of a restriction's term; it stands until it is lifted.</param>
public sealed record LimitAnswer(
    Guid LimitId,
    string Kind,
    bool Whole,
    IReadOnlyList<Guid> Appeals,
    DateTimeOffset Since,
    DateTimeOffset? Until,
    DateTimeOffset? LiftedAt);
