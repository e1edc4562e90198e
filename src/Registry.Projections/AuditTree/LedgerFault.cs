namespace Registry.Projections.AuditTree;

/// <summary>Why the tree does not grow. Each stands until it is dealt with; none is passed over.</summary>
public enum LedgerFault
{
    /// <summary>An event is not what it was when it was appended.</summary>
    LeafDiffers = 1,

    /// <summary>What is stored of the tree, or the events, do not give the root that was published.</summary>
    TreeDiffers = 2,

    /// <summary>The mirror is missing, empty or short: it holds less than was published.</summary>
    MirrorBehind = 3,

    /// <summary>The mirror holds more than the database can make: the database is from before.</summary>
    DatabaseBehind = 4,

    /// <summary>The mirror holds something else, or knows another log.</summary>
    MirrorRefuses = 5,

    MirrorUnreachable = 6,

    /// <summary>The database cannot be worked with.</summary>
    DatabaseUnreachable = 7,
}

/// <summary>The tree must not grow.</summary>
public sealed class LedgerFaultException : Exception
{
    public LedgerFaultException() { }
    public LedgerFaultException(string message) : base(message) { }
    public LedgerFaultException(string message, Exception inner) : base(message, inner) { }
    public LedgerFaultException(LedgerFault fault) : base($"The tree must not grow: {fault}.") => Fault = fault;

    public LedgerFault Fault { get; }
}

/// <summary>Another node leads, or leads again: what was under way is void.</summary>
public sealed class NotLeadingException : Exception
{
    public NotLeadingException() { }
    public NotLeadingException(string message) : base(message) { }
    public NotLeadingException(string message, Exception inner) : base(message, inner) { }
}
