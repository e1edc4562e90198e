using Registry.Domain.Catalogues;
using static Registry.Domain.Subjects.Subject;

namespace Registry.Domain.Subjects;

/// <summary>What a collection into, or a clarification of, a matter's data is judged on.</summary>
/// <param name="Matter">None for the identity slice.</param>
public sealed record ChangeCase(
    Subject Subject, Guid? Matter, CategorySet Categories, Circumstances Circumstances, Frame Frame);

/// <summary>The rules for values that come in or are clarified: collect, update, correct.</summary>
public static class ChangeRules
{
    public static IReadOnlyList<Rule<ChangeCase>> All { get; } =
    [
        new("known", it => it.Subject is Unknown ? new Refusal.UnknownSubject() : null),
        new("living", it => it.Subject is Destroyed gone ? new Refusal.DestroyedSubject(gone.At) : null),
        new("matter", it => it.Subject is Living living ? MatterOf(living, it.Matter) : null),
        new("blocked", it => it.Subject is Living living && living.BlockOver(it.Matter) is { } block
            ? new Refusal.Blocked(block.BlockId, block.Since)
            : null),
        new("declared", it => it.Frame.Refuse(it.Circumstances, it.Categories)),
    ];

    private static Refusal? MatterOf(Living living, Guid? matter) => matter switch
    {
        null => null,
        { } id when living.MatterDestroyedAt(id) is { } at => new Refusal.DestroyedMatter(at),
        { } id when living.Held(Slice.AccountingPurpose, id) is null => new Refusal.UnknownAppeal(),
        _ => null,
    };

    /// <summary>The slice values of a matter live in; the identity slice where there is no matter.</summary>
    public static Slice SliceOf(this Living living, Guid? matter) => living.Slices.Last(held =>
        held.DestroyedAt is null
        && held.Slice.Matter == matter
        && held.Slice.Purpose != Slice.AccountingPurpose).Slice;
}
