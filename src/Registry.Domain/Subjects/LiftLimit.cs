using Registry.Domain.Catalogues;
using static Registry.Domain.Subjects.Subject;

namespace Registry.Domain.Subjects;

/// <summary>What lifting a restriction or a hold, or restoring deleted data, is judged on.</summary>
/// <param name="Limit">What is to be lifted; none if it does not stand.</param>
/// <param name="Now">UTC, the moment it is judged at.</param>
public sealed record LiftCase(Living Subject, StandingLimit? Limit, LegalGround Ground, DateTimeOffset Now)
{
    internal Touching? Touched => Limit is { } limit
        ? new(Activity.Lift, Subject, Remaining(limit.Scope), Ground, Consents.Consent.None, Now)
        : null;

    /// <summary>What of the scope was not destroyed meanwhile; all of it if nothing is left to lift.</summary>
    private Scope Remaining(Scope scope) =>
        scope.Matters.Where(matter => Subject.MatterDestroyedAt(matter) is null).ToList() is { Count: > 0 } left
            ? Scope.Of(left)
            : scope;
}

/// <summary>A restriction or a hold no longer stands, or an order brings deleted data back into use.</summary>
public sealed record LiftLimit(SubjectId SubjectId, LimitId LimitId, FieldMap Words, Circumstances Circumstances)
{
    public static IReadOnlyList<Rule<LiftCase>> Rules { get; } =
    [
        new("standing", it => it.Limit is null ? new Refusal.UnknownLimit() : null),
        new("by-order", it => it.Limit is { State: SliceState.Deleted } && !it.Ground.IsLawfulOrder()
            ? new Refusal.OrderNeeded()
            : null),
        .. StateRules.On<LiftCase>(it => it.Touched),
    ];

    public Decision Decide(Subject subject, Frame frame) => subject.Decide(
        living => frame.Refuse(Circumstances, CategorySet.Empty, Words)
            ?? Rules.First(new(living, Standing(living), Circumstances.Ground, frame.Now)),
        living => Happen(Standing(living)!, living.Words(null)));

    private StandingLimit? Standing(Living living) => living.Limits.Find(limit => limit.LimitId == LimitId);

    private Effect Happen(StandingLimit limit, Slice slice)
    {
        var operation = limit.State == SliceState.Deleted ? Operation.Restore : Operation.Release;
        return new()
        {
            Facts =
            [
                new(StreamKind.Subject, SubjectId.Value, new LimitLifted(
                    LimitId, new Personal.Open(slice, Words), Circumstances with { Operation = operation })),
            ],
            Fingerprint = slice.SliceId,
        };
    }
}
