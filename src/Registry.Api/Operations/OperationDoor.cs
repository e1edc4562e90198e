using System.Text.Json;
using Registry.Api.Access;
using Registry.Api.Ladder;
using Registry.Api.Problems;
using Registry.Domain;
using Registry.Domain.Accesses;
using Registry.Keys;
using Registry.Store;

namespace Registry.Api.Operations;

/// <summary>What every request for an operation carries.</summary>
public interface IOperationRequest
{
    /// <summary>Chosen by the caller, a UUID: the same id twice is one operation, for ever.</summary>
    Guid OperationId { get; }
}

/// <summary>
/// A door that operations come in by: over HTTP, or as a line of the bulk door. One set of rules for both.
/// </summary>
public interface IOperationDoor
{
    /// <summary>The door's name in a line of the bulk door.</summary>
    string Name { get; }

    /// <summary>Roles whose tokens open it.</summary>
    IReadOnlyList<string> Roles { get; }

    /// <param name="dryRun">Say what would happen; write nothing.</param>
    Task<DoorAnswer> Answer(ReadOnlyMemory<byte> body, RouteIds ids, Caller caller, bool dryRun, CancellationToken ct);
}

/// <summary>Ids from the address, or from a line of the bulk door.</summary>
/// <remarks>
/// Part of what a repeat is compared with: a further id is none where it is not given, so that old repeats stay equal.
/// </remarks>
public sealed record RouteIds(
    Guid SubjectId = default,
    Guid AppealId = default,
    Guid RecipientId = default,
    Guid ProposalId = default,
    Guid DisclosureId = default,
    Guid? SourceId = null,
    int? PolicyVersion = null,
    Guid? LimitId = null,
    Guid? ConsentId = null,
    Guid? WithheldId = null,
    Guid? BatchId = null,
    Guid? ExtractId = null);

/// <param name="Result">An answer with its receipt, or a problem.</param>
public sealed record DoorAnswer(int Status, object Result);

/// <summary>
/// What a request comes to: the circumstances, the categories for the journal of refusals, and the decision.
/// </summary>
public record Plan(
    Circumstances Circumstances, CategorySet Categories, Func<States, CancellationToken, Task<Decision>> Decide);

/// <summary>What a plan is made with.</summary>
public sealed record Call(Caller Caller, RouteIds Ids, Desk Desk, DateTimeOffset Now, FieldErrors Errors)
{
    public EventIds EventIds => Desk.Vault.Ids;

    public ConsentId ConsentId => new(Ids.ConsentId ?? default);
}

