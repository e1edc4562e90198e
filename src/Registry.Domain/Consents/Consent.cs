namespace Registry.Domain.Consents;

/// <summary>What rules need to know of a consent.</summary>
public abstract record Consent
{
    private Consent() { }

    public static Consent None { get; } = new Unknown();

    public sealed record Unknown : Consent;

    /// <param name="AppealId">The appeal it is for; none for every matter of its purpose.</param>
    /// <param name="Categories">The data consented to; none where the policy speaks of all that was given.</param>
    /// <param name="Missing">Elements of art. 8(4) it does not state.</param>
    /// <param name="Until">UTC; none: until the purpose is reached.</param>
    public sealed record Given(
        SubjectId SubjectId,
        AppealId? AppealId,
        string Purpose,
        ConsentKind Kind,
        ValueList<ConsentScope> Scopes,
        CategorySet? Categories,
        ValueList<ConsentElement> Missing,
        DateTimeOffset GivenAt,
        DateTimeOffset? Until,
        DateTimeOffset? WithdrawnAt) : Consent
    {
        /// <summary>The earlier of its own term and the moment the purpose was reached; none of both yet.</summary>
        public DateTimeOffset? EndsAt(DateTimeOffset? purposeReachedAt) => Earlier(Until, purposeReachedAt);

        /// <summary>States all that the Law asks of a consent; one given by use never does.</summary>
        public bool IsInFull => Kind != ConsentKind.ImpliedByUse && Missing.Count == 0;
    }

    /// <summary>The earlier of two moments that may not be there.</summary>
    public static DateTimeOffset? Earlier(DateTimeOffset? one, DateTimeOffset? other) =>
        one is null || other < one ? other ?? one : one;

    /// <exception cref="CorruptStreamException">No rule of ours wrote this pair: the stream was altered.</exception>
    public static Consent Evolve(Consent consent, DomainEvent fact) => (consent, fact) switch
    {
        (Unknown, ConsentGiven given) => new Given(
            given.SubjectId, given.AppealId, given.Circumstances.Purpose, given.Kind, given.Scopes, null, Every,
            given.Circumstances.OccurredAt, null, null),
        (Unknown, ConsentRecorded given) => new Given(
            given.SubjectId, given.AppealId, given.Circumstances.Purpose, given.Kind, given.Scopes, given.Categories,
            Lacking(given.Elements), given.Circumstances.OccurredAt, given.Until, null),
        (Given { WithdrawnAt: null } given, ConsentWithdrawn withdrawn) =>
            given with { WithdrawnAt = withdrawn.Circumstances.OccurredAt },
        (Given given, WithdrawalRefused) => given,
        _ => throw CorruptStreamException.Of(consent, fact),
    };

    /// <summary>Elements of art. 8(4) that are not among the stated ones.</summary>
    public static ValueList<ConsentElement> Lacking(IEnumerable<ConsentElement> stated) =>
        ValueList.Of(Every.Except(stated));

    private static ValueList<ConsentElement> Every { get; } = ValueList.Of(Enum.GetValues<ConsentElement>());
}
