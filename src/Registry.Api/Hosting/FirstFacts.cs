using Registry.Domain;
using Registry.Domain.Policies;
using Registry.Store;

namespace Registry.Api.Hosting;

/// <summary>
/// What must be on record before the first call: the policy in force. Said again at every start, recorded once.
/// </summary>
public sealed class FirstFacts(Ledger ledger, Vault vault, Centre centre, TimeProvider clock)
{
    private const string Source = "registry";
    private static readonly Guid PublishPolicyOne = new("10900000-0000-4000-8000-000000000001");

    public async Task Record(CancellationToken ct)
    {
        var system = new ActorId(vault.Ids.Derived("system", Source));
        var circumstances = new Circumstances(
            Operation.Record, "appeals", LegalGround.OtherLaw, null, Channel.System, Medium.Electronic, true,
            Defaults109.PolicyVersion, Language.Kk, system, system, null, clock.GetUtcNow(), Door.Asked);
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
}
