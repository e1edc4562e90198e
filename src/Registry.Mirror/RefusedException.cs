namespace Registry.Mirror;

/// <summary>The mirror does not start; the message is a sentence for the operator.</summary>
public sealed class RefusedException : Exception
{
    public RefusedException() { }
    public RefusedException(string message) : base(message) { }
    public RefusedException(string message, Exception inner) : base(message, inner) { }
}
