using Registry.Domain.Consents;
using static Registry.Domain.Subjects.Subject;

namespace Registry.Domain.Subjects;

/// <summary>What a block, a restriction, a hold or a deletion is judged on.</summary>
/// <param name="Activity">Limit, or Delete.</param>
public sealed record LimitCase(
    Activity Activity, Living Subject, Scope Scope, LegalGround Ground, DateTimeOffset Now)
{
    internal Touching Touched => new(Activity, Subject, Scope, Ground, Consent.None, Now);
}

/// <summary>The rules for taking data out of processing, wholly or in part.</summary>
public static class LimitRules
{
    public static IReadOnlyList<Rule<LimitCase>> All { get; } =
    [
        new("matters", it => it.Scope.Matters.All(it.Subject.Knows) ? null : new Refusal.UnknownAppeal()),
        .. StateRules.On<LimitCase>(it => it.Touched),
    ];
}
