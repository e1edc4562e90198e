using Registry.Domain.Catalogues;

namespace Registry.Domain.Sources;

/// <summary>A source is not expected any more: its silence from then on is none.</summary>
/// <param name="From">UTC.</param>
/// <remarks>Source: design section 5, coverage.</remarks>
public sealed record RetireSource(ActorId SourceId, DateTimeOffset From, Circumstances Circumstances)
{
    public static IReadOnlyList<Rule<Case>> Rules { get; } =
    [
        new("declared", it => it.Frame.Refuse(it.Command.Circumstances, CategorySet.Empty)),
        new("known", it => it.Source is Source.Unknown ? new Refusal.UnknownSource() : null),
        new("expected", it => it.Source is Source.Registered { RetiredFrom: { } from }
            ? new Refusal.RetiredSource(from)
            : null),
    ];

    public Decision Decide(Source source, Frame frame) =>
        Rules.First(new Case(this, source, frame)) is { } refusal
            ? Decision.Refuse(refusal)
            : Decision.Accept(Happen((Source.Registered)source));

    private Effect Happen(Source.Registered source) => new()
    {
        Facts = [new(StreamKind.Source, SourceId.Value, new SourceRetired(From, Circumstances))],
        Fingerprint = source.Slice.SliceId,
    };

    public sealed record Case(RetireSource Command, Source Source, Frame Frame);
}
