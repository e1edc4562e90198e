namespace Registry.Api.Ladder;

/// <summary>What was approved must wait until what is recorded can be proved again.</summary>
public sealed class LedgerStoppedException : Exception
{
    public LedgerStoppedException() : base("The ledger stands.") { }
    public LedgerStoppedException(string message) : base(message) { }
    public LedgerStoppedException(string message, Exception inner) : base(message, inner) { }
}
