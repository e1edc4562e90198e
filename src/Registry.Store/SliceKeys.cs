using Registry.Domain;
using Registry.Keys;

namespace Registry.Store;

/// <summary>
/// The keys one append seals with: fetched, unwrapped, and wiped when it is over. None is ever cached.
/// </summary>
internal sealed class SliceKeys : IDisposable
{
    private readonly Dictionary<SliceId, SliceKey> keys = [];
    private readonly List<NewKey> minted = [];
    private readonly List<Guid> required = [];
    private readonly Vault vault;

    private SliceKeys(Vault vault) => this.vault = vault;

    public SliceKey Of(SliceId slice) => keys[slice];

    /// <summary>
    /// Mints what the effect opens and fetches what it seals with; none if one of those is not active.
    /// </summary>
    public static async Task<SliceKeys?> For(Effect effect, IEventStore store, Vault vault, CancellationToken ct)
    {
        var all = new SliceKeys(vault);
        foreach (var slice in effect.Opens)
            all.Mint(slice);
        var wanted = Used(effect).Where(slice => !all.keys.ContainsKey(slice)).Select(slice => slice.Value).ToList();
        if (wanted.Count == 0 || all.Fetch(await store.Read(new() { Keys = wanted }, ct), wanted))
            return all;
        all.Dispose();
        return null;
    }

    /// <summary>What the append does to keys, index and names.</summary>
    public async Task<KeyChanges> Changes(Effect effect, IEventStore store, CancellationToken ct) => new()
    {
        Minted = minted,
        Required = [.. required.Except(effect.Destroys.Select(slice => slice.Value))],
        Destroyed = [.. effect.Destroys.Select(slice => slice.Value)],
        Indexed = [.. effect.Finds.Select(vault.Row)],
        Named = [.. effect.Names.Select(vault.Name)],
        Forgotten = await Forgotten(effect, store, ct),
    };

    public void Dispose()
    {
        foreach (var key in keys.Values)
            key.Dispose();
    }

    private void Mint(SliceId slice)
    {
        keys[slice] = SliceKey.Mint();
        minted.Add(vault.Wrap(slice, keys[slice]));
    }

    private bool Fetch(Found found, List<Guid> wanted)
    {
        foreach (var id in wanted)
        {
            if (found.Keys.GetValueOrDefault(id) is not { State: KeyState.Active } stored)
                return false;
            keys[new(id)] = vault.Unwrap(stored);
            required.Add(id);
        }

        return true;
    }

    private static IEnumerable<SliceId> Used(Effect effect)
    {
        var sealing = effect.Facts.Select(fact => fact.Event).OfType<ICarryPersonal>()
            .Select(carrier => carrier.Personal).OfType<Personal.Open>()
            .Where(open => open.Values.Count > 0).Select(open => open.Slice.SliceId);
        return (effect.Fingerprint is { } slice ? sealing.Append(slice) : sealing).Distinct();
    }

    private async Task<IReadOnlyList<Guid>> Forgotten(Effect effect, IEventStore store, CancellationToken ct)
    {
        if (effect.Forgets.Count == 0)
            return [];
        var found = await store.Read(new() { StreamTags = [.. effect.Forgets.Select(vault.StreamTag)] }, ct);
        return [.. found.Names.Select(name => name.Id)];
    }
}
