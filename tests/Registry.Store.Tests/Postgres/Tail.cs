namespace Registry.Store.Tests.Postgres;

/// <summary>A reader that follows the log while others write, never goes back, and keeps what it saw.</summary>
internal sealed class Tail(IEventStore store)
{
    private readonly List<long> seen = [];
    private long last;

    public IReadOnlyList<long> Seen => seen;

    /// <summary>Follows until the writing ends, and then to the end.</summary>
    public async Task Follow(Task writing)
    {
        while (!writing.IsCompleted) await Read();
        await writing;
        await Read();
    }

    private async Task Read()
    {
        await foreach (var stored in store.ReadAll(last, CancellationToken.None))
        {
            seen.Add(stored.Position);
            last = stored.Position;
        }
    }
}
