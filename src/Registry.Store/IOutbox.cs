namespace Registry.Store;

/// <summary>Messages written with appends, until somebody has dealt with them.</summary>
public interface IOutbox
{
    /// <summary>
    /// Messages due at <paramref name="now"/>, oldest first, not taken by another worker for <paramref name="lease"/>.
    /// </summary>
    Task<IReadOnlyList<DueMessage>> Take(DateTimeOffset now, TimeSpan lease, int most, CancellationToken ct);

    /// <summary>The message was dealt with; it is gone.</summary>
    Task Complete(Guid message, CancellationToken ct);
}

/// <param name="Attempt">1 on the first delivery.</param>
public sealed record DueMessage(Guid Id, string Kind, DateTimeOffset DueAt, ReadOnlyMemory<byte> Body, int Attempt);
