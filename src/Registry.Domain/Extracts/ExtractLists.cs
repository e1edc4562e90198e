namespace Registry.Domain.Extracts;

/// <summary>All that was recorded in a period, or the streams of one person.</summary>
public enum ExtractKind { Range = 1, Person }

/// <summary>Why an extract that was approved could not be built.</summary>
public enum ExtractFailure
{
    /// <summary>A person in it was destroyed while it was built, or before.</summary>
    PersonDestroyed = 1,

    /// <summary>No signed tree came to hold what it is about.</summary>
    LedgerStands,

    /// <summary>The log does not have what the signed tree says it had.</summary>
    Contradiction,

    /// <summary>It would be larger than an extract may be.</summary>
    TooLarge,

    /// <summary>Its approval had become too old.</summary>
    TooLate,

    /// <summary>An event that it needs is of a type that nobody here knows.</summary>
    UnknownEvent,
}
