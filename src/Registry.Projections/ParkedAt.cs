namespace Registry.Projections;

/// <summary>A stream that a projection stopped at, and where.</summary>
/// <param name="Position">
/// Of the event that could not be applied; neither it nor later ones of the stream are in the view.
/// </param>
/// <param name="Kind">SQLSTATE or type of the exception.</param>
public sealed record ParkedAt(string Projection, Guid Stream, long Position, string Kind);
