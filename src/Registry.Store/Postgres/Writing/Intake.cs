using System.Threading.Channels;

namespace Registry.Store.Postgres.Writing;

/// <summary>Appends that wait, and the next batch made of them.</summary>
internal sealed class Intake
{
    // Protects the others of a batch from waiting long for one commit, and the log's lock from being held long.
    private const int MostItems = 256;
    private const int MostEvents = 500;

    // Protects memory: callers wait beyond this.
    private const int MostWaiting = 4096;
    private const int MostHeldBack = 1024;

    private readonly Channel<Item> queue =
        Channel.CreateBounded<Item>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });

    private readonly Claims claims = new();
    private List<Item> heldBack = [];

    public ValueTask Add(Item item, CancellationToken ct) => queue.Writer.WriteAsync(item, ct);

    public void Close() => queue.Writer.TryComplete();

    /// <returns>Whether anything waits; no if closed and empty.</returns>
    public async ValueTask<bool> Filled() => heldBack.Count > 0 || await queue.Reader.WaitToReadAsync();

    /// <summary>
    /// The next batch of what waits, oldest first. An item that would touch another's is held back, and nothing that
    /// touches it passes it.
    /// </summary>
    public List<Item> Waiting()
    {
        var (batch, events, earlier, n) = (new List<Item>(), 0, heldBack, 0);
        heldBack = [];
        claims.Clear();
        while (batch.Count < MostItems && events < MostEvents && heldBack.Count < MostHeldBack
               && Take(earlier, n) is { } item)
        {
            n++;
            var fits = batch.Count == 0 || events + item.Events <= MostEvents;
            var joins = claims.Add(item.Footprint) && fits;
            (joins ? batch : heldBack).Add(item);
            events += joins ? item.Events : 0;
        }

        heldBack.AddRange(earlier.Skip(n));
        return batch;
    }

    private Item? Take(List<Item> earlier, int n) =>
        n < earlier.Count ? earlier[n] : queue.Reader.TryRead(out var item) ? item : null;
}
