using System.Threading.Channels;
using Registry.Projections.AuditTree;
using Registry.Store;

namespace Registry.Api.Extracts.Evidence;

/// <summary>Leaves in, lines out, in order: one reads, some are worked on at the same time, one writes.</summary>
/// <remarks>Memory is bounded by what is ahead, not by how many leaves there are.</remarks>
public sealed class EvidencePipe(LeafWork work, Opener opener)
{
    /// <summary>Leaves worked on together: one read of keys for all of them.</summary>
    private const int Together = 256;

    /// <summary>Batches read ahead of the one that is written.</summary>
    private const int Ahead = 6;

    public async Task Run(IAsyncEnumerable<LedgerLeaf> leaves, EvidenceSink sink, CancellationToken ct)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var ahead = Channel.CreateBounded<Task<LeafBatch>>(Ahead);
        var reading = Read(leaves, ahead.Writer, stop.Token);
        try
        {
            await foreach (var batch in ahead.Reader.ReadAllAsync(stop.Token))
                sink.Take(await batch);
        }
        finally
        {
            await stop.CancelAsync();
            await reading;
        }
    }

    /// <summary>Never throws: what went wrong is told through the channel.</summary>
    [System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1031", Justification = "Handed to the reader.")]
    private async Task Read(
        IAsyncEnumerable<LedgerLeaf> leaves, ChannelWriter<Task<LeafBatch>> ahead, CancellationToken ct)
    {
        try
        {
            var batch = new List<LedgerLeaf>(Together);
            await foreach (var leaf in leaves.WithCancellation(ct))
            {
                batch.Add(leaf);
                if (batch.Count < Together)
                    continue;
                await ahead.WriteAsync(Do(batch, ct), ct);
                batch = new(Together);
            }

            if (batch.Count > 0)
                await ahead.WriteAsync(Do(batch, ct), ct);
            ahead.Complete();
        }
        catch (Exception fault)
        {
            ahead.Complete(fault);
        }
    }

    private Task<LeafBatch> Do(List<LedgerLeaf> batch, CancellationToken ct) =>
        Task.Run(() => work.Do(batch, opener, ct), ct);
}
