using Registry.Domain.Catalogues;
using static Registry.Domain.Subjects.Subject;

namespace Registry.Domain.Subjects;

/// <summary>What lifting a restriction or a hold, or restoring deleted data, is judged on.</summary>
/// <param name="Limit">What is to be lifted; none if it does not stand.</param>
public sealed record LiftCase(Living Subject, StandingLimit? Limit, LegalGround Ground);

/// <summary>A restriction or a hold no longer stands, or an order brings deleted data back into use.</summary>
public sealed record LiftLimit(SubjectId SubjectId, LimitId LimitId, FieldMap Words, Circumstances Circumstances)
{
    public static IReadOnlyList<Rule<LiftCase>> Rules { get; } =
    [
        new("standing", it => it.Limit is null ? new Refusal.UnknownLimit() : null),
        new("by-order", it => it.Limit is { State: SliceState.Deleted } && !it.Ground.IsLawfulOrder()
            ? new Refusal.OrderNeeded()
            : null),
    ];

    public Decision Decide(Subject subject, Frame frame) => subject.Decide(
        living => frame.Refuse(Circumstances, CategorySet.Empty, Words)
            ?? Rules.First(new(living, Standing(living), Circumstances.Ground)),
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
