namespace Registry.Store;

/// <summary>
/// Under which keys an extract that lies sealed has opened values: what dies with whom. No event says it, so it is kept
/// beside the log and goes when the extract ends.
/// </summary>
/// <remarks>
/// Written before the first value is opened. So a key that is destroyed after that finds the extract, and one that was
/// destroyed before opens nothing.
/// </remarks>
public interface IOpenings
{
    /// <summary>The extract is about to open values under these keys; those that are there already stay.</summary>
    Task Add(Guid extract, IReadOnlyCollection<Guid> keys, CancellationToken ct);

    /// <summary>Extracts that opened values under any of these keys.</summary>
    Task<IReadOnlyList<Guid>> Under(IReadOnlyCollection<Guid> keys, CancellationToken ct);

    /// <summary>A key it opened values under is destroyed, whether anybody has acted on it yet or not.</summary>
    Task<bool> IsBroken(Guid extract, CancellationToken ct);

    /// <summary>The extract has ended: nothing is left to die with anybody.</summary>
    Task Remove(Guid extract, CancellationToken ct);
}
