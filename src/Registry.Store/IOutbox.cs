namespace Registry.Store;

/// <summary>
/// Messages written with appends, handed over until somebody has dealt with them. A timer is a message that is due
/// later.
/// </summary>
/// <remarks>
/// <para>Promises, held to by OutboxConformance:</para>
/// <list type="bullet">
/// <item>A message exists exactly if its append does: not for a conflict, not for a repeat.</item>
/// <item>It is handed over at least once, never before <see cref="DueMessage.DueAt"/>.</item>
/// <item>It is gone once <see cref="IReceiver.Deal"/> has returned. Only if we die or lose the store between the
/// return and the removal does it come again.</item>
/// <item>One that cannot be dealt with comes again and again, with a higher <see cref="DueMessage.Attempt"/>, and holds
/// up no other.</item>
/// <item>Any number of processes may deliver at once. A message is with one of them at a time, as long as that one
/// lives and deals with it within <see cref="OutboxPace.Again"/>.</item>
/// </list>
/// <para>No order is promised.</para>
/// </remarks>
public interface IOutbox
{
    /// <summary>
    /// Hands each message that is due to the receiver until asked to stop; then it returns, and the token that
    /// <see cref="IReceiver.Deal"/> was given is cancelled too. It ends in no other way.
    /// </summary>
    Task Deliver(IReceiver receiver, CancellationToken ct);
}

/// <summary>Who deals with messages.</summary>
public interface IReceiver
{
    /// <summary>
    /// Returning means dealt with: the message is gone. Throwing means not yet: it comes again after
    /// <see cref="OutboxPace.Again"/>.
    /// </summary>
    Task Deal(DueMessage message, CancellationToken ct);

    /// <summary>A delivery failed: Deal threw, or the store could not be reached. Never a reason to stop.</summary>
    /// <remarks>That we were asked to stop is no failure. May not throw.</remarks>
    void Failed(Exception fault);
}

/// <param name="Attempt">1 on the first delivery.</param>
public sealed record DueMessage(Guid Id, string Kind, DateTimeOffset DueAt, ReadOnlyMemory<byte> Body, int Attempt);

/// <param name="Look">How often due messages are looked for.</param>
/// <param name="Again">
/// After which time a message that was not dealt with comes again; also the lease that a dead process's messages are
/// freed by.
/// </param>
public sealed record OutboxPace(TimeSpan Look, TimeSpan Again)
{
    public static OutboxPace Usual { get; } = new(TimeSpan.FromMilliseconds(500), TimeSpan.FromSeconds(30));
}
