using System.Collections.Immutable;

namespace Registry.Domain.Appeals;

/// <summary>What rules need to know of an appeal.</summary>
public abstract record Appeal
{
    private Appeal() { }

    public static Appeal None { get; } = new Unknown();

    public sealed record Unknown : Appeal;

    /// <param name="ClosedAt">UTC; when its purpose was reached, none while it is being resolved.</param>
    public sealed record Open(
        SubjectId SubjectId,
        ConsentId? ConsentId,
        string Purpose,
        ImmutableHashSet<RecipientId> Recipients,
        DateTimeOffset? ClosedAt = null) : Appeal;

    /// <exception cref="CorruptStreamException">No rule of ours wrote this pair: the stream was altered.</exception>
    public static Appeal Evolve(Appeal appeal, DomainEvent fact) => (appeal, fact) switch
    {
        (Unknown, AppealOpened opened) =>
            new Open(opened.SubjectId, opened.ConsentId, opened.Circumstances.Purpose, []),
        (Open open, RecipientAssigned assigned) =>
            open with { Recipients = open.Recipients.Add(assigned.RecipientId) },
        (Open { ClosedAt: null } open, AppealClosed closed) => open with { ClosedAt = closed.Circumstances.OccurredAt },
        (Open open, AppealRedirected redirected) =>
            open with { Recipients = open.Recipients.Add(redirected.RecipientId) },
        _ => throw CorruptStreamException.Of(appeal, fact),
    };
}
