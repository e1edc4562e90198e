using Registry.Domain.Catalogues;
using Registry.Domain.Consents;
using Registry.Domain.Subjects;
using static Registry.Domain.Subjects.Subject;

namespace Registry.Domain.Processings;

/// <summary>What processing that changes nothing here is judged on.</summary>
public sealed record ProcessingCase(RecordProcessing Command, Living Subject, Basis Basis, Frame Frame)
{
    internal Activity Activity => RecordProcessing.Activities[About.Operation];

    internal Circumstances About => Command.Circumstances;

    internal Guid? Matter => Command.AppealId?.Value;

    internal Touching Touched => new(
        Activity,
        Subject,
        Matter is { } matter ? Scope.Of(matter) : Scope.Of(Subject.Matters),
        About.Ground,
        Basis.Consent,
        Frame.Now);

    /// <summary>What is held already is kept on no consent's account: its term and its destruction end that.</summary>
    internal Reliance Reliance => Basis.Reliance(
        Command.SubjectId, Matter, Command.Categories, ValueList.Of<ConsentScope>(),
        Activity == Activity.Keep ? About with { Ground = LegalGround.OtherLaw } : About, Frame);
}

/// <summary>The rules for processing that changes nothing here.</summary>
/// <remarks>Source: policy 1.3, 2.1; design section 3, table of states.</remarks>
public static class ProcessingRules
{
    public static IReadOnlyList<Rule<ProcessingCase>> All { get; } =
    [
        .. FrameRules.On<ProcessingCase>(it => new(it.About, it.Command.Categories, it.Command.Words, it.Frame)),
        new("matter", it => it.Matter is { } matter && !it.Subject.Knows(matter) ? new Refusal.UnknownAppeal() : null),
        .. StateRules.On<ProcessingCase>(it => it.Touched),
        new("compatible", it => it.Basis.Purpose(it.About, it.Frame)
            ?? (it.Matter is null ? it.Subject.Incompatible(Touches(it), it.About, it.Frame) : null)),
        .. RelianceRules.On<ProcessingCase>(it => it.Reliance),
    ];

    private static Func<HeldSlice, bool> Touches(ProcessingCase it) =>
        held => held.Categories.Any(it.Command.Categories.Contains);
}
