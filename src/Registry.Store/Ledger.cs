using System.Buffers.Text;
using System.Security.Cryptography;
using Registry.Domain;
using Registry.Keys;
using Registry.Store.Codec;

namespace Registry.Store;

/// <summary>Load, decide, seal, append, look again: the only retry loop in the house.</summary>
public sealed class Ledger(IEventStore store, Vault vault, StateCache cache)
{
    /// <summary>
    /// Looks before the answer is Busy. Who lost a stream goes on in turn with the others in this process that did,
    /// and who comes to write it meanwhile waits behind them.
    /// </summary>
    private const int Attempts = 8;

    private readonly Turns turns = new();

    /// <summary>Carries an operation out once, however often it is asked for.</summary>
    /// <exception cref="StoreUnavailableException">
    /// Nothing is known of the outcome; the caller repeats with the same id.
    /// </exception>
    /// <exception cref="UnknownEventException">
    /// What it is to be decided by holds an event that nobody here knows, and it is not on record yet.
    /// </exception>
    public async Task<Outcome> Transact(Asked asked, Func<States, Task<Decision>> decide, CancellationToken ct)
    {
        try
        {
            return await Try(asked, decide, ct);
        }
        catch (UnknownEventException)
        {
            // Whoever repeats what is on record gets the receipt, whatever came after it.
            if (await Find(asked.Source, asked.OperationId, ct) is { } known)
                return await Repeat(asked, known, ct);
            throw;
        }
    }

    private async Task<Outcome> Try(Asked asked, Func<States, Task<Decision>> decide, CancellationToken ct)
    {
        var first = vault.Ids.First(asked.Source, asked.OperationId);
        using var turn = new Turn(turns);
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            var states = new States(store, vault, cache);
            switch (await decide(states))
            {
                case Decision.Refused refused:
                    if (await Refuse(asked, first, refused.Refusal, states, turn, ct) is { } no)
                        return no;
                    break;
                case Decision.Accepted accepted:
                    if (await turn.Queue(accepted.Effect.Facts.Select(fact => fact.Stream), ct))
                        break; // those who lost before us have written: look again
                    var append = await Seal(asked, first, accepted.Effect, states, ct);
                    if (append is null)
                        break; // a key died meanwhile: look again
                    if (await Settle(asked, accepted.Effect, append, states, turn, ct) is { } outcome)
                        return outcome;
                    break;
            }
        }

