namespace Registry.Domain.Recipients;

/// <summary>What rules need to know of a recipient.</summary>
public abstract record Recipient
{
    private Recipient() { }

    /// <summary>Our own country: no transfer to it is cross-border.</summary>
    public const string Home = "KZ";

    public static Recipient None { get; } = new Unknown();

    public sealed record Unknown : Recipient;

    /// <param name="UndertakingUntil">UTC; none if it never accepted one.</param>
    /// <param name="SuspendedAt">UTC; none while it may be given data.</param>
    public sealed record Registered(
        RecipientKind Kind,
        CategorySet Profile,
        string Country,
        Slice Slice,
        DateTimeOffset? UndertakingUntil,
        DateTimeOffset? SuspendedAt = null)
        : Recipient
    {
        /// <summary>Its country, if that is not ours.</summary>
        public string? Abroad => Country == Home ? null : Country;

        public bool AnswersAt(DateTimeOffset moment) => UndertakingUntil is { } until && moment < until;
    }

    /// <exception cref="CorruptStreamException">No rule of ours wrote this pair: the stream was altered.</exception>
    public static Recipient Evolve(Recipient recipient, DomainEvent fact) => (recipient, fact) switch
    {
        (Unknown, RecipientRegistered registered) => new Registered(
            registered.Kind, registered.Profile, registered.Country, registered.Personal.Slice, null),
        (Registered it, UndertakingAccepted accepted) => it with { UndertakingUntil = accepted.Until },
        (Registered { SuspendedAt: null } it, RecipientSuspended suspended) =>
            it with { SuspendedAt = suspended.Circumstances.OccurredAt },
        (Registered { SuspendedAt: not null } it, RecipientReinstated) => it with { SuspendedAt = null },
        _ => throw CorruptStreamException.Of(recipient, fact),
    };
}
