using Registry.Domain.Policies;

namespace Registry.Domain.Catalogues;

/// <summary>
/// What every operation is judged in, besides the states it touches: declared purposes, policy, time.
/// </summary>
/// <param name="Now">UTC.</param>
public sealed record Frame(Catalogue Catalogue, Policy Policy, DateTimeOffset Now)
{
    /// <summary>What can be wrong with any operation.</summary>
    /// <param name="words">The words said with it; none where the door takes none.</param>
    public Refusal? Refuse(Circumstances circumstances, CategorySet categories, FieldMap? words = null) =>
        FrameRules.All.First(new(circumstances, categories, words, this));
}

/// <summary>An operation as far as its frame is concerned.</summary>
/// <param name="Words">The words said with it; none where the door takes none.</param>
public sealed record Framed(Circumstances Circumstances, CategorySet Categories, FieldMap? Words, Frame Frame)
{
    /// <summary>None if nobody declared it.</summary>
    public DeclaredPurpose? Purpose => Frame.Catalogue.Purpose(Circumstances.Purpose);
}
