using System.ComponentModel.DataAnnotations;
using Registry.Api.Access;
using Registry.Domain;
using Registry.Domain.Sources;

namespace Registry.Api.Operations;

/// <summary>POST /v1/sources/self/days: the caller's own system says how much it did on a day.</summary>
public static class DeclareDayEndpoint
{
    /// <summary>Counts of a day.</summary>
    /// <param name="OccurredOn">The day in Astana on which the operations happened, for instance 2026-03-02.</param>
    /// <param name="Counts">Each operation at most once; of one that is not named it did none.</param>
    /// <param name="SoFar">
    /// The day is not over: what was told of it before this request is meant. Does not spare declaring the whole day.
    /// </param>
    /// <param name="SourceId">Which source the caller believes to be; refused if it is another.</param>
    public sealed record Request(
        Guid OperationId,
        CircumstancesBody Circumstances,
        DateOnly OccurredOn,
        [property: MaxLength(50)] IReadOnlyList<CountBody> Counts,
        bool SoFar = false,
        Guid? SourceId = null) : IOperationRequest;

    public static IOperationDoor Door(Desk desk) => new OperationDoor<Request>(
        "sources/days", [Roles.Service, Roles.Officer, Roles.Approver, Roles.Administrator], desk, Plan);

    private static Plan? Plan(Request request, Call call)
    {
        if (request.Counts.Any(count => count is null))
        {
            call.Errors.Add("counts", "missing");
            return null;
        }

        if (request.Counts.Any(count => count.Count < 0))
            call.Errors.Add("counts", "range");
        if (request.Counts.DistinctBy(count => count.Operation).Count() < request.Counts.Count)
            call.Errors.Add("counts", "twice");
        var circumstances = request.Circumstances.Of(Operation.Record, null, call);
        var command = new DeclareDay(
            request.SourceId is { } id ? new(id) : call.Caller.SourceId, request.OccurredOn, request.SoFar,
            ValueList.Of(request.Counts.OrderBy(count => count.Operation)
                .Select(count => new OperationCount(count.Operation, count.Count))),
            circumstances);
        return new(circumstances, CategorySet.Empty, async (states, ct) => command.Decide(
            await states.Source(command.SourceId, ct), await call.Desk.Frame(states, call.Now, ct)));
    }
}

/// <param name="Operation">Code of the operation, as receipts name it.</param>
/// <param name="Count">0 or more: requests that were answered with a receipt, each operation id once.</param>
public sealed record CountBody(Operation Operation, int Count);
