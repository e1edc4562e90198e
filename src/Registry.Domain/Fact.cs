namespace Registry.Domain;

/// <summary>Something that happened, as the log keeps it. Families derive, one for each kind of stream.</summary>
public abstract record DomainEvent(Circumstances Circumstances);

/// <summary>A fact bound for a stream.</summary>
public sealed record Fact(StreamKind Kind, Guid Stream, DomainEvent Event);

/// <summary>Kinds of stream; the code is Marten's aggregate alias.</summary>
public enum StreamKind
{
    Subject = 1, AccessJournal, Consent, Recipient, Appeal, Policy, RefusalJournal, Configuration, Source,
    UnplacedReport, Withheld, Batch, Extract, Incident,
}

/// <summary>
/// The log holds a pair of state and fact that no rule of ours could have written: it was altered, or we are broken.
/// </summary>
public sealed class CorruptStreamException : Exception
{
    public CorruptStreamException() { }
    public CorruptStreamException(string message) : base(message) { }
    public CorruptStreamException(string message, Exception inner) : base(message, inner) { }

    public static CorruptStreamException Of(object state, DomainEvent fact) =>
        new($"{fact.GetType().Name} cannot follow {state.GetType().Name}.");
}
