namespace Registry.Domain.Subjects;

/// <summary>What a block or a destruction is about: the whole subject, or the data of some matters.</summary>
/// <remarks>A matter opened later is outside: design section 3.</remarks>
public sealed record Scope(bool Whole, ValueList<Guid> Matters)
{
    /// <summary>What finds and names the person: touched only by what is about the whole subject.</summary>
    public static Scope IdentityOnly { get; } = Of();

    public static Scope WholeSubject { get; } = new(true, ValueList.Of<Guid>());

    /// <summary>A matter, or the identity where there is none.</summary>
    public static Scope Of(Guid? matter) => matter is { } it ? Of([it]) : IdentityOnly;

    public static Scope Of(params IEnumerable<Guid> matters) => new(false, ValueList.Of(matters.Distinct().Order()));

    public bool Covers(Slice slice) => Whole || (slice.Matter is { } matter && Matters.Contains(matter));

    public bool Touches(Scope other) => Whole || other.Whole || Matters.Any(other.Matters.Contains);
}

/// <summary>What one person proposes and another must approve.</summary>
/// <param name="Scope">Of a destruction.</param>
/// <param name="BlockId">The block to lift.</param>
/// <param name="Other">The stream to link with, or to split from.</param>
/// <param name="ResolvesBlock">The destruction lifts the blocks in its way by the same decision.</param>
public sealed record Proposal(
    ProposedAction Action,
    Scope? Scope = null,
    DestructionGround? DestructionGround = null,
    BlockId? BlockId = null,
    SubjectId? Other = null,
    bool ResolvesBlock = false);

/// <summary>What a destruction would reach when it was proposed: nothing that came since is destroyed by it.</summary>
/// <param name="Matters">Living matters of everybody it reaches.</param>
/// <param name="Linked">The subjects it reaches besides the one it was proposed for.</param>
/// <param name="Blocks">Blocks that stand in its way.</param>
public sealed record Reach(ValueList<Guid> Matters, ValueList<SubjectId> Linked, ValueList<BlockId> Blocks)
{
    public static Reach None { get; } =
        new(ValueList.Of<Guid>(), ValueList.Of<SubjectId>(), ValueList.Of<BlockId>());
}
