namespace Registry.Domain.Withheld;

/// <summary>What rules need to know of a withheld entry.</summary>
public abstract record WithheldEntry
{
    private WithheldEntry() { }

    public static WithheldEntry None { get; } = new Unknown();

    public sealed record Unknown : WithheldEntry;

    /// <summary>Asked for; no data have left.</summary>
    public sealed record Proposed(Withholding Withholding) : WithheldEntry;

    /// <summary>On record, and not shown to the person.</summary>
    /// <param name="Since">UTC; when it was approved, and the data could leave.</param>
    public sealed record Standing(Withholding Withholding, DateTimeOffset Since) : WithheldEntry;

    public sealed record Declined : WithheldEntry;

    public sealed record Released : WithheldEntry;

    /// <exception cref="CorruptStreamException">No rule of ours wrote this pair: the stream was altered.</exception>
    public static WithheldEntry Evolve(WithheldEntry entry, DomainEvent fact) => (entry, fact) switch
    {
        (Unknown, WithholdingProposed it) => new Proposed(new(
            it.SubjectId, it.AppealId, it.RecipientId, it.Categories, it.Until, it.Personal.Slice,
            ValueList.Of(it.Personal.Fields), it.Circumstances)),
        (Proposed it, DisclosureWithheld withheld) =>
            new Standing(it.Withholding, withheld.Circumstances.OccurredAt),
        (Proposed, WithholdingDeclined) => new Declined(),
        (Standing, WithheldReleased) => new Released(),
        _ => throw CorruptStreamException.Of(entry, fact),
    };
}

/// <summary>A disclosure that is to be withheld from the person.</summary>
/// <param name="Words">The slice its words are sealed in.</param>
/// <param name="Said">Codes of the words that were said.</param>
/// <param name="About">Who proposed it, why, on which ground.</param>
public sealed record Withholding(
    SubjectId SubjectId,
    AppealId? AppealId,
    RecipientId RecipientId,
    CategorySet Categories,
    DateTimeOffset Until,
    Slice Words,
    ValueList<string> Said,
    Circumstances About)
{
    /// <summary>The disclosure's own circumstances: the data may leave when it is approved, not before.</summary>
    public Circumstances Disclosing(DateTimeOffset at) =>
        About with { Operation = Operation.Transfer, Matter = AppealId?.Value, OccurredAt = at };
}
