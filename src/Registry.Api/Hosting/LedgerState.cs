using Registry.Projections.AuditTree;

namespace Registry.Api.Hosting;

/// <summary>How the ledger stands, as this process last saw it.</summary>
public sealed class LedgerState
{
    private volatile LedgerStanding now = new(null, null, null, false);

    public LedgerStanding Now => now;

    public void Set(LedgerStanding standing) => now = standing;
}

/// <param name="Published">The latest checkpoint; none before the first.</param>
/// <param name="OldestWaiting">When the oldest event without a checkpoint was recorded; none if none waits.</param>
/// <param name="Fault">Why the tree does not grow; none if it does.</param>
/// <param name="Leads">This node grows it.</param>
public sealed record LedgerStanding(
    PublishedCheckpoint? Published, DateTimeOffset? OldestWaiting, LedgerFault? Fault, bool Leads);
