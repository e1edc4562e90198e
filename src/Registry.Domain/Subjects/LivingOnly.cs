using static Registry.Domain.Subjects.Subject;

namespace Registry.Domain.Subjects;

/// <summary>What every command about a living subject says first: nobody by this id, or nobody any more.</summary>
public static class LivingOnly
{
    public static Decision Decide(this Subject subject, Func<Living, Refusal?> refuse, Func<Living, Effect> happen) =>
        subject switch
        {
            Unknown => Decision.Refuse(new Refusal.UnknownSubject()),
            Destroyed gone => Decision.Refuse(new Refusal.DestroyedSubject(gone.At)),
            Living living => refuse(living) is { } refusal ? Decision.Refuse(refusal) : Decision.Accept(happen(living)),
            _ => throw new InvalidOperationException("Subject is a closed family."),
        };
}
