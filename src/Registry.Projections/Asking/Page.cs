namespace Registry.Projections;

/// <summary>A part of an answer, and of which moment of the log it is.</summary>
/// <param name="Next">Where the next page begins; none after the last.</param>
/// <param name="Standing">
/// The position is that of the first page; what is parked beyond it does not matter here.
/// </param>
public sealed record Page<TRow>(IReadOnlyList<TRow> Rows, Cursor? Next, Standing Standing);

/// <summary>Where a view stands, and what is missing from it.</summary>
/// <param name="Position">Of the last event the answer takes account of.</param>
public sealed record Standing(long Position, IReadOnlyList<ParkedAt> Parked)
{
    public bool Complete => Parked.Count == 0;
}
