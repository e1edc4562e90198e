using Registry.Domain;
using Registry.Store.Codec;

namespace Registry.Store.Tests.Histories;

/// <summary>An event that its rule would have refused on the states of all streams at the position before it.</summary>
internal sealed record Illegal(long Position, string Type, string Because);

/// <summary>Reads a whole log again and asks of every event whether it was lawful when it was written.</summary>
/// <remarks>Source: design section 2, "an illegal history".</remarks>
internal static class Judge
{
    public static async Task<List<Illegal>> Of(IEventStore store)
    {
        var all = new List<StoredEvent>();
        await foreach (var stored in store.ReadAll(0, default))
            all.Add(stored);
        return Of(all);
    }

    /// <param name="log">In order of position. Events of one append share the moment they were recorded at.</param>
    public static List<Illegal> Of(IReadOnlyList<StoredEvent> log)
    {
        var past = new Past();
        var illegal = new List<Illegal>();
        foreach (var append in log.GroupBy(stored => stored.RecordedAt))
        {
            var told = append.Select(stored => new Told(stored, EventCodec.Read(stored))).ToList();
            illegal.AddRange(told
                .Select(it => (it.Stored, Refusal: Trial.Of(it, told, past)))
                .Where(it => it.Refusal is not null)
                .Select(it => new Illegal(it.Stored.Position, it.Stored.Type, it.Refusal!.Code)));
            illegal.AddRange(told.Select(it => Follow(past, it)).OfType<Illegal>());
        }

        return illegal;
    }

    private static Illegal? Follow(Past past, Told it)
    {
        try
        {
            past.Evolve(it.Stored.Stream, it.Fact);
            return null;
        }
        catch (CorruptStreamException)
        {
            return new(it.Stored.Position, it.Stored.Type, "cannot-follow");
        }
    }
}

/// <summary>An event of the log, read.</summary>
internal sealed record Told(StoredEvent Stored, DomainEvent Fact)
{
    public Circumstances About => Fact.Circumstances;

    /// <summary>Fields present, for rules that ask whether words were said.</summary>
    public FieldMap Words => Fact is ICarryPersonal carrier
        ? FieldMap.Of(carrier.Personal.Fields.Select(code => KeyValuePair.Create(code, "…")))
        : FieldMap.Empty;
}
