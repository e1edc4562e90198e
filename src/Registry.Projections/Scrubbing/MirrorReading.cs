using Registry.Audit;
using Registry.Projections.AuditTree;

namespace Registry.Projections.Scrubbing;

/// <summary>What the mirror says leaves are.</summary>
public sealed class MirrorReading(IMirror mirror)
{
    /// <returns>None if it cannot be asked, or holds fewer.</returns>
    public async Task<Hash[]?> Hashes(long first, int count, CancellationToken ct)
    {
        try
        {
            var held = new List<Hash>();
            while (held.Count < count)
            {
                var page = await mirror.Entries(first + held.Count, count - held.Count, ct);
                if (page.Count == 0)
                    return null;
                held.AddRange(page.Select(entry => Hash.OfLeaf(entry.Span)));
            }

            return [.. held];
        }
        catch (Exception away) when (away is MirrorUnavailableException or MirrorRefusedException)
        {
            return null;
        }
    }
}
