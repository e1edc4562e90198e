namespace Registry.Audit;

/// <summary>Bytes that are not the format they should be; nothing in them was believed.</summary>
/// <param name="what">Which format: note, checkpoint, proof, policy, key, tile, entries.</param>
/// <param name="fault">The first thing that does not hold, without what the bytes say.</param>
public sealed class MalformedException(string what, string fault) : Exception($"{what}: {fault}")
{
    public string What { get; } = what;

    public string Fault { get; } = fault;
}
