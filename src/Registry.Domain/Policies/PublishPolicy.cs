namespace Registry.Domain.Policies;

/// <summary>A version of the policy comes into force: policy 7.2.</summary>
public sealed record PublishPolicy(
    Guid PolicyStream, int Version, string Sha256, DateTimeOffset EffectiveAt, Circumstances Circumstances)
{
    public Effect Decide() => new()
    {
        Facts =
        [
            new(StreamKind.Policy, PolicyStream, new PolicyPublished(Version, Sha256, EffectiveAt, Circumstances)),
        ],
        Fingerprint = null,
    };
}
