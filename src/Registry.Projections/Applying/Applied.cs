namespace Registry.Projections.Applying;

/// <summary>Positions the views have reached, and who waits for one.</summary>
internal sealed class Applied
{
    private readonly Signal moved = new();
    private volatile Dictionary<string, long> positions = [];

    public void Are(IReadOnlyDictionary<string, long> reached)
    {
        positions = new(reached);
        moved.Set();
    }

    /// <summary>Of one projection, or of the last of all; 0 before anything is known.</summary>
    public long Of(string? projection) => projection is not null
        ? positions.GetValueOrDefault(projection)
        : positions.Values.DefaultIfEmpty().Min();

    public async Task<long> Reaches(string? projection, long position, TimeSpan most, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(most);
        while (true)
        {
            var next = moved.Next;
            if (Of(projection) >= position || limit.IsCancellationRequested)
                return Of(projection);
            await next.WaitAsync(limit.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            ct.ThrowIfCancellationRequested();
        }
    }
}
