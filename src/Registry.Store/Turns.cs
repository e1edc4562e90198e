namespace Registry.Store;

/// <summary>Callers that lost a race for the same stream take turns, so that each look after the first wins.</summary>
internal sealed class Turns
{
    private readonly SemaphoreSlim[] stripes = [.. Enumerable.Range(0, 1024).Select(_ => new SemaphoreSlim(1, 1))];

    /// <summary>By the last bytes: the first ones of ids made of the time are the same for a minute.</summary>
    public int Of(Guid stream)
    {
        var bytes = stream.ToByteArray();
        return (bytes[14] << 8 | bytes[15]) % stripes.Length;
    }

    public bool IsTaken(int stripe) => stripes[stripe].CurrentCount == 0;

    public Task Take(int stripe, CancellationToken ct) => stripes[stripe].WaitAsync(ct);

    public void GiveBack(int stripe) => stripes[stripe].Release();
}

/// <summary>One caller's turns; given back when its operation is over.</summary>
internal sealed class Turn(Turns turns) : IDisposable
{
    private readonly HashSet<int> held = [];

    /// <summary>Waits for the turn at streams this caller lost, and keeps the turns it has.</summary>
    /// <remarks>
    /// Who loses first one stream and then another needs both: with the first alone it would lose the other each time
    /// to those whose turn is there. All are taken anew in one order, so no two callers wait for each other.
    /// </remarks>
    public Task Take(IEnumerable<Guid> streams, CancellationToken ct) => Hold([.. streams.Select(turns.Of)], ct);

    /// <summary>Waits where somebody has the turn at a stream this caller is about to write.</summary>
    /// <returns>Whether it waited: what it saw has moved by now.</returns>
    public async Task<bool> Queue(IEnumerable<Guid> streams, CancellationToken ct)
    {
        var others = streams.Select(turns.Of).Where(stripe => !held.Contains(stripe) && turns.IsTaken(stripe)).ToList();
        await Hold(others, ct);
        return others.Count > 0;
    }

    public void Dispose()
    {
        foreach (var stripe in held)
            turns.GiveBack(stripe);
        held.Clear();
    }

    private async Task Hold(IReadOnlyList<int> more, CancellationToken ct)
    {
        if (more.All(held.Contains))
            return;
        var all = held.Union(more).Order().ToList();
        Dispose();
        foreach (var stripe in all)
        {
            await turns.Take(stripe, ct);
            held.Add(stripe);
        }
    }
}
