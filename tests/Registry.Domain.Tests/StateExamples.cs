using static Registry.Domain.Tests.Sample;

namespace Registry.Domain.Tests;

/// <summary>What each state of the leak's data refuses, for every list that the table of states is part of.</summary>
public static class StateExamples
{
    public static readonly IReadOnlyDictionary<string, (Fact Fact, Refusal Because)> All =
        new Dictionary<string, (Fact, Refusal)>(StringComparer.Ordinal)
        {
            ["blocked"] = (LeakBlocked, new Refusal.Blocked(Dispute, Morning)),
            ["restricted"] = (LeakRestricted, new Refusal.Restricted(Limit, NextYear)),
            ["held"] = (LeakHeld, new Refusal.Held(Limit, Morning)),
            ["deleted"] = (LeakDeleted, new Refusal.Deleted(Limit, Morning)),
            ["withdrawn"] = (LeakWithdrawn, new Refusal.ConsentWithdrawn(Morning)),
            ["destroyed"] = (LeakDestroyed, new Refusal.DestroyedMatter(Morning)),
        };

    /// <param name="states">The columns of the table that say no.</param>
    public static IEnumerable<RefusedExample<TCase>> Of<TCase>(
        World world, Func<World, TCase> of, params IEnumerable<string> states) =>
        states.Select(state => new RefusedExample<TCase>(state, of(world.And(All[state].Fact)), All[state].Because));
}
