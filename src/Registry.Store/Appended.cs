namespace Registry.Store;

/// <summary>What became of an append.</summary>
public abstract record Appended
{
    private Appended() { }

    /// <param name="Events">
    /// In the order of the writes, each with the position, version and time the log gave it.
    /// </param>
    public sealed record Added(IReadOnlyList<StoredEvent> Events) : Appended;

    /// <summary>The operation is in the log already; this is its first event.</summary>
    public sealed record Known(StoredEvent First) : Appended;

    /// <summary>A write or guard stands elsewhere than the caller saw.</summary>
    public sealed record Conflict(Guid Stream, long ActualVersion) : Appended;

    /// <summary>A required or destroyed key is not active, or a minted one exists already.</summary>
    public sealed record KeyNotActive(Guid Key) : Appended;

    /// <summary>An identifying value has an owner already; find it and decide again.</summary>
    public sealed record TagTaken(byte[] Tag) : Appended;

    /// <summary>A key or row was wrapped under an epoch that is no longer open.</summary>
    public sealed record EpochNotOpen(int Epoch) : Appended;
}

/// <summary>The log cannot be reached, or an answer of its was lost and asking again failed too.</summary>
public sealed class StoreUnavailableException : Exception
{
    public StoreUnavailableException() { }
    public StoreUnavailableException(string message) : base(message) { }
    public StoreUnavailableException(string message, Exception inner) : base(message, inner) { }
}

/// <summary>One append cannot be stored as it is. The message names the kind of fault and never a value.</summary>
public sealed class BadItemException : Exception
{
    public BadItemException() { }
    public BadItemException(string message) : base(message) { }
    public BadItemException(string message, Exception inner) : base(message, inner) { }
}
