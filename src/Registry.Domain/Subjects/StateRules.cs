using Registry.Domain.Consents;
using static Registry.Domain.Subjects.Subject;
using static Registry.Domain.Subjects.Verdict;

namespace Registry.Domain.Subjects;

/// <summary>An operation as far as the states of what it touches are concerned.</summary>
/// <param name="Reach">The matters whose data it touches.</param>
/// <param name="Consent">The consent it relies on, if consent is its ground.</param>
/// <param name="ResolvesBlock">A destruction that lifts the blocks in its way by the same decision.</param>
/// <param name="Now">UTC, the moment it is judged at.</param>
public sealed record Touching(
    Activity Activity,
    Living Subject,
    Scope Reach,
    LegalGround Ground,
    Consent Consent,
    DateTimeOffset Now,
    bool ResolvesBlock = false)
{
    public Verdict On(SliceState state) => StateTable.Of(Activity, state);
}

/// <summary>The table of states as rules: one a column, each asks the table what its state lets pass.</summary>
public static class StateRules
{
    public static IReadOnlyList<Rule<Touching>> All { get; } =
    [
        new("destroyed", it => it.On(SliceState.Destroyed) == Gone && Destroyed(it) is { } at
            ? new Refusal.DestroyedMatter(at)
            : null),
        new("blocked", it => Passes(it, SliceState.Blocked) || it.Subject.BlockOn(it.Reach) is not { } block
            ? null
            : new Refusal.Blocked(block.BlockId, block.Since)),
        new("restricted", it => it.Subject.LimitsOn(it.Reach, SliceState.Restricted)
            .FirstOrDefault(limit => !Passes(it, SliceState.Restricted, limit)) is { } limit
                ? new Refusal.Restricted(limit.LimitId, limit.Until!.Value)
                : null),
        new("held", it => it.Subject.LimitsOn(it.Reach, SliceState.Held)
            .FirstOrDefault(limit => !Passes(it, SliceState.Held, limit)) is { } limit
                ? new Refusal.Held(limit.LimitId, limit.Since)
                : null),
        new("deleted", it => it.Subject.LimitsOn(it.Reach, SliceState.Deleted)
            .FirstOrDefault(limit => !Passes(it, SliceState.Deleted, limit)) is { } limit
                ? new Refusal.Deleted(limit.LimitId, limit.Since)
                : null),
        new("withdrawn", it => it.Consent is Consent.Given { WithdrawnAt: { } at }
            && !Passes(it, SliceState.ConsentWithdrawn)
                ? new Refusal.ConsentWithdrawn(at)
                : null),
    ];

    /// <summary>The same rules for a case that touches data; none where it touches nobody's.</summary>
    public static IEnumerable<Rule<TCase>> On<TCase>(Func<TCase, Touching?> touching) =>
        All.Select(rule => new Rule<TCase>(
            rule.Name, it => touching(it) is { } touched ? rule.Against(touched) : null));

    private static bool Passes(Touching it, SliceState state, StandingLimit? limit = null) => it.On(state) switch
    {
        Yes => true,
        OnAnotherGround => it.Ground != LegalGround.Consent,
        ByOrder => it.Ground.IsLawfulOrder(),
        ResolvingIt => it.ResolvesBlock,
        AfterItsTerm => limit?.Until <= it.Now,
        Already => state == SliceState.Blocked, // a second dispute about the same data is a block of its own
        _ => false,
    };

    /// <summary>When the data of a matter in reach were destroyed.</summary>
    private static DateTimeOffset? Destroyed(Touching it) => it.Reach.Matters
        .Select(matter => it.Subject.MatterDestroyedAt(matter))
        .FirstOrDefault(at => at is not null);
}
