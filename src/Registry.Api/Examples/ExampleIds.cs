namespace Registry.Api.Examples;

/// <summary>
/// Ids of the example people on the embedded default. Invented; the requests of the API's page are about them.
/// </summary>
/// <remarks>Each example has a person of its own where one example would undo another's.</remarks>
public static class ExampleIds
{
    public static Guid Recipient { get; } = Of(1, 1);
    public static Guid OtherRecipient { get; } = Of(1, 2);

    public static ExamplePerson Everyday { get; } = new(Of(2, 1), Of(3, 1), Of(4, 1), Of(5, 1), "+77010000001");
    public static ExamplePerson ToBlock { get; } = new(Of(2, 2), Of(3, 2), Of(4, 2), Of(5, 2), "+77010000002");
    public static ExamplePerson ToPropose { get; } = new(Of(2, 3), Of(3, 3), Of(4, 3), Of(5, 3), "+77010000003");
    public static ExamplePerson ToApprove { get; } = new(Of(2, 4), Of(3, 4), Of(4, 4), Of(5, 4), "+77010000004");
    public static ExamplePerson ToDecline { get; } = new(Of(2, 5), Of(3, 5), Of(4, 5), Of(5, 5), "+77010000005");

    public static ExamplePerson ToWithhold { get; } = new(Of(2, 6), Of(3, 6), Of(4, 6), Of(5, 6), "+77010000006");
    public static ExamplePerson ToBatch { get; } = new(Of(2, 7), Of(3, 7), Of(4, 7), Of(5, 7), "+77010000007");
    public static ExamplePerson Batched { get; } = new(Of(2, 8), Of(3, 8), Of(4, 8), Of(5, 8), "+77010000008");

    public static IReadOnlyList<ExamplePerson> People { get; } =
        [Everyday, ToBlock, ToPropose, ToApprove, ToDecline, ToWithhold, ToBatch, Batched];

    /// <summary>Withheld entries: one to approve, one to decline, one that stands.</summary>
    public static IReadOnlyList<Guid> Withheld { get; } = [Of(6, 1), Of(6, 2), Of(6, 3)];

    /// <summary>Batches proposed already: one to approve, one to decline.</summary>
    public static IReadOnlyList<Guid> Batches { get; } = [Of(7, 1), Of(7, 2)];

    /// <summary>A UUID of version 8 that reads as what it is: a kind and a number.</summary>
    public static Guid Of(int kind, int number) => new($"10900000-0000-8000-8{kind:x3}-{number:x12}");
}

/// <param name="External">The subject id callers hold.</param>
/// <param name="Stream">The subject's stream; no caller sees it.</param>
/// <param name="Proposal">A destruction already proposed, for those whose example answers one.</param>
public sealed record ExamplePerson(Guid External, Guid Stream, Guid Appeal, Guid Proposal, string Phone);
