using Registry.Domain.Catalogues;

namespace Registry.Domain.Sources;

/// <summary>A source declares what it did on a day, so that a difference from the record is seen.</summary>
/// <param name="SourceId">Whom it is about; a source declares for itself only.</param>
/// <param name="OccurredOn">A day in Astana.</param>
/// <param name="SoFar">What was told of it so far: the only way to declare a day that is not over.</param>
/// <param name="Counts">Each operation at most once.</param>
/// <remarks>Source: design section 5, coverage.</remarks>
public sealed record DeclareDay(
    ActorId SourceId, DateOnly OccurredOn, bool SoFar, ValueList<OperationCount> Counts, Circumstances Circumstances)
{
    public static IReadOnlyList<Rule<Case>> Rules { get; } =
    [
        new("declared", it => it.Frame.Refuse(it.Command.Circumstances, CategorySet.Empty)),
        new("own", it => it.Command.SourceId == it.Command.Circumstances.Source
            ? null
            : new Refusal.SourceOfAnother()),
        new("known", it => it.Source is Source.Unknown ? new Refusal.UnknownSource() : null),
        new("over", it => it.Command.IsTooEarly(it.Frame.Now)
            ? new Refusal.FutureDay(it.Command.OccurredOn)
            : null),
    ];

    public Decision Decide(Source source, Frame frame) =>
        Rules.First(new Case(this, source, frame)) is { } refusal
            ? Decision.Refuse(refusal)
            : Decision.Accept(Happen((Source.Registered)source));

    private bool IsTooEarly(DateTimeOffset now) =>
        SoFar ? OccurredOn > Astana.DayOf(now) : OccurredOn >= Astana.DayOf(now);

    private Effect Happen(Source.Registered source) => new()
    {
        Facts =
        [
            new(StreamKind.Source, SourceId.Value, new DayDeclared(OccurredOn, SoFar, Counts, Circumstances)),
        ],
        Fingerprint = source.Slice.SliceId,
    };

    public sealed record Case(DeclareDay Command, Source Source, Frame Frame);
}