/// <typeparam name="TRequest">The form of the body.</typeparam>
/// <param name="plan">Shapes to types and the decision to take; null when it put errors down.</param>
public sealed class OperationDoor<TRequest>(
    string name, IReadOnlyList<string> roles, Desk desk, Func<TRequest, Call, Plan?> plan) : IOperationDoor
    where TRequest : class, IOperationRequest
{
    private readonly DoorClass ladderClass = DoorClasses.Of(name);

    public string Name => name;

    public IReadOnlyList<string> Roles => roles;

    public async Task<DoorAnswer> Answer(
        ReadOnlyMemory<byte> body, RouteIds ids, Caller caller, bool dryRun, CancellationToken ct)
    {
        if (StrictBody.Read<TRequest>(body, out var request) is { } malformed)
            return Of(malformed);
        var call = new Call(caller, ids, desk, desk.Now, new());
        var planned = plan(request!, call);
        if (call.Errors.Any || planned is null)
            return Of(Problem.Malformed([.. call.Errors.All]));
        if (await Stopped(request!.OperationId, planned, caller, ct) is { } stopped)
            return Of(stopped);
        return dryRun ? await Check(planned, ct) : await Carry(request!, ids, planned, caller, ct);
    }

    /// <summary>What is on record already gets its receipt on every step of the ladder.</summary>
    private async Task<Problem?> Stopped(Guid operationId, Plan planned, Caller caller, CancellationToken ct)
    {
        var problem = desk.Ladder.Refuses(ladderClass) ?? await Destruction(planned, ct);
        return problem is not null && await desk.Ledger.Find(caller.Source, operationId, ct) is null ? problem : null;
    }

    /// <summary>An approval destroys if that was proposed, and what was proposed never changes.</summary>
    private async Task<Problem?> Destruction(Plan planned, CancellationToken ct) =>
        ladderClass == DoorClass.Approving
        && desk.Ladder.Standing is { RefusesDestruction: true } standing
        && await desk.Ledger.Check(states => planned.Decide(states, ct)) is Decision.Accepted
        {
            Effect.Destroys.Count: > 0,
        }
            ? LedgerLadder.Answer(standing)
            : null;

    private async Task<DoorAnswer> Check(Plan planned, CancellationToken ct) =>
        await desk.Ledger.Check(states => planned.Decide(states, ct)) switch
        {
            Decision.Refused refused => Of(Problem.Of(refused.Refusal)),
            _ => new(StatusCodes.Status200OK, new CheckAnswer(WouldBeAccepted: true)),
        };

    private async Task<DoorAnswer> Carry(
        TRequest request, RouteIds ids, Plan planned, Caller caller, CancellationToken ct)
    {
        var told = new Told<TRequest>(Name, ids, caller.Self.Value, request);
        var canonical = Jcs.Canonical(JsonSerializer.SerializeToUtf8Bytes(told, ApiJson.Options));
        var asked = new Asked(caller.Source, request.OperationId, canonical, planned.Circumstances, planned.Categories);
        return await desk.Ledger.Transact(asked, states => planned.Decide(states, ct), ct) switch
        {
            Outcome.Recorded recorded => await Receive(request, recorded, planned, ct),
            Outcome.Refused refused => Of(Problem.Of(refused.Refusal)),
            Outcome.OtherContent => Of(Problem.Of(ProblemKinds.OtherContent)),
            _ => Of(Problem.Of(ProblemKinds.Busy)),
        };
    }

    private async Task<DoorAnswer> Receive(
        TRequest request, Outcome.Recorded recorded, Plan planned, CancellationToken ct)
    {
        var answer = await desk.Answers.Of(request.OperationId, recorded, ct);
        var status = recorded.Repeated ? StatusCodes.Status200OK : StatusCodes.Status201Created;
        return planned is OpeningPlan opening
            ? await Opened(opening, recorded, answer, status, ct)
            : new(status, answer);
    }

    /// <summary>Values are opened after the access is on record, and no others than it says.</summary>
    /// <remarks>A repeat is judged again before it sees any; one that could not be compared sees none.</remarks>
    private async Task<DoorAnswer> Opened(
        OpeningPlan opening, Outcome.Recorded recorded, OperationAnswer answer, int status, CancellationToken ct)
    {
        if (recorded.Fact is not PersonalDataAccessed access || !recorded.ContentCompared)
            return new(status, answer);
        if (recorded.Repeated
            && await desk.Ledger.Check(states => opening.Decide(states, ct)) is Decision.Refused refused)
            return Of(Problem.Of(refused.Refusal));
        return new(status, answer with { Values = await opening.Open(access.Slices, ct) });
    }

    private static DoorAnswer Of(Problem problem) => new(problem.Status, problem);
}

/// <summary>
/// What a repeat is compared with: the same door, about the same things, by the same caller, in the same words.
/// </summary>
public sealed record Told<TRequest>(string Door, RouteIds Ids, Guid By, TRequest Request);

/// <summary>A plan that ends in showing values, once it is on record.</summary>
/// <param name="Open">Opens slices that the record of the access names, and no others.</param>
public sealed record OpeningPlan(
    Circumstances Circumstances,
    CategorySet Categories,
    Func<States, CancellationToken, Task<Decision>> Decide,
    Func<IReadOnlyList<SliceId>, CancellationToken, Task<IReadOnlyList<OpenedSlice>>> Open)
    : Plan(Circumstances, Categories, Decide);

/// <param name="WouldBeAccepted">True; a refusal is a problem.</param>
public sealed record CheckAnswer(bool WouldBeAccepted);
