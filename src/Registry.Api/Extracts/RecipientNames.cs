using Registry.Domain;
using Registry.Projections.Recipients;
using Registry.Store;

namespace Registry.Api.Extracts;

/// <summary>What recipients are called, as registered; the names are sealed in those events.</summary>
public sealed class RecipientNames(RecipientQueries recipients, IEventStore store, PersonalReader reader)
{
    /// <param name="ids">Those that no register has are left out.</param>
    public async Task<IReadOnlyDictionary<string, string>> Of(IReadOnlyCollection<string> ids, CancellationToken ct)
    {
        var wanted = ids.Select(id => Guid.TryParse(id, out var known) ? known : Guid.Empty).Distinct()
            .Select(id => new RecipientId(id)).ToList();
        var names = new SortedDictionary<string, string>(StringComparer.Ordinal);
        if (wanted.Count == 0)
            return names;
        var rows = (await recipients.Find(wanted, ct)).Rows;
        var events = (await store.Read(new() { Events = [.. rows.Select(row => row.EventId)] }, ct)).Events
            .ToDictionary(stored => stored.Id);
        foreach (var row in rows)
            if (events.TryGetValue(row.EventId, out var stored)
                && (await reader.Words(stored, ct))?.GetValueOrDefault(Field.OrganisationName.Code) is { } name)
                names[row.RecipientId.ToString()] = name;
        return names;
    }
}
