using Registry.Domain;
using Registry.Domain.Subjects;

namespace Registry.Store.Tests.Histories;

/// <summary>Two operations that race.</summary>
/// <param name="First">After it the second may not happen.</param>
/// <param name="Because">Code of what then refuses the second.</param>
/// <param name="OneFirst">One first of a round stands against every second.</param>
internal sealed record Pair(
    Func<Town, Task<Person>> Prepare,
    Func<Town, Person, Task<Outcome>> First,
    Func<Town, Person, Task<Outcome>> Second,
    string Because,
    bool OneFirst = false);

internal static class Pairs
{
    public static IReadOnlyDictionary<string, Pair> All { get; } = new Dictionary<string, Pair>(StringComparer.Ordinal)
    {
        ["block ∥ disclose"] = new(
            Appealed, (town, it) => town.Do(town.Blocking(it)), (town, it) => town.Do(town.Disclosing(it)), "blocked"),
        ["withdraw ∥ disclose"] = new(
            Appealed, (town, it) => town.Do(town.Withdrawing(it)), (town, it) => town.Do(town.Disclosing(it)),
            "consent-withdrawn"),
        ["suspend recipient ∥ disclose"] = new(
            Appealed, (town, it) => town.Do(town.Suspending(it.Recipient)),
            (town, it) => town.Do(town.Disclosing(it)), "suspended-recipient"),
        ["hold ∥ destroy"] = new(
            Proposed, (town, it) => town.Do(town.Limiting(it, Operation.Hold)),
            (town, it) => town.Do(town.Approving(it, Town.Chief)), "held"),
        ["destroy ∥ update"] = new(
            Proposed, (town, it) => town.Do(town.Approving(it, Town.Chief)),
            (town, it) => town.Do(town.Updating(it)), "destroyed-subject"),
        ["policy change ∥ collect"] = new(
            Appealed, (town, it) => town.PublishNext(), (town, it) => town.Do(town.Collecting(it)),
            "superseded-policy", OneFirst: true),
    };

    private static async Task<Person> Appealed(Town town) => await town.Person(await town.Recipient());

    /// <summary>One of two people has proposed to destroy everything.</summary>
    private static async Task<Person> Proposed(Town town)
    {
        var person = await Appealed(town);
        await town.Do(town.Proposing(
            person, new(ProposedAction.Destroy, Scope.WholeSubject, DestructionGround.RetentionOver), Town.Officer));
        return person;
    }
}
