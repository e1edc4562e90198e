using Registry.Api.Extracts.Printing;
using Registry.Audit;

namespace Registry.Api.Extracts.Evidence;

/// <summary>Where the lines go, and what has to be known of them when all are written.</summary>
/// <param name="leaf">Takes the hash of each leaf, in order.</param>
public sealed class EvidenceSink(Stream data, Stream csv, Action<Hash> leaf)
{
    private readonly HashSet<string> recipients = new(StringComparer.Ordinal);

    public PrintedRows Rows { get; } = new();

    /// <summary>Entries asked for of which there is nothing left but the head.</summary>
    public long Lost { get; private set; }

    /// <summary>Ids of recipients in what is shown.</summary>
    public IReadOnlyCollection<string> Recipients => recipients;

    public void Take(LeafBatch batch)
    {
        data.Write(batch.Data.WrittenSpan);
        csv.Write(batch.Csv.WrittenSpan);
        Lost += batch.Lost;
        foreach (var hash in batch.Hashes)
            leaf(hash);
        foreach (var shown in batch.Shown)
        {
            Rows.Add(shown.Day, shown.Recipient, shown.Row);
            if (shown.Recipient.Length > 0)
                recipients.Add(shown.Recipient);
        }
    }
}
