using Registry.Domain;

namespace Registry.Api.Operations;

/// <summary>Builds what was approved: the container, sealed where it lies, and on record as issued.</summary>
public interface IExtractBuilder
{
    /// <summary>
    /// Returns when it is issued, or failed for good. May be called again for the same extract, after a kill too.
    /// </summary>
    /// <exception cref="InvalidOperationException">Not yet: it is called again in half a minute.</exception>
    Task Build(ExtractId id, CancellationToken ct);
}
