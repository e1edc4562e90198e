using Registry.Domain;
using Registry.Domain.Catalogues;
using Registry.Domain.Policies;
using Registry.Store;

namespace Registry.Api.Hosting;

/// <summary>
/// What must be on record before the first call: the configuration, the policy in force, and the changes of the law
/// since it was written. Said again at every start, recorded once.
/// </summary>
/// <remarks>No review is recorded: none is known to have been made.</remarks>
public sealed class FirstFacts(
    Ledger ledger, Vault vault, Centre centre, IDocuments documents, TimeProvider clock)
{
    /// <summary>The registry itself, where nobody asked it.</summary>
    internal const string Source = "registry";
    private static readonly Guid PublishPolicyOne = new("10900000-0000-4000-8000-000000000001");

    /// <exception cref="SettingsException">
    /// The configuration on record is newer, or another of the same version.
    /// </exception>
    public async Task Record(CancellationToken ct)
    {
        await Adopt(ct);
        var hashes = new Dictionary<Language, string>();
        foreach (var (language, text) in Defaults109.PolicyTexts())
            hashes[language] = await documents.Put(text, ct);
        await Say(PublishPolicyOne, About(Door.Reported), (policy, frame, about) =>
            Publication(hashes, about).Decide(policy, frame), ct);
        foreach (var change in Defaults109.LawChanges())
            await Say(vault.Ids.Derived("law-change", change.Act), About(Door.Asked), (policy, frame, about) =>
                new ChangeLaw(centre.PolicyStream, change.Act, change.InForceOn, null, about).Decide(policy, frame),
                ct);
    }

    private PublishPolicy Publication(Dictionary<Language, string> hashes, Circumstances about) => new(
        centre.PolicyStream, Defaults109.PolicyVersion, hashes[Language.Kk], Defaults109.PolicyEffectiveAt,
        ValueList.Of(hashes.Where(text => text.Key != Language.Kk).OrderBy(text => text.Key)
            .Select(text => new Translation(text.Key, text.Value))),
        null, about);

    /// <summary>What stands on record already, whoever put it there, is no refusal to be kept.</summary>
    private async Task Say(
        Guid operation,
        Circumstances about,
        Func<Policy, Frame, Circumstances, Decision> decide,
        CancellationToken ct)
    {
        async Task<Decision> Judge(States states)
        {
            var policy = await states.Policy(centre.PolicyStream, ct);
            var configuration = await states.Configuration(centre.ConfigurationStream, ct);
            return decide(policy, new(configuration.Catalogue, policy, clock.GetUtcNow()), about);
        }

        if (await ledger.Check(Judge) is Decision.Accepted)
            await ledger.Transact(new(Source, operation, default, about, CategorySet.Empty), Judge, ct);
    }

    /// <summary>Done by the registry itself, now.</summary>
    internal Circumstances About(Door door)
    {
        var system = new ActorId(vault.Ids.Derived("system", Source));
        return new(
            Operation.Record, "appeals", LegalGround.OtherLaw, null, Channel.System, Medium.Electronic, true,
            Defaults109.PolicyVersion, Language.Kk, system, system, null, clock.GetUtcNow(), door);
    }

    private async Task Adopt(CancellationToken ct)
    {
        var command = new AdoptConfiguration(
            centre.ConfigurationStream, centre.Version, centre.Sha256, centre.Catalogue, About(Door.Asked));
        var asked = new Asked(
            Source, vault.Ids.Derived("adopt-configuration", $"{centre.Version}"), default, command.Circumstances,
            CategorySet.Empty);
        await ledger.Transact(asked, async states =>
        {
            var onRecord = await states.Configuration(centre.ConfigurationStream, ct);
            if (onRecord.Version > centre.Version)
                throw new SettingsException(
                    $"The configuration on record is version {onRecord.Version}, newer than {centre.Version}.");
            if (onRecord.Version == centre.Version && onRecord.Sha256 != centre.Sha256)
                throw new SettingsException(
                    $"Configuration {centre.Version} is on record with another content; raise its version.");
            return Decision.Accept(command.Decide());
        }, ct);
    }
}
