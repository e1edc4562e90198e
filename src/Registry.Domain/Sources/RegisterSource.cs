using Registry.Domain.Catalogues;

namespace Registry.Domain.Sources;

/// <summary>
/// A system enters the register of those who tell the registry what they do. One that retired may again.
/// </summary>
/// <param name="SourceId">As it stands in its entries.</param>
/// <param name="Words">Its name.</param>
/// <remarks>Source: design section 5, coverage.</remarks>
public sealed record RegisterSource(
    ActorId SourceId,
    int SilentAfterHours,
    ValueList<Operation> Operations,
    FieldMap Words,
    SliceId Slice,
    Circumstances Circumstances)
{
    /// <summary>Purpose code of the slice that holds a source's name.</summary>
    public const string SlicePurpose = "source";

    public static IReadOnlyList<Rule<Case>> Rules { get; } =
    [
        new("declared", it => it.Frame.Refuse(it.Command.Circumstances, CategorySet.Empty)),
        new("known", it => it.Source is Source.Registered { RetiredFrom: null }
            ? new Refusal.KnownSource(it.Command.SourceId)
            : null),
    ];

    public Decision Decide(Source source, Frame frame) =>
        Rules.First(new Case(this, source, frame)) is { } refusal
            ? Decision.Refuse(refusal)
            : Decision.Accept(Happen(new(Slice, SlicePurpose, null, 1)));

    private Effect Happen(Slice slice) => new()
    {
        Facts =
        [
            new(StreamKind.Source, SourceId.Value, new SourceRegistered(
                SilentAfterHours, Operations, new Personal.Open(slice, Words), Circumstances)),
        ],
        Fingerprint = slice.SliceId,
        Opens = [slice.SliceId],
    };

    public sealed record Case(RegisterSource Command, Source Source, Frame Frame);
}
