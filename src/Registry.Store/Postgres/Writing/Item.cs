namespace Registry.Store.Postgres.Writing;

/// <summary>One append that waits for its answer.</summary>
internal sealed class Item(Append append)
{
    private readonly TaskCompletionSource<Verdict> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Verdict verdict;
    private Exception? failure;

    public Append Append => append;

    public Footprint Footprint { get; } = new(append);

    public int Events { get; } = append.Writes.Sum(w => w.Events.Count);

    public Task<Verdict> Answer => answer.Task;

    /// <summary>It was sent once and no answer came: what the log knows of it may be its own doing.</summary>
    public bool MaybeStored { get; set; }

    /// <summary>A unique key refused it once, although asking before had found nothing.</summary>
    public bool WasRefused { get; set; }

    public void Set(Verdict given) => verdict = given;

    public void Fail(Exception error) => failure = error;

    /// <summary>Gives the caller what was left here.</summary>
    public void Tell()
    {
        if (failure is null) answer.TrySetResult(verdict);
        else answer.TrySetException(failure);
    }
}

/// <param name="Said">Null if the first event's id is in the log: what stands there is to be read.</param>
internal readonly record struct Verdict(Appended? Said, bool MaybeStored);
