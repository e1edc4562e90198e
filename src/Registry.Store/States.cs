using Registry.Domain;
using Registry.Domain.Appeals;
using Registry.Domain.Batches;
using Registry.Domain.Catalogues;
using Registry.Domain.Consents;
using Registry.Domain.Extracts;
using Registry.Domain.Policies;
using Registry.Domain.Recipients;
using Registry.Domain.Sources;
using Registry.Domain.Subjects;
using Registry.Domain.Withheld;
using Registry.Store.Codec;

namespace Registry.Store;

/// <summary>
/// What one decision reads. Every stream it looked at becomes a write or a guard of the append that follows.
/// </summary>
public sealed class States(IEventStore store, Vault vault, StateCache cache)
{
    private readonly Dictionary<Guid, (StreamKind Kind, Versioned Seen)> seen = [];

    /// <summary>Streams looked at, with the version each was seen at.</summary>
    internal IReadOnlyDictionary<Guid, (StreamKind Kind, Versioned Seen)> Seen => seen;

    public async Task<Subject> Subject(SubjectId id, CancellationToken ct) =>
        (Subject)await Load(StreamKind.Subject, id.Value, ct);

    public async Task<Appeal> Appeal(AppealId id, CancellationToken ct) =>
        (Appeal)await Load(StreamKind.Appeal, id.Value, ct);

    public async Task<Consent> Consent(ConsentId id, CancellationToken ct) =>
        (Consent)await Load(StreamKind.Consent, id.Value, ct);

    public async Task<Recipient> Recipient(RecipientId id, CancellationToken ct) =>
        (Recipient)await Load(StreamKind.Recipient, id.Value, ct);

    public async Task<Policy> Policy(Guid stream, CancellationToken ct) =>
        (Policy)await Load(StreamKind.Policy, stream, ct);

    public async Task<Configuration> Configuration(Guid stream, CancellationToken ct) =>
        (Configuration)await Load(StreamKind.Configuration, stream, ct);

    public async Task<Source> Source(ActorId id, CancellationToken ct) =>
        (Source)await Load(StreamKind.Source, id.Value, ct);

    public async Task<WithheldEntry> Withheld(WithheldId id, CancellationToken ct) =>
        (WithheldEntry)await Load(StreamKind.Withheld, id.Value, ct);

    public async Task<Batch> Batch(BatchId id, CancellationToken ct) =>
        (Batch)await Load(StreamKind.Batch, id.Value, ct);

    public async Task<Extract> Extract(ExtractId id, CancellationToken ct) =>
        (Extract)await Load(StreamKind.Extract, id.Value, ct);

    /// <summary>Count of events a stream had when it was looked at; 0 for one that was not, or is not there.</summary>
    public long VersionOf(Guid stream) => seen.TryGetValue(stream, out var had) ? had.Seen.Version : 0;

    /// <summary>The journal is about to be written; its version is all that is needed of it.</summary>
    public Task Journal(StreamKind kind, Guid stream, CancellationToken ct) => Load(kind, stream, ct);

    /// <summary>A stream's state of what had happened by a moment, whenever it was told.</summary>
    /// <remarks>The present state is looked at too, so that the append notices a change of it.</remarks>
    /// <param name="fromTheFirst">
    /// What its first fact says holds for the time before it, too: it was put on record later than it was so.
    /// </param>
    public async Task<TState> AsOf<TState>(
        StreamKind kind, Guid stream, DateTimeOffset moment, CancellationToken ct, bool fromTheFirst = false)
        where TState : notnull
    {
        await Load(kind, stream, ct);
        var found = await store.Read(new() { Streams = [new(stream, 0)] }, ct);
        var facts = found.Streams.GetValueOrDefault(stream, []).Select(EventCodec.Read).ToList();
        var happened = facts.Where(fact => fact.Circumstances.OccurredAt <= moment).ToList();
        // What was told late may have happened before its stream begins: a stream begins no later than what is in it.
        if (happened.Count > 0 && !ReferenceEquals(happened[0], facts[0]))
            happened.Insert(0, facts[0]);
        if (happened.Count == 0 && fromTheFirst)
            happened = [.. facts.Take(1)];
        return (TState)happened.Aggregate(Families.Initial(kind), Past);
    }

    /// <summary>
    /// Told with an earlier moment than what it follows, a fact says nothing of a past that lacks what it follows.
    /// </summary>
    private static object Past(object state, DomainEvent fact)
    {
        try
        {
            return Families.Evolve(state, fact);
        }
        catch (CorruptStreamException)
        {
            return state;
        }
    }

    /// <summary>One event by its id; none if there is no such event.</summary>
    public async Task<StoredEvent?> Event(Guid id, CancellationToken ct) =>
        (await store.Read(new() { Events = [id] }, ct)).Events is [var found, ..] ? found : null;

    /// <summary>Whom a value finds: at most one for an identifying field, any number otherwise.</summary>
    public async Task<IReadOnlyList<SubjectId>> Find(Field field, string normalised, CancellationToken ct)
    {
        var found = await store.Read(new() { Tags = [vault.Tag(field, normalised)] }, ct);
        return [.. found.Rows.Select(row => vault.Found(field, normalised, row)).Distinct()];
    }

    /// <summary>What an id that callers hold stands for; none if it never was one of ours.</summary>
    public async Task<Named?> Named(Guid externalId, CancellationToken ct)
    {
        var found = await store.Read(new() { Names = [externalId] }, ct);
        return found.Names.Select(row => new Named(vault.Named(row), row.ForgottenAt)).FirstOrDefault();
    }

    private async Task<object> Load(StreamKind kind, Guid stream, CancellationToken ct)
    {
        if (seen.TryGetValue(stream, out var had))
            return had.Seen.State;
        var state = cache.Get(stream) ?? await Fold(kind, stream, ct);
        seen[stream] = (kind, state);
        return state.State;
    }

    private async Task<Versioned> Fold(StreamKind kind, Guid stream, CancellationToken ct)
    {
        var found = await store.Read(new() { Streams = [new(stream, 0)] }, ct);
        var events = found.Streams.GetValueOrDefault(stream, []);
        var state = events.Select(EventCodec.Read).Aggregate(Families.Initial(kind), Families.Evolve);
        var versioned = new Versioned(events.Count, state);
        if (events.Count > 0)
            cache.Put(stream, versioned);
        return versioned;
    }
}

/// <param name="SubjectId">None once forgotten.</param>
/// <param name="ForgottenAt">When the subject was destroyed.</param>
public sealed record Named(SubjectId? SubjectId, DateTimeOffset? ForgottenAt);
