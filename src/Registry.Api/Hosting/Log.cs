namespace Registry.Api.Hosting;

/// <summary>
/// Every line this service logs, so that what we log can be read in one sitting. Ids, codes and numbers only.
/// </summary>
internal static partial class Log
{
    [LoggerMessage(1000, LogLevel.Information, "Ready at {Url}")]
    public static partial void Ready(this ILogger log, string url);

    [LoggerMessage(1001, LogLevel.Error, "Fault {Kind} in request {TraceId} at {Where}")]
    public static partial void Fault(this ILogger log, string kind, string? traceId, string? where);

    [LoggerMessage(1002, LogLevel.Warning, "The log cannot be reached; request {TraceId} was told to repeat")]
    public static partial void LogUnavailable(this ILogger log, string? traceId);

    [LoggerMessage(
        1007, LogLevel.Error, "The event at {Position} is of no type that is known here; request {TraceId} needs it")]
    public static partial void UnknownEvent(this ILogger log, long position, string? traceId);

    [LoggerMessage(1003, LogLevel.Error, "Projections stand still: {Kind}")]
    public static partial void ProjectionsStand(this ILogger log, string kind);

    [LoggerMessage(1004, LogLevel.Error, "Projection {Projection} parked stream {Stream} at {Position}: {Kind}")]
    public static partial void Parked(this ILogger log, string projection, Guid stream, long position, string kind);

    [LoggerMessage(1005, LogLevel.Information, "{Count} destroyed keys are in the journal of destructions")]
    public static partial void KeysDestroyed(this ILogger log, int count);

    [LoggerMessage(1070, LogLevel.Warning, "Source {Stream} is silent for {Count} hours")]
    public static partial void SourceSilent(this ILogger log, Guid stream, long count);

    [LoggerMessage(1071, LogLevel.Warning, "Source {Stream} declared {Day} otherwise than it is recorded")]
    public static partial void DayDiffers(this ILogger log, Guid stream, DateOnly day);

    [LoggerMessage(1072, LogLevel.Error, "Coverage cannot be watched: {Kind}")]
    public static partial void CoverageUnwatched(this ILogger log, string kind);

    [LoggerMessage(1073, LogLevel.Warning, "Days are counted at UTC+05:00; this machine has another time in Astana")]
    public static partial void OtherCalendar(this ILogger log);

    /// <param name="kind">A step of the ladder.</param>
    /// <param name="count">How many seconds the oldest event has waited.</param>
    [LoggerMessage(1040, LogLevel.Error, "No signed tree holds what is recorded since {Count} seconds: {Kind}")]
    public static partial void LadderStands(this ILogger log, string kind, long count);

    [LoggerMessage(1041, LogLevel.Warning, "A signed tree holds what is recorded again")]
    public static partial void LadderOpens(this ILogger log);

    [LoggerMessage(1042, LogLevel.Error, "Whether a signed tree holds what is recorded cannot be told: {Kind}")]
    public static partial void LedgerUnwatched(this ILogger log, string kind);

    /// <param name="kind">What the scrubber found; a number that says nothing of it is -1.</param>
    /// <param name="index">Of a leaf; of a tile its number; of a checkpoint its size.</param>
    [LoggerMessage(
        1043, LogLevel.Critical, "ALARM {Kind}: leaf, tile or size {Index}, position {Position}, stream {Stream}")]
    public static partial void LedgerFinding(this ILogger log, string kind, long index, long position, Guid stream);

    [LoggerMessage(1044, LogLevel.Error, "The scrubber stands: {Kind}")]
    public static partial void ScrubberStands(this ILogger log, string kind);

    [LoggerMessage(1045, LogLevel.Critical, "ALARM no receipt can be made of position {Position}: it is not as signed")]
    public static partial void ReceiptDiffers(this ILogger log, long position);

    [LoggerMessage(1006, LogLevel.Error, "Messages stand still: {Kind}")]
    public static partial void MessagesStand(this ILogger log, string kind);

    [LoggerMessage(1080, LogLevel.Error, "The tree does not grow: {Kind}")]
    public static partial void LedgerStands(this ILogger log, string kind);

    [LoggerMessage(1081, LogLevel.Critical, "Leaf {Index} at {Position} is not the one that was appended")]
    public static partial void LeafDiffers(this ILogger log, long index, long position);

    [LoggerMessage(1082, LogLevel.Error, "Leaf {Index} at {Position} is of no event of the registry's form")]
    public static partial void Nonconforming(this ILogger log, long index, long position);

    [LoggerMessage(1083, LogLevel.Critical,
        "The database was restored from before: {Count} entries of the ledger came back without their events")]
    public static partial void LedgerRestored(this ILogger log, long count);

    [LoggerMessage(1084, LogLevel.Critical, "The database had {Count} destroyed keys again; they are destroyed again")]
    public static partial void DestructionsReplayed(this ILogger log, int count);

    [LoggerMessage(1090, LogLevel.Information, "Extract {Stream} is being built of {Count} leaves")]
    public static partial void ExtractBuilding(this ILogger log, Guid stream, long count);

    [LoggerMessage(1091, LogLevel.Information, "Extract {Stream} shows {Count} entries")]
    public static partial void ExtractBuilt(this ILogger log, Guid stream, long count);

    [LoggerMessage(1092, LogLevel.Error, "Extract {Stream} cannot be built: {Kind}")]
    public static partial void ExtractFailed(this ILogger log, Guid stream, string kind);

    /// <param name="kind">The review's state: due-soon, due, overdue.</param>
    /// <param name="count">Days until its day; negative once it has passed.</param>
    [LoggerMessage(1020, LogLevel.Warning, "The review of the policy is {Kind}; days left: {Count}")]
    public static partial void ReviewOfThePolicy(this ILogger log, string kind, int count);

    [LoggerMessage(1021, LogLevel.Error, "Whether the policy is to be reviewed cannot be told: {Kind}")]
    public static partial void ReviewNotRead(this ILogger log, string kind);

    /// <param name="kind">Ours, or a code of OAuth 2.0; what the issuer says in words may name a person.</param>
    [LoggerMessage(1100, LogLevel.Warning, "Nobody was signed in: {Kind}; request {TraceId}")]
    public static partial void NotSignedIn(this ILogger log, string kind, string traceId);
}
