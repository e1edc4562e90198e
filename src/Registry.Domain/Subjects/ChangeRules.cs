using Registry.Domain.Appeals;
using Registry.Domain.Catalogues;
using Registry.Domain.Consents;
using static Registry.Domain.Subjects.Subject;

namespace Registry.Domain.Subjects;

/// <summary>What a collection into, or a clarification of, a matter's data is judged on.</summary>
/// <param name="Matter">None for the identity slice.</param>
/// <param name="Basis">The states it relies on besides the subject's.</param>
public sealed record ChangeCase(
    SubjectId SubjectId,
    Subject Subject,
    Guid? Matter,
    FieldMap Values,
    Basis Basis,
    Circumstances Circumstances,
    Frame Frame)
{
    public CategorySet Categories => Values.Categories;

    internal Touching? Touched => Subject is Living living
        ? new(Activity.BringIn, living, Scope.Of(Matter), Circumstances.Ground, Basis.Consent, Frame.Now)
        : null;

    internal Reliance Reliance => Basis.Reliance(
        SubjectId, Matter, Categories, ValueList.Of<ConsentScope>(), Circumstances, Frame);
}

/// <summary>The appeal an operation is done for and the consent it relies on, as they stand.</summary>
public sealed record Basis(Appeal Appeal, Consent Consent)
{
    public static Basis None { get; } = new(Appeal.None, Consent.None);

    public Reliance Reliance(
        SubjectId subject, Guid? matter, CategorySet categories, ValueList<ConsentScope> needs, Circumstances about,
        Frame frame) =>
        new(subject, matter is { } it ? new(it) : null, categories, needs, Consent, Appeal, about, frame.Catalogue);

    /// <summary>What was collected for one purpose serves it and its declared children only: policy 2.1.</summary>
    public Refusal? Purpose(Circumstances about, Frame frame) =>
        Appeal is Appeal.Open open && !frame.Catalogue.Allows(open.Purpose, about.Purpose)
        && frame.Catalogue.Purpose(about.Purpose) is not null
            ? new Refusal.IncompatiblePurpose(open.Purpose)
            : null;
}

/// <summary>The rules for values that come in or are clarified: collect, update, correct.</summary>
public static class ChangeRules
{
    public static IReadOnlyList<Rule<ChangeCase>> All { get; } =
    [
        new("known", it => it.Subject is Unknown ? new Refusal.UnknownSubject() : null),
        new("living", it => it.Subject is Destroyed gone ? new Refusal.DestroyedSubject(gone.At) : null),
        new("matter", it => it is { Subject: Living living, Matter: { } matter } && !living.Knows(matter)
            ? new Refusal.UnknownAppeal()
            : null),
        .. StateRules.On<ChangeCase>(it => it.Touched),
        .. FrameRules.On<ChangeCase>(it => new(it.Circumstances, it.Categories, it.Values, it.Frame)),
        new("compatible", it => it.Basis.Purpose(it.Circumstances, it.Frame)),
        .. RelianceRules.On<ChangeCase>(it => it.Reliance),
    ];

    /// <summary>The slice values of a matter live in; the identity slice where there is no matter.</summary>
    public static Slice SliceOf(this Living living, Guid? matter) => living.SliceOrNone(matter)!;

    /// <summary>The same; none if the matter is unknown or destroyed.</summary>
    public static Slice? SliceOrNone(this Living living, Guid? matter) => living.Slices.LastOrDefault(held =>
        held.DestroyedAt is null
        && held.Slice.Matter == matter
        && held.Slice.Purpose != Slice.AccountingPurpose)?.Slice;
}
