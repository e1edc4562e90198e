namespace Registry.Store;

/// <summary>What an append must look like before any engine tries to store it.</summary>
/// <remarks>Every engine asks here, so that none needs a rule for an append that contradicts itself.</remarks>
internal static class AppendForm
{
    /// <exception cref="BadItemException">The append contradicts itself; the message names the rule.</exception>
    public static void Check(Append append)
    {
        CheckStreams(append);
        CheckKeys(append.Keys);
        CheckNames(append.Keys);
        Distinct(append.Messages.Select(m => m.Id), "a message id stands twice");
    }

    /// <summary>Keys that must be active: sealed under or indexed under, and not minted here.</summary>
    public static IEnumerable<Guid> MustBeActive(KeyChanges keys)
    {
        if (keys.Minted.Count == 0 && keys.Indexed.Count == 0) return keys.Required;
        var minted = keys.Minted.Select(k => k.Id).ToHashSet();
        return keys.Required.Concat(keys.Indexed.Select(r => r.Key)).Where(k => !minted.Contains(k)).Distinct();
    }

    private static void CheckStreams(Append append)
    {
        Refuse(append.Writes.Count == 0, "nothing is written");
        Refuse(append.Writes.Any(w => w.Events.Count == 0), "a write has no event");
        Refuse(append.Writes.Any(w => w.Expected < 0), "an expected version is negative");
        var written = Distinct(append.Writes.Select(w => w.Stream), "a stream is written twice");
        Refuse(append.Guards.Any(g => written.Contains(g.Stream)), "a stream is written and guarded");
        Distinct(append.Writes.SelectMany(w => w.Events).Select(e => e.Id), "an event id stands twice");
    }

    private static void CheckKeys(KeyChanges keys)
    {
        var minted = Distinct(keys.Minted.Select(k => k.Id), "a key is minted twice");
        var destroyed = Distinct(keys.Destroyed, "a key is destroyed twice");
        Refuse(destroyed.Overlaps(minted), "a key is minted and destroyed");
        Refuse(keys.Indexed.Any(r => destroyed.Contains(r.Key)), "an index row hangs on a key that is destroyed");
        var owned = keys.Indexed.Where(r => r.Identifying).Select(r => Convert.ToHexString(r.Tag));
        Distinct(owned, "an identifying tag stands twice");
    }

    private static void CheckNames(KeyChanges keys)
    {
        var named = Distinct(keys.Named.Select(n => n.Id), "a name stands twice");
        Refuse(keys.Forgotten.Any(named.Contains), "a name is given and forgotten");
        Distinct(keys.Named.Select(n => Convert.ToHexString(n.StreamTag)), "a stream is named twice");
    }

    private static HashSet<T> Distinct<T>(IEnumerable<T> values, string otherwise)
    {
        var seen = new HashSet<T>();
        foreach (var value in values) Refuse(!seen.Add(value), otherwise);
        return seen;
    }

    private static void Refuse(bool broken, string rule)
    {
        if (broken) throw new BadItemException(rule);
    }
}
