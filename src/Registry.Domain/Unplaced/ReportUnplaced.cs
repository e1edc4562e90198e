using Registry.Domain.Catalogues;
using Registry.Domain.Disclosures;
using Registry.Domain.Subjects;

namespace Registry.Domain.Unplaced;

/// <summary>
/// Something happened to data of a subject nobody knows, or whose data are destroyed: on record all the same, in a
/// stream of its own.
/// </summary>
/// <param name="Stream">A new one.</param>
/// <param name="Nobody">Why there is no subject: unknown, or destroyed.</param>
/// <param name="Words">What was said with it; it is not kept.</param>
/// <remarks>Source: design section 3; docs/decisions/0027-reports-are-refused-for-form-only.md.</remarks>
public sealed record ReportUnplaced(
    Guid Stream,
    Refusal Nobody,
    AppealId? AppealId,
    CategorySet Categories,
    FieldMap Words,
    Circumstances Circumstances)
{
    /// <param name="then">The frame as of the moment it is judged on.</param>
    public Decision Collection(Frame frame, Frame then, IEnumerable<Finding> more) => Decide(
        frame, new UnplacedCollectionReported(
            AppealId, Categories, Because, Findings.Of([.. NobodyThen, .. OfFrame(then)], more), Circumstances));

    public Decision Access(Frame frame, Frame then) => Decide(
        frame, new UnplacedAccessReported(
            AppealId, Categories, Because, Findings.Of([.. NobodyThen, .. OfFrame(then)]), Circumstances));

    /// <param name="told">The disclosure as it was told, and what it is judged on as far as it can be.</param>
    public Decision Disclosure(Frame frame, DisclosureCase told, bool isRegistered) => Decide(
        frame, new UnplacedDisclosureReported(
            told.Command.RecipientId, AppealId, Categories, Because,
            Findings.Of([.. NobodyThen, .. DisclosureRules.WithoutSubject(told, isRegistered)]), Circumstances));

    private UnplacedCause Because =>
        Nobody is Refusal.DestroyedSubject ? UnplacedCause.DestroyedSubject : UnplacedCause.UnknownSubject;

    /// <summary>Whoever was destroyed later was there when it happened.</summary>
    private IEnumerable<Refusal> NobodyThen =>
        Nobody is Refusal.DestroyedSubject gone && Circumstances.OccurredAt < gone.At ? [] : [Nobody];

    private IEnumerable<Refusal> OfFrame(Frame then) =>
        FrameRules.All.Breaches(new(Circumstances, Categories, Words, then));

    private Decision Decide(Frame frame, UnplacedEvent fact) =>
        Moment.Refuse(Circumstances.OccurredAt, frame.Now) is { } refusal
            ? Decision.Refuse(refusal)
            : Decision.Accept(new()
            {
                Facts = [new(StreamKind.UnplacedReport, Stream, fact)],
                Fingerprint = null,
            });
}
