using Registry.Domain;
using Registry.Domain.Extracts;
using Registry.Domain.Recipients;
using Registry.Domain.Subjects;
using Registry.Store;

namespace Registry.Api.Operations;

/// <summary>What the doors of extracts, and what the registry does with them by itself, have in common.</summary>
internal static class ExtractCourse
{
    /// <summary>The states an extract is judged on; nobody's where nothing was asked for.</summary>
    public static async Task<ExtractStates> States(States states, ExtractQuery? query, CancellationToken ct) => new(
        query?.Receiver is { } receiver ? await states.Recipient(receiver, ct) : Recipient.None,
        query?.SubjectId is { } subject ? await states.Subject(subject, ct) : Subject.Nobody);

    /// <summary>What holds a value of somebody destroyed does not leave, though its end is yet to come.</summary>
    public static async Task<Decision> HandOver(
        this Desk desk, States states, HandOverExtract command, CancellationToken ct)
    {
        var extract = await states.Extract(command.ExtractId, ct);
        var decision = command.Decide(
            extract,
            await States(states, extract.Ordered?.Query, ct),
            await desk.Frame(states, command.Circumstances.OccurredAt, ct));
        return decision is Decision.Accepted && await desk.Openings.IsBroken(command.ExtractId.Value, ct)
            ? Decision.Refuse(new Refusal.ExtractDestroyed(desk.Now))
            : decision;
    }
}
