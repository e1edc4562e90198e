using Registry.Api.Examples;
using Registry.Domain;
using Registry.Projections.Sources;
using Registry.Store;

namespace Registry.Api.Reads;

/// <summary>What people call sources, opened from its sealed form.</summary>
public sealed class SourceNames(IEventStore store, PersonalReader reader, Vault vault)
{
    /// <summary>By the source's id; who was never registered has none.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> Of(IReadOnlyList<SourceRow> sources, CancellationToken ct)
    {
        var names = new Dictionary<Guid, string>
        {
            [vault.Ids.Derived("system", ExamplePeople.Source)] = "Examples of the registry itself",
        };
        var events = await store.Read(new() { Events = [.. sources.Select(row => row.EventId).OfType<Guid>()] }, ct);
        foreach (var registered in events.Events)
            if ((await reader.Words(registered, ct))?.GetValueOrDefault(Field.OrganisationName.Code) is { } name)
                names[registered.Stream] = name;
        return names;
    }
}
