namespace Registry.Domain.Consents;

/// <summary>What rules need to know of a consent.</summary>
public abstract record Consent
{
    private Consent() { }

    public static Consent None { get; } = new Unknown();

    public sealed record Unknown : Consent;

    public sealed record Given(
        SubjectId SubjectId, AppealId? AppealId, ConsentKind Kind, ValueList<ConsentScope> Scopes)
        : Consent;

    /// <summary>Lets data of this appeal go to third parties: policy 5.1.</summary>
    public bool Covers(AppealId appeal) =>
        this is Given given && given.AppealId == appeal && given.Scopes.Contains(ConsentScope.ThirdParties);

    /// <exception cref="CorruptStreamException">No rule of ours wrote this pair: the stream was altered.</exception>
    public static Consent Evolve(Consent consent, DomainEvent fact) => (consent, fact) switch
    {
        (Unknown, ConsentGiven given) => new Given(given.SubjectId, given.AppealId, given.Kind, given.Scopes),
        _ => throw CorruptStreamException.Of(consent, fact),
    };
}
