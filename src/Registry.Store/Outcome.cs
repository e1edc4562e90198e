using Registry.Domain;

namespace Registry.Store;

/// <summary>What became of an operation.</summary>
public abstract record Outcome
{
    private Outcome() { }

    /// <param name="First">The operation's first event as the log holds it; the receipt is made from it.</param>
    /// <param name="Fact">The same, read.</param>
    /// <param name="Repeated">The operation had been recorded before.</param>
    /// <param name="ContentCompared">
    /// The repeat's content was compared; false once the data it was about are destroyed.
    /// </param>
    public sealed record Recorded(StoredEvent First, DomainEvent Fact, bool Repeated, bool ContentCompared) : Outcome;

    /// <summary>A rule said no; the operation id is still free.</summary>
    public sealed record Refused(Refusal Refusal) : Outcome;

    /// <summary>The operation id was used for something else.</summary>
    public sealed record OtherContent : Outcome;

    /// <summary>Others were faster each time; nothing was written.</summary>
    public sealed record Busy : Outcome;
}

/// <summary>An operation as it reached the door.</summary>
/// <param name="Source">The system that told us; operation ids are unique within it.</param>
/// <param name="CanonicalRequest">RFC 8785 form of what was asked, for telling a repeat from a reuse of the id.</param>
/// <param name="RefusedAs">What the journal of refusals says if a rule says no.</param>
public sealed record Asked(
    string Source,
    Guid OperationId,
    ReadOnlyMemory<byte> CanonicalRequest,
    Circumstances RefusedAs,
    CategorySet Categories);
