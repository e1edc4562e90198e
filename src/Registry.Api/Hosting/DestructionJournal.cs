using Registry.Projections.AuditTree;
using Registry.Store;

namespace Registry.Api.Hosting;

/// <summary>
/// Ids of destroyed keys, outside the database, in the mirror: what a restored backup has to be told.
/// </summary>
/// <remarks>
/// They are on the mirror's disk before their message is completed; a repeat of a message tells them again, harmlessly.
/// </remarks>
public sealed class DestructionJournal(IMirror mirror)
{
    private const int KeysAtOnce = 1_000;

    /// <exception cref="MirrorUnavailableException">It cannot be told: the message comes again.</exception>
    public Task Write(IReadOnlyList<Guid> keys, CancellationToken ct) => mirror.Destroyed(keys, ct);

    /// <summary>
    /// The keys the database holds although the journal says they are destroyed: it was restored from before.
    /// </summary>
    public async Task<IReadOnlyList<Guid>> Undone(IEventStore store, CancellationToken ct)
    {
        var undone = new List<Guid>();
        foreach (var keys in (await mirror.Destructions(ct)).Distinct().Chunk(KeysAtOnce))
        {
            var found = await store.Read(new() { Keys = keys }, ct);
            undone.AddRange(found.Keys.Values.Where(key => key.State == KeyState.Active).Select(key => key.Id));
        }

        return undone;
    }
}
