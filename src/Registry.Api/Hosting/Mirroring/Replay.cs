using Registry.Domain;
using Registry.Domain.Extracts;
using Registry.Domain.Incidents;
using Registry.Domain.Subjects;
using Registry.Projections.AuditTree;
using Registry.Store;
using Registry.Store.Codec;

namespace Registry.Api.Hosting.Mirroring;

/// <summary>
/// After a restore: puts each loss on record, and destroys again what the journal of destructions says is destroyed.
/// </summary>
/// <remarks>
/// Run at every start. The incident comes first, by the id of its loss, then the keys: whatever stops it in between,
/// the next start goes on.
/// </remarks>
public sealed class Replay(
    IEventStore store, Ledger ledger, Vault vault, TreeStore tree, DestructionJournal journal, FirstFacts facts)
{
    /// <returns>How many keys were destroyed again.</returns>
    public async Task<int> Run(CancellationToken ct)
    {
        var undone = await journal.Undone(store, ct);
        var incident = await Incidents(undone.Count, ct);
        if (undone.Count == 0)
            return 0;
        HashSet<SliceId> keys = [.. undone.Select(key => new SliceId(key))];
        incident ??= await Record((await store.Head(ct), 0), undone.Count, [], ct);
        foreach (var (kind, stream) in await Owners(keys, ct))
            await (kind == StreamKind.Subject
                ? Destroy(new SubjectId(stream), keys, incident.Value, ct)
                : Destroy(new ExtractId(stream), incident.Value, ct));
        var left = await journal.Undone(store, ct);
        if (left.Count > 0)
            await Record((await store.Head(ct), 0), left.Count, [.. left.Select(key => new SliceId(key))], ct);
        return undone.Count;
    }

    /// <summary>Each loss once; the latest.</summary>
    private async Task<Guid?> Incidents(int keys, CancellationToken ct)
    {
        Guid? latest = null;
        foreach (var loss in Joined(await tree.Losses(ct)))
            latest = await Record(loss, keys, [], ct);
        return latest;
    }

    /// <summary>What one restore lost may have been taken back in pieces.</summary>
    private static List<(long First, long Count)> Joined(IReadOnlyList<Loss> losses)
    {
        var joined = new List<(long First, long Count)>();
        foreach (var loss in losses.OrderBy(loss => loss.First))
            if (joined is [.., var last] && last.First + last.Count == loss.First)
                joined[^1] = (last.First, last.Count + loss.Count);
            else
                joined.Add((loss.First, loss.Count));
        return joined;
    }

    private async Task<Guid> Record(
        (long First, long Count) loss, int keys, IReadOnlyList<SliceId> destroys, CancellationToken ct)
    {
        var id = vault.Ids.Derived("incident", $"{loss.First}/{loss.Count}/{destroys.Count}");
        var command = new RecordRestore(id, loss.First, loss.Count, keys, destroys, facts.About(Door.Asked));
        await Transact(id, async states =>
        {
            await states.Journal(StreamKind.Incident, id, ct);
            return command.Decide();
        }, ct);
        return id;
    }

    private Task Destroy(SubjectId subject, HashSet<SliceId> keys, Guid incident, CancellationToken ct)
    {
        var command = new ReplayDestruction(
            subject, [.. keys], incident, facts.About(Door.Reported) with { Operation = Operation.Destroy });
        return Again(incident, subject.Value, async states => command.Decide(await states.Subject(subject, ct)), ct);
    }

    /// <summary>An extract's file is gone, or goes with its key.</summary>
    private Task Destroy(ExtractId extract, Guid incident, CancellationToken ct)
    {
        var now = facts.About(Door.Reported);
        var command = new EndExtract(extract, now.Actor, now.OccurredAt);
        return Again(incident, extract.Value, async states =>
            command.Destroy(await states.Extract(extract, ct)) is Decision.Accepted it ? it.Effect : null, ct);
    }

    private async Task Again(Guid incident, Guid stream, Func<States, Task<Effect?>> decide, CancellationToken ct)
    {
        if (await ledger.Look(decide) is not null)
            await Transact(
                vault.Ids.Derived($"replay/{incident}", stream), async states => (await decide(states))!, ct);
    }

    private async Task Transact(Guid operation, Func<States, Task<Effect>> decide, CancellationToken ct)
    {
        var asked = new Asked(FirstFacts.Source, operation, default, facts.About(Door.Asked), CategorySet.Empty);
        if (await ledger.Transact(asked, async states => Decision.Accept(await decide(states)), ct) is Outcome.Busy)
            throw new SettingsException("The restore could not be put on record: others were faster each time.");
    }

    /// <summary>Whose the keys are. Every event is read: a key does not say it.</summary>
    private async Task<IReadOnlyCollection<(StreamKind Kind, Guid Stream)>> Owners(
        HashSet<SliceId> keys, CancellationToken ct)
    {
        var found = new HashSet<(StreamKind, Guid)>();
        await foreach (var stored in store.ReadAll(0, ct))
            if (EventTypes.ByAlias.ContainsKey(stored.Type))
                switch (EventCodec.Read(stored))
                {
                    case ExtractApproved approved when keys.Contains(approved.File.SliceId):
                        found.Add((StreamKind.Extract, stored.Stream));
                        break;
                    case SubjectEvent fact when Slices(fact).Any(keys.Contains):
                        found.Add((StreamKind.Subject, stored.Stream));
                        break;
                }

        return found;
    }

    private static IEnumerable<SliceId> Slices(SubjectEvent fact)
    {
        if (fact is ICarryPersonal carrier)
            yield return carrier.Personal.Slice.SliceId;
        if (fact is PersonalDataCollected { Accounting: { } accounting })
            yield return accounting.SliceId;
    }
}
