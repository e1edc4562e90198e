namespace Registry.Api.Examples;

/// <summary>
/// Ids of the example people on the embedded default. Invented; the requests of the API's page are about them.
/// </summary>
/// <remarks>Each example has a person of its own where one example would undo another's.</remarks>
public static class ExampleIds
{
    public static Guid Recipient { get; } = Of(1, 1);
    public static Guid OtherRecipient { get; } = Of(1, 2);
    public static Guid ToSuspend { get; } = Of(1, 11);
    public static Guid ToReinstate { get; } = Of(1, 12);

    public static ExamplePerson Everyday { get; } = new(
        Of(2, 1), Of(3, 1), Of(4, 1), Of(5, 1), Of(6, 1), "+77010000001");
    public static ExamplePerson ToBlock { get; } = new(
        Of(2, 2), Of(3, 2), Of(4, 2), Of(5, 2), Of(6, 2), "+77010000002");
    public static ExamplePerson ToPropose { get; } = new(
        Of(2, 3), Of(3, 3), Of(4, 3), Of(5, 3), Of(6, 3), "+77010000003");
    public static ExamplePerson ToApprove { get; } = new(
        Of(2, 4), Of(3, 4), Of(4, 4), Of(5, 4), Of(6, 4), "+77010000004");
    public static ExamplePerson ToDecline { get; } = new(
        Of(2, 5), Of(3, 5), Of(4, 5), Of(5, 5), Of(6, 5), "+77010000005");

    public static ExamplePerson ToClose { get; } = new(
        Of(2, 11), Of(3, 11), Of(4, 11), Of(5, 11), Of(6, 11), "+77010000011");

    public static ExamplePerson ToWithdraw { get; } = new(
        Of(2, 12), Of(3, 12), Of(4, 12), Of(5, 12), Of(6, 12), "+77010000012");

    public static ExamplePerson ToLimit { get; } = new(
        Of(2, 21), Of(3, 21), Of(4, 21), Of(5, 21), Of(6, 21), "+77010000021");

    public static ExamplePerson ToLift { get; } = new(
        Of(2, 22), Of(3, 22), Of(4, 22), Of(5, 22), Of(6, 22), "+77010000022");

    /// <summary>The hold that the example of lifting lifts, and the one its dry run does not.</summary>
    public static Guid Limit { get; } = Of(7, 1);
    public static Guid CheckedLimit { get; } = Of(7, 2);

    public static ExamplePerson ToWithhold { get; } = new(
        Of(2, 31), Of(3, 31), Of(4, 31), Of(5, 31), Of(6, 31), "+77010000031");

    public static ExamplePerson ToBatch { get; } = new(
        Of(2, 32), Of(3, 32), Of(4, 32), Of(5, 32), Of(6, 32), "+77010000032");

    public static ExamplePerson Batched { get; } = new(
        Of(2, 33), Of(3, 33), Of(4, 33), Of(5, 33), Of(6, 33), "+77010000033");

    public static IReadOnlyList<ExamplePerson> People { get; } =
    [
        Everyday, ToBlock, ToPropose, ToApprove, ToDecline, ToClose, ToWithdraw, ToLimit, ToLift, ToWithhold, ToBatch,
        Batched,
    ];

    /// <summary>Withheld entries: one to approve, one to decline, one that stands.</summary>
    public static IReadOnlyList<Guid> Withheld { get; } = [Of(8, 1), Of(8, 2), Of(8, 3)];

    /// <summary>Batches proposed already: one to approve, one to decline.</summary>
    public static IReadOnlyList<Guid> Batches { get; } = [Of(9, 1), Of(9, 2)];

    public static Guid Authority { get; } = Of(1, 31);

    /// <summary>Extracts asked for already: one to approve, one to decline, one that waits.</summary>
    public static IReadOnlyList<Guid> Extracts { get; } = [Of(10, 1), Of(10, 2), Of(10, 3)];

    /// <summary>A UUID of version 8 that reads as what it is: a kind and a number.</summary>
    public static Guid Of(int kind, int number) => new($"10900000-0000-8000-8{kind:x3}-{number:x12}");
}

/// <param name="External">The subject id callers hold.</param>
/// <param name="Stream">The subject's stream; no caller sees it.</param>
/// <param name="Proposal">A destruction already proposed, for those whose example answers one.</param>
/// <param name="Consent">Given by using the channel, with the appeal.</param>
public sealed record ExamplePerson(
    Guid External, Guid Stream, Guid Appeal, Guid Proposal, Guid Consent, string Phone);
