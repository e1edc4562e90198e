using Registry.Domain.Catalogues;
using Registry.Domain.Subjects;

namespace Registry.Domain.Appeals;

/// <summary>
/// The appeal is decided: its purpose is reached, and consents without a term of their own end with it.
/// </summary>
/// <remarks>Source: Law 94-V arts 8(6), 12(2); Administrative Procedural Code art. 76.</remarks>
public sealed record CloseAppeal(AppealId AppealId, Circumstances Circumstances)
{
    public static IReadOnlyList<Rule<Case>> Rules { get; } =
    [
        .. FrameRules.On<Case>(it => new(it.Circumstances, CategorySet.Empty, null, it.Frame)),
        new("open", it => it.Appeal.ClosedAt is { } at ? new Refusal.AppealClosed(at) : null),
    ];

    public Decision Decide(Appeal appeal, Subject subject, Frame frame) => appeal is Appeal.Open open
        ? subject.Decide(_ => Rules.First(new(open, Circumstances, frame)), Happen)
        : Decision.Refuse(new Refusal.UnknownAppeal());

    private Effect Happen(Subject.Living living) => new()
    {
        Facts = [new(StreamKind.Appeal, AppealId.Value, new AppealClosed(Circumstances))],
        Fingerprint = living.Words(AppealId.Value).SliceId,
    };

    public sealed record Case(Appeal.Open Appeal, Circumstances Circumstances, Frame Frame);
}
