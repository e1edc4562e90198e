using Registry.Domain;
using Registry.Domain.Extracts;
using Registry.Projections.AuditTree;

namespace Registry.Api.Extracts;

/// <summary>An approved extract and the signed tree it is made of.</summary>
/// <param name="ApprovedBy">The other of the two people.</param>
/// <param name="End">Holds the approval.</param>
/// <param name="BuiltAt">UTC.</param>
public sealed record ExtractCase(
    ExtractId Id, ExtractOrder Order, ActorId ApprovedBy, PublishedCheckpoint End, DateTimeOffset BuiltAt)
{
    public ExtractQuery Query => Order.Query;
}
