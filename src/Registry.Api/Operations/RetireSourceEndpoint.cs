using Registry.Api.Access;
using Registry.Domain;
using Registry.Domain.Sources;

namespace Registry.Api.Operations;

/// <summary>POST /v1/sources/{sourceId}/retirement: a source is not expected to tell anything any more.</summary>
public static class RetireSourceEndpoint
{
    /// <summary>From when on.</summary>
    /// <param name="From">RFC 3339 with offset; the moment of the call if not given.</param>
    public sealed record Request(Guid OperationId, CircumstancesBody Circumstances, DateTimeOffset? From = null)
        : IOperationRequest;

    public static IOperationDoor Door(Desk desk) =>
        new OperationDoor<Request>("sources/retirement", [Roles.Officer, Roles.Administrator], desk, Plan);

    private static Plan Plan(Request request, Call call)
    {
        if (request.From > call.Now + Moment.Ahead)
            call.Errors.Add("from", "range");
        var circumstances = request.Circumstances.Of(Operation.Record, null, call);
        var command = new RetireSource(new(call.Ids.SourceId ?? default), request.From ?? call.Now, circumstances);
        return new(circumstances, CategorySet.Empty, async (states, ct) => command.Decide(
            await states.Source(command.SourceId, ct), await call.Desk.Frame(states, call.Now, ct)));
    }
}
