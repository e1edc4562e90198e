using Registry.Domain;
using Registry.Domain.Catalogues;
using Registry.Domain.Policies;
using Registry.Store;

namespace Registry.Api.Hosting;

/// <summary>
/// What must be on record before the first call: the policy in force and the configuration. Said again at every start, recorded once.
/// </summary>
public sealed class FirstFacts(Ledger ledger, Vault vault, Centre centre, TimeProvider clock)
{
    /// <summary>The registry itself, where nobody asked it.</summary>
    internal const string Source = "registry";
    private static readonly Guid PublishPolicyOne = new("10900000-0000-4000-8000-000000000001");

    /// <exception cref="SettingsException">The configuration on record is newer, or another of the same version.</exception>
    public async Task Record(CancellationToken ct)
    {
        await Publish(ct);
        await Adopt(ct);
    }

    private async Task Publish(CancellationToken ct)
    {
        var circumstances = About();
        var command = new PublishPolicy(
            centre.PolicyStream, Defaults109.PolicyVersion, Defaults109.PolicySha256(), Defaults109.PolicyEffectiveAt,
            circumstances);
        var asked = new Asked(Source, PublishPolicyOne, default, circumstances, CategorySet.Empty);
        await ledger.Transact(asked, async states =>
        {
            await states.Policy(centre.PolicyStream, ct);
            return Decision.Accept(command.Decide());
        }, ct);
    }

    private async Task Adopt(CancellationToken ct)
    {
        var command = new AdoptConfiguration(
            centre.ConfigurationStream, centre.Version, centre.Sha256, centre.Catalogue, About());
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

    private Circumstances About()
    {
        var system = new ActorId(vault.Ids.Derived("system", Source));
        return new(
            Operation.Record, "appeals", LegalGround.OtherLaw, null, Channel.System, Medium.Electronic, true,
            Defaults109.PolicyVersion, Language.Kk, system, system, null, clock.GetUtcNow(), Door.Asked);
    }
}
