namespace Registry.Projections.AuditTree;

/// <summary>
/// The mirror said no: another key, a proof or root that does not hold, an entry that disagrees. No value in it.
/// </summary>
public sealed class MirrorRefusedException : Exception
{
    public MirrorRefusedException() { }
    public MirrorRefusedException(string message) : base(message) { }
    public MirrorRefusedException(string message, Exception inner) : base(message, inner) { }
}

/// <summary>The mirror cannot be reached, or its answer did not come in time.</summary>
public sealed class MirrorUnavailableException : Exception
{
    public MirrorUnavailableException() { }
    public MirrorUnavailableException(string message) : base(message) { }
    public MirrorUnavailableException(string message, Exception inner) : base(message, inner) { }
}
