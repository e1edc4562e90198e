namespace Registry.Api.Problems;

/// <summary>One kind of problem: its public code, which never changes, and what a caller should know of it.</summary>
/// <param name="Retryable">The same request may succeed later without any change to it.</param>
/// <param name="OperationIdUsed">
/// "true", "false", or "unknown": whether the id now stands for an operation on record.
/// </param>
public sealed record ProblemKind(
    string Code, int Status, string Title, bool Retryable = false, string OperationIdUsed = "false");

/// <summary>Problems that are not a rule's refusal.</summary>
public static class ProblemKinds
{
    public static ProblemKind Malformed { get; } = new(
        "malformed-request", 400, "The request does not have the form this door expects.");
    public static ProblemKind NoToken { get; } = new("no-token", 401, "A good bearer token is needed.");
    public static ProblemKind NotForThisRole { get; } = new(
        "not-for-this-role", 403, "The token's role does not open this door.");
    public static ProblemKind NoSuchRoute { get; } = new("no-such-route", 404, "There is nothing at this address.");
    public static ProblemKind NoSuchOperation { get; } = new(
        "unknown-operation", 404, "No operation of this source has this id.");
    public static ProblemKind NoSuchMethod { get; } = new(
        "method-not-allowed", 405, "This address does not take this method.");
    public static ProblemKind TooLarge { get; } = new("too-large", 413, "The request is larger than this door takes.");
    public static ProblemKind NotJson { get; } = new("not-json", 415, "This door takes application/json.");
    public static ProblemKind OtherContent { get; } = new(
        "operation-id-reused", 422, "This operation id stands for an operation with other content.",
        OperationIdUsed: "true");
    public static ProblemKind Faulty { get; } = new(
        "fault", 500, "Something is broken on our side.", Retryable: true, OperationIdUsed: "unknown");
    public static ProblemKind UnknownEvent { get; } = new(
        "unknown-event", 503, "An event on record is of a type that this version does not know.",
        Retryable: true, OperationIdUsed: "unknown");
    public static ProblemKind Busy { get; } = new(
        "busy", 503, "Others were faster each time; nothing was written.", Retryable: true);
    public static ProblemKind Unavailable { get; } = new(
        "log-unavailable", 503, "The log cannot be reached; the outcome is not known.",
        Retryable: true, OperationIdUsed: "unknown");
    public static ProblemKind Lagging { get; } = new(
        "views-behind", 503, "The views have not caught up with the log yet.", Retryable: true);
    public static ProblemKind Moving { get; } = new(
        "views-moving", 409, "The log moved while the views were compared.", Retryable: true);

    public static ProblemKind FileMissing { get; } = new(
        "file-missing", 503, "The file of the extract does not lie where it should.", Retryable: true);
    public static ProblemKind TooLargeToCheck { get; } = new(
        "too-large-to-check", 422, "The extract is larger than the registry checks for you: run registry-verify.");
    public static ProblemKind NotYetProved { get; } = new(
        "not-yet-proved", 503, "It is on record and in no signed tree yet.", Retryable: true, OperationIdUsed: "true");
    public static ProblemKind RecordAltered { get; } = new(
        "record-altered", 500, "What is on record is not what was signed.", OperationIdUsed: "true");
    public static ProblemKind NoWitness { get; } = new(
        "no-witness", 503, "The mirror cannot be asked for its key.", Retryable: true);
    public static ProblemKind LedgerStopped { get; } = new(
        "ledger-stopped", 503, "What is recorded cannot be proved; this is refused until it can.", Retryable: true);

    public static IReadOnlyList<ProblemKind> All { get; } =
    [
        Malformed, NoToken, NotForThisRole, NoSuchRoute, NoSuchOperation, NoSuchMethod, TooLarge, NotJson, OtherContent,
        Faulty, UnknownEvent, Busy, Unavailable, Lagging, Moving, FileMissing,
        TooLargeToCheck, LedgerStopped, NotYetProved, RecordAltered, NoWitness,
    ];

    /// <summary>
    /// What the framework refuses before a door is reached: a parameter out of form, a method, a media type.
    /// </summary>
    public static ProblemKind OfStatus(int status) => status switch
    {
        StatusCodes.Status400BadRequest => Malformed,
        StatusCodes.Status405MethodNotAllowed => NoSuchMethod,
        StatusCodes.Status413PayloadTooLarge => TooLarge,
        StatusCodes.Status415UnsupportedMediaType => NotJson,
        _ => NoSuchRoute,
    };
}
