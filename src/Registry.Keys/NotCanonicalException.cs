namespace Registry.Keys;

/// <summary>
/// Text that has no canonical form in the house's subset of JSON. It names the fault, never the content.
/// </summary>
/// <param name="fault">What is wrong, in words.</param>
/// <param name="kind">The JSON kind it was met in: document, object, string, number, null.</param>
public sealed class NotCanonicalException(string fault, string kind)
    : Exception($"Not canonical JSON: {fault} ({kind}).")
{
    public string Fault { get; } = fault;

    public string Kind { get; } = kind;
}
