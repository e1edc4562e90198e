namespace Registry.Domain.Incidents;

/// <summary>Puts a restore of the database on record.</summary>
/// <param name="Destroys">Keys that belong to no person and are destroyed again with it.</param>
public sealed record RecordRestore(
    Guid IncidentId, long LostFrom, long Lost, int Keys, IReadOnlyList<SliceId> Destroys, Circumstances Circumstances)
{
    public Effect Decide() => new()
    {
        Facts = [new(StreamKind.Incident, IncidentId, new LedgerRestored(LostFrom, Lost, Keys, Circumstances))],
        Fingerprint = null,
        Destroys = Destroys,
    };
}
