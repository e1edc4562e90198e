namespace Registry.Domain.Extracts;

/// <summary>What rules need to know of an extract.</summary>
public abstract record Extract
{
    private Extract() { }

    public static Extract None { get; } = new Unknown();

    public sealed record Unknown : Extract;

    public sealed record Asked(ExtractOrder Order) : Extract;

    /// <summary>To be built.</summary>
    /// <param name="File">The slice whose key seals the file.</param>
    public sealed record Approved(ExtractOrder Order, Slice File, Circumstances Approval) : Extract;

    public sealed record Declined(ExtractOrder Order) : Extract;

    public sealed record Failed(ExtractOrder Order, ExtractFailure Because) : Extract;

    /// <summary>Lies sealed until it expires, and is handed over as often as it is fetched.</summary>
    public sealed record Issued(ExtractOrder Order, Slice File, IssuedFile Made, DateTimeOffset ExpiresAt) : Extract;

    public sealed record Expired(ExtractOrder Order, DateTimeOffset At) : Extract;

    public sealed record Destroyed(ExtractOrder Order, DateTimeOffset At) : Extract;

    /// <exception cref="CorruptStreamException">No rule of ours wrote this pair: the stream was altered.</exception>
    public static Extract Evolve(Extract extract, DomainEvent fact) => (extract, fact) switch
    {
        (Unknown, ExtractAsked it) => new Asked(new(
            it.Query, it.Personal.Slice, ValueList.Of(it.Personal.Fields), it.Circumstances)),
        (Asked it, ExtractApproved approved) => new Approved(it.Order, approved.File, approved.Circumstances),
        (Asked it, ExtractDeclined) => new Declined(it.Order),
        (Approved it, ExtractFailed failed) => new Failed(it.Order, failed.Because),
        (Approved it, ExtractIssued issued) => new Issued(it.Order, it.File, issued.File, issued.ExpiresAt),
        (Issued, ExtractHandedOver) => extract,
        (Issued it, ExtractExpired expired) => new Expired(it.Order, expired.Circumstances.OccurredAt),
        (Issued it, ExtractDestroyed destroyed) => new Destroyed(it.Order, destroyed.Circumstances.OccurredAt),
        _ => throw CorruptStreamException.Of(extract, fact),
    };

    /// <summary>What was asked for; none where nothing was.</summary>
    public ExtractOrder? Ordered => this switch
    {
        Asked it => it.Order,
        Approved it => it.Order,
        Declined it => it.Order,
        Failed it => it.Order,
        Issued it => it.Order,
        Expired it => it.Order,
        Destroyed it => it.Order,
        _ => null,
    };

    /// <summary>Why nothing can be handed over, where nothing lies there.</summary>
    public Refusal NotAtHand => this switch
    {
        Unknown => new Refusal.UnknownExtract(),
        Expired it => new Refusal.ExtractExpired(it.At),
        Destroyed it => new Refusal.ExtractDestroyed(it.At),
        _ => new Refusal.ExtractNotIssued(),
    };
}

/// <summary>What was asked for, and why.</summary>
/// <param name="Words">The slice the words are sealed in: the person's own, or one for them alone.</param>
/// <param name="Said">Codes of the words that were said.</param>
/// <param name="About">Who asked.</param>
public sealed record ExtractOrder(ExtractQuery Query, Slice Words, ValueList<string> Said, Circumstances About)
{
    /// <summary>
    /// The giving itself: what it was asked for and on which ground, by whoever approved it, done by the registry.
    /// </summary>
    internal Circumstances Giving(Circumstances approval, DateTimeOffset at) => About with
    {
        Operation = Operation.Provide, Actor = approval.Actor, Source = approval.Source, OnBehalfOf = null,
        OccurredAt = at, Automated = true,
    };
}
