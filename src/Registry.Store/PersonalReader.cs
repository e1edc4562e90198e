using System.Buffers.Text;
using Registry.Domain;
using Registry.Domain.Subjects;
using Registry.Keys;
using Registry.Store.Codec;

namespace Registry.Store;

/// <summary>Opens values. Who calls it has put the access on record first.</summary>
public sealed class PersonalReader(IEventStore store, Vault vault)
{
    private static readonly SealedBox Box = new();

    /// <summary>The living values of slices of one stream; a slice whose key is gone is absent.</summary>
    public async Task<IReadOnlyDictionary<SliceId, FieldMap>> Living(
        Guid stream, IReadOnlyCollection<SliceId> slices, CancellationToken ct)
    {
        var found = await store.Read(
            new() { Streams = [new(stream, 0)], Keys = [.. slices.Select(slice => slice.Value)] }, ct);
        var events = found.Streams.GetValueOrDefault(stream, []).Select(stored => (stored, EventCodec.Read(stored)));
        var open = new Dictionary<SliceId, FieldMap>();
        foreach (var slice in slices)
        {
            if (found.Keys.GetValueOrDefault(slice.Value) is not { State: KeyState.Active } stored)
                continue;
            using var key = vault.Unwrap(stored);
            open[slice] = events.Select(it => Open(it.stored, it.Item2, slice, key))
                .Aggregate(FieldMap.Empty, (all, next) => all.With(next));
        }

        return open;
    }

    /// <summary>The values of one event, if its key lives.</summary>
    public async Task<FieldMap?> Words(StoredEvent stored, CancellationToken ct)
    {
        if (EventCodec.Read(stored) is not ICarryPersonal { Personal: Personal.Closed closed } carrier)
            return null;
        var slice = closed.Slice.SliceId;
        var found = await store.Read(new() { Keys = [slice.Value] }, ct);
        if (found.Keys.GetValueOrDefault(slice.Value) is not { State: KeyState.Active } active)
            return null;
        using var key = vault.Unwrap(active);
        return Open(stored, (DomainEvent)carrier, slice, key);
    }

    private static FieldMap Open(StoredEvent stored, DomainEvent fact, SliceId slice, SliceKey key) =>
        fact is ICarryPersonal { Personal: Personal.Closed closed } && closed.Slice.SliceId == slice
            ? FieldMap.Of(closed.Boxes.Select(box => KeyValuePair.Create(
                box.Key, Box.Open(key, slice.Value, stored.Id, box.Key, Base64Url.DecodeFromChars(box.Value)))))
            : FieldMap.Empty;
}
