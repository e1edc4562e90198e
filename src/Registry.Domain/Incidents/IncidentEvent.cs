namespace Registry.Domain.Incidents;

/// <summary>Something befell the registry itself. These shapes are the storage format: see Golden first.</summary>
public abstract record IncidentEvent(Circumstances Circumstances) : DomainEvent(Circumstances);

/// <summary>
/// The database was restored from before: what the mirror held of the time since is known, the events are not.
/// </summary>
/// <param name="LostFrom">Index of the first leaf whose event is lost.</param>
/// <param name="Lost">How many are.</param>
/// <param name="Keys">Keys that were active again although destroyed, and were destroyed again.</param>
public sealed record LedgerRestored(long LostFrom, long Lost, int Keys, Circumstances Circumstances)
    : IncidentEvent(Circumstances);
