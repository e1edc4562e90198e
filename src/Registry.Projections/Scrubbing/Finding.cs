namespace Registry.Projections.Scrubbing;

/// <summary>What does not agree with the tree: docs/decisions/0042-the-scrubber-reads-everything-again.md.</summary>
public enum FindingKind
{
    /// <summary>The leaf was made of another row: its value, type, moment, id, stream or version.</summary>
    ChangedRow = 1,

    /// <summary>A leaf without its row.</summary>
    MissingRow = 2,

    /// <summary>A row among those that have leaves, without one.</summary>
    RowWithoutLeaf = 3,

    /// <summary>A row of a leaf in the place of another.</summary>
    MovedRow = 4,

    /// <summary>A tile that the tree above it does not have so.</summary>
    AlteredTile = 5,

    MissingTile = 6,

    /// <summary>Where to begin to read 256 leaves is put down wrong.</summary>
    AlteredBundle = 7,

    /// <summary>A checkpoint that the tree below it does not give, or without the signatures it must have.</summary>
    AlteredCheckpoint = 8,

    /// <summary>The leaves after the last full tile do not give the root that was signed.</summary>
    AlteredTail = 9,

    /// <summary>A stream whose version is not that of its last event, or not the number of its events.</summary>
    StreamVersion = 10,

    ArchivedStream = 11,
    ArchivedRow = 12,

    /// <summary>A row no reader of the log is shown.</summary>
    TombstoneRow = 13,

    /// <summary>A row of a stream that is not there.</summary>
    StreamlessRow = 14,

    /// <summary>A row of a type that is not ours, or with another type of .NET beside it.</summary>
    OtherType = 15,

    /// <summary>A row of another tenant, or with a body outside its column.</summary>
    OtherForm = 16,

    /// <summary>The log gave a position that its sequence has not reached.</summary>
    BeyondSequence = 17,

    /// <summary>An entry that came back from the mirror is not the one of its leaf.</summary>
    AlteredLoss = 18,

    /// <summary>A leaf of a row that is no event of the registry's form.</summary>
    Nonconforming = 19,
}

/// <summary>One thing that does not agree, and where. A member that says nothing of it is −1 or zeroes.</summary>
/// <param name="Index">Of a leaf; of a tile its number in its level; of a checkpoint its size.</param>
/// <param name="Level">Of a tile.</param>
/// <param name="Position">Of a row.</param>
public sealed record Finding(
    FindingKind Kind, long Index = -1, int Level = -1, long Position = -1, Guid Stream = default);

/// <summary>A finding on record.</summary>
public sealed record KeptFinding(string Kind, Finding Where, DateTimeOffset FirstAt, DateTimeOffset LastAt);
