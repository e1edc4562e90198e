using Registry.Store;

namespace Registry.Projections.Applying;

/// <summary>An event as the log gave it, decoded once for all projections or known not to be decodable.</summary>
/// <param name="Fault">Kind of what stands in the way of decoding it.</param>
internal sealed record Arrived(StoredEvent Stored, Recorded? Recorded, string? Fault)
{
    public static Arrived Of(StoredEvent stored)
    {
        try
        {
            return new(stored, Recorded.Of(stored), null);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return new(stored, null, Applying.Fault.Kind(fault));
        }
    }
}
