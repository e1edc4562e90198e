using System.Runtime.CompilerServices;
using Registry.Api.Reads;
using Registry.Domain;
using Registry.Projections.Appeals;
using Registry.Projections.Consents;
using Registry.Projections.Subjects;
using Registry.Store;

namespace Registry.Api.Extracts;

/// <summary>
/// The streams of a person and of all subjects linked to her: what was done, who looked, her appeals, her consents.
/// </summary>
/// <remarks>
/// Withheld entries have streams of their own, which are not among them: docs/decisions/0030-withheld-entries.md. The
/// views are to have caught up.
/// </remarks>
public sealed class PersonStreams(
    ReadDesk desk, AppealQueries appeals, ConsentQueries consents, Vault vault, IEventStore store)
{
    /// <summary>Streams that are read together.</summary>
    private const int Together = 20;

    private const int Page = 500;

    public async IAsyncEnumerable<(StreamKind Kind, IReadOnlyList<StoredEvent> Events)> Of(
        SubjectId subject, [EnumeratorCancellation] CancellationToken ct)
    {
        foreach (var some in (await All(subject, ct)).Chunk(Together))
        {
            var found = await store.Read(
                new() { Streams = [.. some.Select(stream => new StreamTail(stream.Id, 0))] }, ct);
            foreach (var (kind, id) in some)
                yield return (kind, [.. found.Streams.GetValueOrDefault(id, []).OrderBy(stored => stored.Version)]);
        }
    }

    private async Task<IReadOnlyList<(StreamKind Kind, Guid Id)>> All(SubjectId subject, CancellationToken ct)
    {
        var subjects = (await desk.WithLinked(subject, ct)).Subjects
            .Select(row => new SubjectId(row.SubjectId)).Append(subject).Distinct().ToList();
        var streams = new List<(StreamKind, Guid)>();
        foreach (var one in subjects)
        {
            streams.Add((StreamKind.Subject, one.Value));
            streams.Add((StreamKind.AccessJournal, vault.Ids.Derived("accesses", one.Value)));
        }

        var opened = await Pages(cursor => appeals.List(subjects, cursor, Page, ct), row => row.AppealId);
        var given = await Pages(
            cursor => consents.List(new() { Subjects = subjects }, cursor, Page, ct), row => row.ConsentId);
        return
        [
            .. streams,
            .. opened.Select(id => (StreamKind.Appeal, id)),
            .. given.Select(id => (StreamKind.Consent, id)),
        ];
    }

    private static async Task<IReadOnlyList<Guid>> Pages<TRow>(
        Func<Projections.Cursor?, Task<Projections.Page<TRow>>> ask, Func<TRow, Guid> id)
    {
        var ids = new List<Guid>();
        Projections.Cursor? next = null;
        do
        {
            var page = await ask(next);
            ids.AddRange(page.Rows.Select(id));
            next = page.Next;
        }
        while (next is not null);
        return [.. ids.Distinct()];
    }
}
