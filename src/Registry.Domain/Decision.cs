namespace Registry.Domain;

/// <summary>What the rules made of a command.</summary>
public abstract record Decision
{
    private Decision() { }

    public sealed record Accepted(Effect Effect) : Decision;

    public sealed record Refused(Refusal Refusal) : Decision;

    public static Decision Accept(Effect effect) => new Accepted(effect);

    public static Decision Refuse(Refusal refusal) => new Refused(refusal);
}

/// <summary>Everything an accepted command does, in one transaction.</summary>
public sealed record Effect
{
    /// <summary>At least one; a repeat of the operation is known by the first.</summary>
    public required IReadOnlyList<Fact> Facts { get; init; }

    /// <summary>
    /// The slice whose key fingerprints the request, so that the comparison dies with the data; none for acts of the
    /// system.
    /// </summary>
    public required SliceId? Fingerprint { get; init; }

    /// <summary>Slices first mentioned here: their keys are minted.</summary>
    public IReadOnlyList<SliceId> Opens { get; init; } = [];

    /// <summary>Slices whose keys are destroyed.</summary>
    public IReadOnlyList<SliceId> Destroys { get; init; } = [];

    /// <summary>Values that from now on find the subject.</summary>
    public IReadOnlyList<Findable> Finds { get; init; } = [];

    /// <summary>External ids that from now on stand for a stream.</summary>
    public IReadOnlyList<Naming> Names { get; init; } = [];

    /// <summary>Subjects whose external ids no longer lead to them.</summary>
    public IReadOnlyList<SubjectId> Forgets { get; init; } = [];

    /// <summary>What is to be gone on with later, whatever becomes of this process.</summary>
    public IReadOnlyList<Reminder> Reminders { get; init; } = [];
}

/// <summary>
/// A message to ourselves that exists exactly if its facts do: delivered at least once, not before it is due.
/// </summary>
/// <param name="Stream">What it is about.</param>
/// <param name="DueAt">UTC.</param>
public sealed record Reminder(string Kind, Guid Stream, DateTimeOffset DueAt)
{
    /// <summary>The term of a withheld entry is over.</summary>
    public const string WithheldEnds = "withheld-ends";

    /// <summary>A batch was approved and is to be carried out.</summary>
    public const string BatchApproved = "batch-approved";

    /// <summary>An extract was approved and is to be built.</summary>
    public const string ExtractApproved = "extract-approved";

    /// <summary>The term of an issued extract is over.</summary>
    public const string ExtractExpires = "extract-expires";
}

/// <param name="Normalised">In the form of its kind, so that equal values are equal texts.</param>
/// <param name="Slice">The slice the index row dies with.</param>
public sealed record Findable(Field Field, string Normalised, SliceId Slice, SubjectId Subject)
{
    public override string ToString() => "[personal]";
}

public sealed record Naming(Guid ExternalId, SubjectId Subject);
