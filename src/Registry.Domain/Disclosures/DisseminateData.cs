using Registry.Domain.Appeals;
using Registry.Domain.Catalogues;
using Registry.Domain.Consents;
using Registry.Domain.Subjects;

namespace Registry.Domain.Disclosures;

/// <summary>
/// Data of a subject are made public: asked before they are. There is no recipient to answer for them.
/// </summary>
/// <param name="ConsentId">The consent it relies on, if consent is its ground.</param>
/// <param name="Words">The address they are made public at, the reason, outside numbers.</param>
/// <remarks>Source: policy 1.3 "dissemination"; Law 94-V arts 1, 7(6), 8.</remarks>
public sealed record DisseminateData(
    SubjectId SubjectId,
    AppealId AppealId,
    ConsentId? ConsentId,
    CategorySet Categories,
    FieldMap Words,
    Circumstances Circumstances)
{
    public Decision Decide(Subject subject, Basis basis, Frame frame) =>
        subject.Decide(living => DisseminationRules.All.First(new(this, living, basis, frame)), Happen);

    private Effect Happen(Subject.Living living)
    {
        var words = living.Words(AppealId.Value);
        return new()
        {
            Facts =
            [
                new(StreamKind.Subject, SubjectId.Value, new DataDisseminated(
                    AppealId, Circumstances.Ground == LegalGround.Consent ? ConsentId : null, Categories,
                    new Personal.Open(words, Words), Circumstances)),
            ],
            Fingerprint = words.SliceId,
        };
    }
}

/// <summary>What making data public is judged on.</summary>
public sealed record DisseminationCase(DisseminateData Command, Subject.Living Subject, Basis Basis, Frame Frame)
{
    internal Circumstances About => Command.Circumstances;

    internal Guid Matter => Command.AppealId.Value;

    internal Touching Touched => new(
        About.Ground.IsLawfulOrder() ? Activity.PassOnByOrder : Activity.PassOn,
        Subject, Scope.Of([Matter]), About.Ground, Basis.Consent, About.OccurredAt);

    /// <summary>Explicit and in full, and for publication: each is consented to for itself.</summary>
    internal Reliance Reliance => Basis.Reliance(
        Command.SubjectId, Matter, Command.Categories, ValueList.Of(ConsentScope.Publication), About, Frame);
}

/// <summary>The rules for making data public.</summary>
/// <remarks>Source: policy 2.1, 5.1; Law 94-V arts 7(6), 8; design section 3, table of states.</remarks>
public static class DisseminationRules
{
    public static IReadOnlyList<Rule<DisseminationCase>> All { get; } =
    [
        .. StateRules.On<DisseminationCase>(it => it.Touched),
        .. FrameRules.On<DisseminationCase>(it => new(it.About, it.Command.Categories, it.Command.Words, it.Frame)),
        new("appeal", it => it.Basis.Appeal switch
        {
            Appeal.Open open when open.SubjectId == it.Command.SubjectId => null,
            Appeal.Open => new Refusal.AppealOfAnother(),
            _ => new Refusal.UnknownAppeal(),
        }),
        new("compatible", it => it.Basis.Purpose(it.About, it.Frame)),
        .. RelianceRules.On<DisseminationCase>(it => it.Reliance),
        new("present", it => it.Command.Categories.Without(it.Subject.Present(it.Matter)) is { Count: > 0 } missing
            ? new Refusal.NothingHeld(missing)
            : null),
    ];
}
