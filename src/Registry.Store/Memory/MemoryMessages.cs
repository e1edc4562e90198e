namespace Registry.Store.Memory;

/// <summary>Messages not yet dealt with.</summary>
internal sealed class MemoryMessages
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

    public IReadOnlyList<DueMessage> Take(DateTimeOffset now, TimeSpan lease, int most)
    {
        var due = waiting.Values.Where(w => w.Message.DueAt <= now && w.TakenUntil <= now)
            .OrderBy(w => w.Message.DueAt).ThenBy(w => w.Message.Id).Take(most).ToList();
        return [.. due.Select(w => TakeOne(w with { TakenUntil = now + lease, Attempt = w.Attempt + 1 }))];
    }

    public void Complete(Guid id) => waiting.Remove(id);

    private DueMessage TakeOne(Waiting taken)
    {
        var (message, _, attempt) = waiting[taken.Message.Id] = taken;
        return new(message.Id, message.Kind, message.DueAt, message.Body, attempt);
    }

    private sealed record Waiting(NewMessage Message, DateTimeOffset TakenUntil, int Attempt);
}