        return new Outcome.Busy();
    }

    /// <summary>What the rules would say now. Nothing is written, not even a refusal.</summary>
    public Task<Decision> Check(Func<States, Task<Decision>> decide) => decide(new States(store, vault, cache));

    /// <summary>What stands now, for whoever goes on with it or shows it.</summary>
    public Task<T> Look<T>(Func<States, Task<T>> look) => look(new States(store, vault, cache));

    /// <summary>The operation's first event, if it was ever recorded.</summary>
    public async Task<StoredEvent?> Find(string source, Guid operationId, CancellationToken ct)
    {
        var id = vault.Ids.First(source, operationId);
        return (await store.Read(new() { Events = [id] }, ct)).Events.FirstOrDefault(found => found.Id == id);
    }

    private async Task<Outcome?> Settle(
        Asked asked, Effect effect, Append append, States states, Turn turn, CancellationToken ct)
    {
        switch (await store.Append(append, ct))
        {
            case Appended.Added added:
                Remember(effect, states);
                return new Outcome.Recorded(
                    added.Events[0], effect.Facts[0].Event, Repeated: false, ContentCompared: true);
            case Appended.Known known:
                return await Repeat(asked, known.First, ct);
            case Appended.Conflict conflict:
                cache.Forget(conflict.Stream);
                await turn.Take([conflict.Stream], ct);
                return null;
            case Appended.TagTaken taken:
                foreach (var stream in states.Seen.Keys)
                    cache.Forget(stream);
                await turn.Take([new(taken.Tag.AsSpan(0, 16))], ct); // all who have this value wait for one turn
                return null;
            default:
                foreach (var stream in states.Seen.Keys)
                    cache.Forget(stream);
                await turn.Take([append.Writes[0].Stream], ct);
                return null;
        }
    }

    /// <summary>A repeat is told from a reuse of the id by the fingerprint, while its key lives.</summary>
    private async Task<Outcome> Repeat(Asked asked, StoredEvent known, CancellationToken ct)
    {
        if (EventCodec.FingerprintOf(known) is not { } stored)
            return new Outcome.Recorded(known, EventCodec.Read(known), Repeated: true, ContentCompared: false);
        var found = await store.Read(new() { Keys = [stored.Slice.Value] }, ct);
        if (found.Keys.GetValueOrDefault(stored.Slice.Value) is not { State: KeyState.Active } key)
            return new Outcome.Recorded(known, EventCodec.Read(known), Repeated: true, ContentCompared: false);
        using var opened = vault.Unwrap(key);
        return Mac(opened, asked) == stored.Mac
            ? new Outcome.Recorded(known, EventCodec.Read(known), Repeated: true, ContentCompared: true)
            : new Outcome.OtherContent();
    }

    /// <summary>
    /// The known id is asked before the refusal is given: who repeats after a block gets the receipt.
    /// </summary>
    /// <remarks>No append follows that would notice a stale state, so the streams are looked at again here.</remarks>
    /// <returns>None if a stream had moved: look again.</returns>
    private async Task<Outcome?> Refuse(
        Asked asked, Guid first, Refusal refusal, States states, Turn turn, CancellationToken ct)
    {
        var tails = states.Seen.Select(seen => new StreamTail(seen.Key, seen.Value.Seen.Version));
        var found = await store.Read(new() { Events = [first], Streams = [.. tails] }, ct);
        if (found.Events.FirstOrDefault(known => known.Id == first) is { } known)
            return await Repeat(asked, known, ct);
        var moved = found.Streams.Where(stream => stream.Value.Count > 0).Select(stream => stream.Key).ToList();
        moved.ForEach(cache.Forget);
        await turn.Take(moved, ct);
        if (moved.Count > 0)
            return null;
        await RefusalJournal.Write(store, vault, asked, refusal, states, ct);
        return new Outcome.Refused(refusal);
    }

    private async Task<Append?> Seal(Asked asked, Guid first, Effect effect, States states, CancellationToken ct)
    {
        using var keys = await SliceKeys.For(effect, store, vault, ct);
        if (keys is null)
        {
            foreach (var stream in states.Seen.Keys)
                cache.Forget(stream);
            return null;
        }

        var fingerprint = effect.Fingerprint is { } slice
            ? new StoredFingerprint(slice, Mac(keys.Of(slice), asked))
            : null;
        var writes = Sealing.Writes(effect, states, first, fingerprint, keys, vault.Ids);
        return new()
        {
            Writes = writes,
            Guards = [.. states.Seen.Where(seen => writes.All(write => write.Stream != seen.Key))
                .Select(seen => new StreamGuard(seen.Key, seen.Value.Seen.Version))],
            Keys = await keys.Changes(effect, store, ct),
            Messages = [.. Messages(effect, first)],
        };
    }

    private IEnumerable<NewMessage> Messages(Effect effect, Guid first) => effect.Reminders
        .Select(reminder => ReminderNotice.Of(reminder, vault.Ids.Derived(reminder.Kind, first)))
        .Concat(effect.Destroys.Count == 0 ? [] : [DestructionNotice.Of(effect.Destroys, first)]);

    private static string Mac(SliceKey key, Asked asked) =>
        Base64Url.EncodeToString(Fingerprint.Of(key, asked.CanonicalRequest.Span));

    /// <summary>What was just written is what the next operation will want to know.</summary>
    private void Remember(Effect effect, States states)
    {
        foreach (var facts in effect.Facts.GroupBy(fact => (fact.Kind, fact.Stream)))
        {
            var had = states.Seen.TryGetValue(facts.Key.Stream, out var seen)
                ? seen.Seen
                : new(0, Families.Initial(facts.Key.Kind));
            var state = facts.Select(fact => fact.Event).Aggregate(had.State, Families.Evolve);
            cache.Put(facts.Key.Stream, new(had.Version + facts.Count(), state));
        }
    }
}
