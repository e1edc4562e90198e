using Registry.Api.Problems;
using Registry.Domain;
using Registry.Projections;
using Registry.Projections.Subjects;
using Registry.Store;

namespace Registry.Api.Reads;

/// <summary>What every question works with: the views at the head of the log, and the ids callers hold.</summary>
public sealed class ReadDesk(IEventStore store, Vault vault, Projector projector, SubjectQueries subjects)
{
    /// <summary>Ours: a caller would rather hear that the views are behind than wait longer.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Waits until the views hold everything that was on record when the question came.</summary>
    /// <returns>None if they do.</returns>
    public async Task<Problem?> CatchUp(CancellationToken ct)
    {
        var head = await store.Head(ct);
        var at = await projector.CaughtUp(head, Patience, ct);
        return at >= head ? null : Problem.Of(ProblemKinds.Lagging, $"The log stands at {head}, the views at {at}.");
    }

    /// <summary>The subject an external id stands for, or the problem to answer with.</summary>
    public async Task<(SubjectId SubjectId, Problem? Problem)> Resolve(Guid externalId, CancellationToken ct)
    {
        var found = await store.Read(new() { Names = [externalId] }, ct);
        return found.Names switch
        {
            [var row] when vault.Named(row) is { } subject => (subject, null),
            [{ ForgottenAt: { } at }] => (default, Problem.Of(new Refusal.DestroyedSubject(at))),
            _ => (default, Problem.Of(new Refusal.UnknownSubject())),
        };
    }

    /// <summary>The current view of a subject and all linked to it, near and far.</summary>
    public async Task<SubjectView> WithLinked(SubjectId subject, CancellationToken ct)
    {
        var known = new HashSet<SubjectId> { subject };
        while (true)
        {
            var view = await subjects.Find(known, ct);
            var linked = view.Subjects.SelectMany(row => row.Links).Select(id => new SubjectId(id)).ToList();
            if (linked.All(known.Contains))
                return view;
            known.UnionWith(linked);
        }
    }

    /// <summary>The ids callers hold, of streams; a destroyed subject has none any more.</summary>
    public async Task<IReadOnlyDictionary<Guid, Guid>> Names(IEnumerable<Guid> streams, CancellationToken ct)
    {
        var tags = streams.Distinct().Select(stream => vault.StreamTag(new(stream))).ToList();
        if (tags.Count == 0)
            return new Dictionary<Guid, Guid>();
        var found = await store.Read(new() { StreamTags = tags }, ct);
        return found.Names.Where(name => name.Box is not null)
            .ToDictionary(name => vault.Named(name)!.Value.Value, name => name.Id);
    }
}
