namespace Registry.Projections.AuditTree;

/// <summary>What the tree's workers say to whoever watches. Numbers only.</summary>
/// <param name="LeafDiffers">Index and position of an event that is not what it was when it was appended.</param>
/// <param name="Nonconforming">Index and position of a row that is no event of the registry's form.</param>
/// <param name="Came">A step was reached; tests stop us there.</param>
public sealed record LedgerNotices(
    Action<long, long> LeafDiffers, Action<long, long> Nonconforming, Func<TreeStep, Task> Came)
{
    public static LedgerNotices None { get; } = new((_, _) => { }, (_, _) => { }, _ => Task.CompletedTask);
}

/// <summary>How far a round has come. Between any two the process may die.</summary>
public enum TreeStep
{
    Led = 1,
    Sequenced = 2,
    Integrated = 3,
    NoteSigned = 4,
    EntriesMirrored = 5,
    CheckpointMirrored = 6,
    Published = 7,
}
