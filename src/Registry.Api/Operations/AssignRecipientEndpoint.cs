using Registry.Api.Access;
using Registry.Domain;
using Registry.Domain.Appeals;
using Registry.Domain.Subjects;

namespace Registry.Api.Operations;

/// <summary>POST /v1/appeals/{appealId}/recipients: a recipient takes part in resolving the appeal.</summary>
public static class AssignRecipientEndpoint
{
    /// <summary>Who is to take part.</summary>
    public sealed record Request(
        Guid OperationId, CircumstancesBody Circumstances, Guid RecipientId) : IOperationRequest;

    public static IOperationDoor Door(Desk desk) =>
        new OperationDoor<Request>("appeals/recipients", [Roles.Service, Roles.Officer], desk, Plan);

    private static Plan Plan(Request request, Call call)
    {
        var circumstances = request.Circumstances.Of(
            Operation.Provide, call.Ids.AppealId, call);
        var command = new AssignRecipient(new(call.Ids.AppealId), new(request.RecipientId), circumstances);
        return new(circumstances, CategorySet.Empty, async (states, ct) =>
        {
            var appeal = await states.Appeal(command.AppealId, ct);
            var subject = appeal is Appeal.Open open ? await states.Subject(open.SubjectId, ct) : Subject.Nobody;
            var recipient = await states.Recipient(command.RecipientId, ct);
            return command.Decide(appeal, subject, recipient, await call.Desk.Frame(states, call.Now, ct));
        });
    }
}
