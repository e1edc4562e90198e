namespace Registry.Store.Memory;

/// <summary>Messages not yet dealt with. Appends hold the log's gate, and so does what takes.</summary>
internal sealed class MemoryMessages(Lock gate) : ITaking
{
    private readonly Dictionary<Guid, Waiting> waiting = [];

    public void RefuseTaken(IEnumerable<NewMessage> messages)
    {
        if (messages.Any(m => waiting.ContainsKey(m.Id))) throw new BadItemException("a message id exists already");
    }

    public void Add(IEnumerable<NewMessage> messages)
    {
        foreach (var message in messages) waiting.Add(message.Id, new(message, DateTimeOffset.MinValue, 0));
    }

    public Task<IReadOnlyList<DueMessage>> Take(Lease lease, int most, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        lock (gate)
        {
            var due = waiting.Values.Where(w => w.Message.DueAt <= lease.From && w.TakenUntil <= lease.From)
                .OrderBy(w => w.Message.DueAt).ThenBy(w => w.Message.Id).Take(most).ToList();
            return Task.FromResult<IReadOnlyList<DueMessage>>(
                [.. due.Select(w => TakeOne(w with { TakenUntil = lease.Until, Attempt = w.Attempt + 1 }))]);
        }
    }

    public Task<bool> Keep(DueMessage message, Lease lease, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        lock (gate)
        {
            var ours = waiting.TryGetValue(message.Id, out var kept) && kept.Attempt == message.Attempt;
            if (ours) waiting[message.Id] = kept! with { TakenUntil = lease.Until };
            return Task.FromResult(ours);
        }
    }

    public Task Remove(Guid message)
    {
        lock (gate) waiting.Remove(message);
        return Task.CompletedTask;
    }

    private DueMessage TakeOne(Waiting taken)
    {
        var (message, _, attempt) = waiting[taken.Message.Id] = taken;
        return new(message.Id, message.Kind, message.DueAt, message.Body, attempt);
    }

    private sealed record Waiting(NewMessage Message, DateTimeOffset TakenUntil, int Attempt);
}
