namespace Registry.Store;

/// <summary>One operation's whole effect, written in one transaction or not at all.</summary>
public sealed record Append
{
    /// <summary>
    /// At least one; no stream twice. The first event of the first write is the one repeats are known by.
    /// </summary>
    public required IReadOnlyList<StreamWrite> Writes { get; init; }

    /// <summary>Streams that the rules read and that must not have moved; none that is written.</summary>
    public IReadOnlyList<StreamGuard> Guards { get; init; } = [];

    public KeyChanges Keys { get; init; } = KeyChanges.None;

    public IReadOnlyList<NewMessage> Messages { get; init; } = [];
}

/// <param name="StreamType">Marten's aggregate alias in snake case, for instance <c>subject</c>.</param>
/// <param name="Expected">Count of events the caller has seen in the stream; 0 for a new one.</param>
public sealed record StreamWrite(Guid Stream, string StreamType, long Expected, IReadOnlyList<NewEvent> Events);

/// <param name="Version">Count of events the caller has seen in the stream; 0 if it must not exist.</param>
public sealed record StreamGuard(Guid Stream, long Version);

/// <param name="Id">
/// Unique in the store: UUIDv8 of the operation, docs/decisions/0003-idempotency-without-a-table.md.
/// </param>
/// <param name="Type">Marten's event alias, for instance <c>disclosure_recorded</c>.</param>
/// <param name="DotnetType">Marten's <c>mt_dotnet_type</c>: full name, a comma and a blank, assembly name.</param>
/// <param name="Data">UTF-8 JSON in its RFC 8785 form, personal values already sealed.</param>
public sealed record NewEvent(Guid Id, string Type, string DotnetType, ReadOnlyMemory<byte> Data);

/// <summary>What an operation does to keys, to the look-up index and to the names callers hold.</summary>
public sealed record KeyChanges
{
    public static KeyChanges None { get; } = new();

    /// <summary>Keys minted by this operation; their epoch must be open.</summary>
    public IReadOnlyList<NewKey> Minted { get; init; } = [];

    /// <summary>Keys something was sealed under; each must still be active.</summary>
    public IReadOnlyList<Guid> Required { get; init; } = [];

    /// <summary>
    /// Keys to destroy; key material and the index rows of the key go, the row stays so that it cannot be minted again.
    /// </summary>
    /// <remarks>Each must be active, or the whole append is <see cref="Appended.KeyNotActive"/>.</remarks>
    public IReadOnlyList<Guid> Destroyed { get; init; } = [];

    public IReadOnlyList<IndexRow> Indexed { get; init; } = [];

    public IReadOnlyList<NewName> Named { get; init; } = [];

    /// <summary>External ids whose way to a stream is wiped; only the id and the moment stay.</summary>
    public IReadOnlyList<Guid> Forgotten { get; init; } = [];
}

/// <param name="Epoch">The epoch whose key wrapped this one; must be open under the log's lock.</param>
public sealed record NewKey(Guid Id, int Epoch, byte[] Wrapped);

/// <param name="State">Active or destroyed; a key that never was has no row.</param>
/// <param name="Wrapped">Null once destroyed.</param>
public sealed record StoredKey(Guid Id, int Epoch, KeyState State, byte[]? Wrapped, DateTimeOffset? DestroyedAt);

public enum KeyState { Active = 1, Destroyed = 2 }

/// <summary>A way from a value to a stream that only the epoch's key opens.</summary>
/// <param name="Tag">32 bytes, HMAC-SHA-256 under the epoch's pepper.</param>
/// <param name="Key">The slice key this row dies with.</param>
/// <param name="Box">Sealed under the epoch key: which stream.</param>
/// <param name="Identifying">
/// At most one row may carry the tag of an identifying value (IIN, BIN, document number).
/// </param>
public sealed record IndexRow(byte[] Tag, Guid Key, int Epoch, byte[] Box, bool Identifying);

/// <param name="Id">The id callers hold. It is not the stream's.</param>
/// <param name="Box">Sealed under the epoch key: which stream.</param>
/// <param name="StreamTag">32 bytes, HMAC-SHA-256 of the stream under the epoch's pepper: the way back.</param>
public sealed record NewName(Guid Id, int Epoch, byte[] Box, byte[] StreamTag);

/// <param name="Box">Null once forgotten, as is StreamTag.</param>
public sealed record NameRow(Guid Id, int Epoch, byte[]? Box, byte[]? StreamTag, DateTimeOffset? ForgottenAt);

/// <summary>A message that exists exactly if its append does, and is delivered at least once.</summary>
/// <param name="Body">UTF-8 JSON; ids only, never a personal value.</param>
public sealed record NewMessage(Guid Id, string Kind, DateTimeOffset DueAt, ReadOnlyMemory<byte> Body);
