using Registry.Domain.Appeals;
using Registry.Domain.Catalogues;
using Registry.Domain.Subjects;

namespace Registry.Domain.Consents;

/// <summary>A consent in words is put on record: explicit, or through the state's service.</summary>
/// <param name="AppealId">The appeal it is for; none for every matter of its purpose.</param>
/// <param name="Categories">The list of data consented to.</param>
/// <param name="Elements">Which of the eight elements of art. 8(4) the artefact states.</param>
/// <param name="Until">UTC, first moment it no longer counts; none: until the purpose is reached.</param>
/// <param name="Words">The artefact's locator or hash, the service's reference.</param>
/// <remarks>Source: policy 4.1, 5.1; Law 94-V arts 7(6), 8. An incomplete one is recorded, too, and marked.</remarks>
public sealed record RecordConsent(
    SubjectId SubjectId,
    ConsentId ConsentId,
    AppealId? AppealId,
    ConsentKind Kind,
    ValueList<ConsentScope> Scopes,
    CategorySet Categories,
    ValueList<ConsentElement> Elements,
    DateTimeOffset? Until,
    FieldMap Words,
    Circumstances Circumstances)
{
    public static IReadOnlyList<Rule<Case>> Rules { get; } =
    [
        .. FrameRules.On<Case>(it => new(it.About, it.Command.Categories, it.Command.Words, it.Frame)),
        new("appeal", OfThisSubject),
        new("compatible", it => new Basis(it.Appeal, Consent.None).Purpose(it.About, it.Frame)),
        new("living-matter", it => it.Command.AppealId is { } appeal
            && it.Subject.MatterDestroyedAt(appeal.Value) is { } at
                ? new Refusal.DestroyedMatter(at)
                : null),
        new("open", it => it is { Command.Until: null, Appeal: Appeal.Open { ClosedAt: { } at } }
            ? new Refusal.AppealClosed(at) // it would end before it began
            : null),
    ];

    public Decision Decide(Subject subject, Appeal appeal, Frame frame) =>
        subject.Decide(living => Rules.First(new(this, living, appeal, frame)), Happen);

    private static Refusal? OfThisSubject(Case it) => (it.Command.AppealId, it.Appeal) switch
    {
        (null, _) => null,
        (_, Appeal.Open open) when open.SubjectId == it.Command.SubjectId => null,
        (_, Appeal.Open) => new Refusal.AppealOfAnother(),
        _ => new Refusal.UnknownAppeal(),
    };

    private Effect Happen(Subject.Living living)
    {
        var words = living.Words(AppealId?.Value);
        return new()
        {
            Facts =
            [
                new(StreamKind.Consent, ConsentId.Value, new ConsentRecorded(
                    SubjectId, AppealId, Kind, Scopes, Categories, Elements, Until, new Personal.Open(words, Words),
                    Circumstances)),
            ],
            Fingerprint = words.SliceId,
        };
    }

    /// <param name="Appeal">None if the consent is for every matter of its purpose.</param>
    public sealed record Case(RecordConsent Command, Subject.Living Subject, Appeal Appeal, Frame Frame)
    {
        internal Circumstances About => Command.Circumstances;
    }
}
