using Npgsql;
using Registry.Projections.Applying;
using Registry.Store;

namespace Registry.Projections;

/// <summary>Keeps the views beside the log: events in order, rows and progress in one transaction.</summary>
/// <remarks>
/// Any number may run against one database: a batch moves progress only from where its projector saw it, and the loser
/// looks again. If the process dies, the transaction never was; the next start goes on from the progress it finds.
/// </remarks>
/// <param name="views">Logs in as the service.</param>
public sealed class Projector(
    IEventStore store, NpgsqlDataSource views, IReadOnlyList<Projection> projections, ProjectorNotices notices)
{
    /// <summary>Events a transaction: few round trips, little memory, and readers wait for no more than this.</summary>
    public const int BatchSize = 1000;

    /// <summary>How long an event of another process may lie unseen.</summary>
    /// <remarks>
    /// Under load this is what a batch gathers in, so that a transaction serves hundreds of events and not one: who
    /// asks wakes the projector and does not wait for it.
    /// </remarks>
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(100);

    private readonly Applier applier = new(views, Views.Schema, isDurable: true);
    private readonly Signal wake = new();
    private readonly Applied applied = new();
    private Dictionary<string, long>? standing;

    /// <summary>The last batch was a full one, or was lost to another projector: there is more.</summary>
    private bool behind;

    /// <summary>Somebody waits for what was appended: look now.</summary>
    public void Wake() => wake.Set();

    /// <summary>Until cancelled. A fault is told and tried again; nothing ends this loop but its caller.</summary>
    public async Task Run(CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            var woken = wake.Next;
            try
            {
                behind = false;
                await Advance(ct);
                if (!behind)
                    await Pause(woken, ct);
            }
            catch (OperationCanceledException) when (ct.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault)
            {
                standing = null;
                notices.Faltered(Fault.Kind(fault));
                await Pause(woken, ct);
            }
        }
    }

    /// <summary>Waits until every view has come to a position.</summary>
    /// <returns>
    /// Where the last of them stands: less than asked for if <paramref name="most"/> was not long enough.
    /// </returns>
    public Task<long> CaughtUp(long position, TimeSpan most, CancellationToken ct) =>
        CaughtUp(null, position, most, ct);

    /// <summary>The same for one view.</summary>
    public async Task<long> CaughtUp(string? projection, long position, TimeSpan most, CancellationToken ct)
    {
        if (applied.Of(projection) < position)
            Wake();
        return await applied.Reaches(projection, position, most, ct);
    }

    /// <summary>Applies at most a batch to each group of projections that stand together, the last one first.</summary>
    /// <returns>Whether there was anything to apply.</returns>
    public async Task<bool> Advance(CancellationToken ct)
    {
        standing ??= await Progress.Load(views, Views.Schema, projections, ct);
        applied.Are(standing);
        var groups = projections.GroupBy(projection => standing[projection.Name]).OrderBy(group => group.Key).ToList();
        var moved = false;
        for (var n = 0; n < groups.Count && standing is not null; n++)
        {
            // Who lags stops where the next one stands, so that they go on together.
            var upTo = n + 1 < groups.Count ? groups[n + 1].Key : long.MaxValue;
            moved |= await Advance([.. groups[n]], groups[n].Key, upTo, ct);
        }

        return moved;
    }

    private static async Task Pause(Task woken, CancellationToken ct) =>
        await woken.WaitAsync(Poll, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    private async Task<bool> Advance(IReadOnlyList<Projection> group, long from, long upTo, CancellationToken ct)
    {
        var events = new List<Arrived>();
        var ahead = store.ReadAll(from, ct).TakeWhile(stored => stored.Position <= upTo).Take(BatchSize);
        await foreach (var stored in ahead)
            events.Add(Arrived.Of(stored));
        if (events.Count == 0)
            return false;
        behind |= events.Count == BatchSize;
        if (await applier.Apply(group, from, events, ct) is not { } parked)
        {
            behind = true;
            standing = null;
            return true;
        }

        foreach (var projection in group)
            standing![projection.Name] = events[^1].Stored.Position;
        applied.Are(standing!);
        foreach (var stream in parked)
            notices.Parked(stream);
        return true;
    }
}

/// <summary>
/// What the projector says to whoever watches. Kinds and ids, never a message of an exception, never a value.
/// </summary>
/// <param name="Parked">An event could not be applied; its stream waits for a rebuild.</param>
/// <param name="Faltered">The database or the log could not be worked with; tried again at once.</param>
public sealed record ProjectorNotices(Action<ParkedAt> Parked, Action<string> Faltered);
