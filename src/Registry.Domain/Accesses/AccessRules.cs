using Registry.Domain.Catalogues;
using Registry.Domain.Consents;
using Registry.Domain.Subjects;
using static Registry.Domain.Subjects.Subject;

namespace Registry.Domain.Accesses;

/// <summary>What opening a person's values is judged on.</summary>
public sealed record AccessCase(AccessData Command, Living Subject, Basis Basis, Frame Frame)
{
    internal Activity Activity => Command.Officer ? Activity.OpenForOfficer : Activity.Use;

    internal Circumstances About => Command.Circumstances;

    internal Guid? Matter => Command.AppealId?.Value;

    /// <summary>Every matter of which something is opened; one that is destroyed only if it was asked for.</summary>
    internal Touching Touched => new(
        Activity,
        Subject,
        Matter is { } matter ? Scope.Of(matter) : Scope.Of(Subject.Matters),
        About.Ground,
        Command.Officer ? Consent.None : Basis.Consent,
        Frame.Now);

    /// <summary>An officer answers for the looking itself; a service relies on what the person consented to.</summary>
    internal Reliance Reliance => Basis.Reliance(
        Command.SubjectId, Matter, Command.Categories, ValueList.Of<ConsentScope>(),
        Command.Officer ? About with { Ground = LegalGround.OtherLaw } : About, Frame);
}

/// <summary>The rules for opening values.</summary>
/// <remarks>Source: design section 3, table of states; law.md 1.2 row 1.2.</remarks>
public static class AccessRules
{
    public static IReadOnlyList<Rule<AccessCase>> All { get; } =
    [
        .. FrameRules.On<AccessCase>(it => new(it.About, it.Command.Categories, it.Command.Words, it.Frame)),
        new("matter", it => it.Matter is { } matter && !it.Subject.Knows(matter) ? new Refusal.UnknownAppeal() : null),
        .. StateRules.On<AccessCase>(it => it.Touched),
        new("compatible", it => it.Subject.Incompatible(it.Command.Opens, it.About, it.Frame)),
        .. RelianceRules.On<AccessCase>(it => it.Reliance),
    ];
}
