namespace Registry.Store;

/// <summary>A question to the log. Empty lists ask nothing.</summary>
public sealed record Wanted
{
    /// <summary>Events by id.</summary>
    public IReadOnlyList<Guid> Events { get; init; } = [];

    /// <summary>Streams from a version on.</summary>
    public IReadOnlyList<StreamTail> Streams { get; init; } = [];

    /// <summary>Slice keys by id, in whatever state.</summary>
    public IReadOnlyList<Guid> Keys { get; init; } = [];

    /// <summary>Index rows by tag.</summary>
    public IReadOnlyList<byte[]> Tags { get; init; } = [];

    /// <summary>Names that callers hold, by external id.</summary>
    public IReadOnlyList<Guid> Names { get; init; } = [];

    /// <summary>The same names, by the tag of the stream they stand for.</summary>
    public IReadOnlyList<byte[]> StreamTags { get; init; } = [];
}

/// <param name="After">Events with a higher version are wanted; 0 for the whole stream.</param>
public sealed record StreamTail(Guid Stream, long After);

/// <summary>
/// The answer: what exists of what was wanted, each list in no promised order but Events of a stream by version.
/// </summary>
public sealed record Found(
    IReadOnlyList<StoredEvent> Events,
    IReadOnlyDictionary<Guid, IReadOnlyList<StoredEvent>> Streams,
    IReadOnlyDictionary<Guid, StoredKey> Keys,
    IReadOnlyList<IndexRow> Rows,
    IReadOnlyList<NameRow> Names);

/// <param name="Position">The log's order; grows with every event, has holes.</param>
/// <param name="Version">1, 2, 3 … in its stream.</param>
/// <param name="Data">UTF-8 JSON in its RFC 8785 form, personal values sealed.</param>
/// <param name="RecordedAt">UTC, whole microseconds, strictly growing with Position over appends.</param>
public sealed record StoredEvent(
    long Position,
    Guid Stream,
    long Version,
    Guid Id,
    string Type,
    ReadOnlyMemory<byte> Data,
    DateTimeOffset RecordedAt);
