using Registry.Api.Access;
using Registry.Domain;
using Registry.Domain.Appeals;
using Registry.Domain.Subjects;

namespace Registry.Api.Operations;

/// <summary>POST /v1/appeals/{appealId}/closing: the appeal is decided, its purpose reached.</summary>
public static class CloseAppealEndpoint
{
    /// <summary>Nothing but who and when: consents without a term of their own end with it.</summary>
    public sealed record Request(Guid OperationId, CircumstancesBody Circumstances) : IOperationRequest;

    public static IOperationDoor Door(Desk desk) =>
        new OperationDoor<Request>("appeals/closing", [Roles.Service, Roles.Officer], desk, Plan);

    private static Plan Plan(Request request, Call call)
    {
        var circumstances = request.Circumstances.Of(Operation.Record, call.Ids.AppealId, call);
        var command = new CloseAppeal(new(call.Ids.AppealId), circumstances);
        return new(circumstances, CategorySet.Empty, async (states, ct) =>
        {
            var appeal = await states.Appeal(command.AppealId, ct);
            var subject = appeal is Appeal.Open open ? await states.Subject(open.SubjectId, ct) : Subject.Nobody;
            return command.Decide(appeal, subject, await call.Desk.Frame(states, call.Now, ct));
        });
    }
}
