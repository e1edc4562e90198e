using Registry.Domain;
using Registry.Domain.Refusals;

namespace Registry.Store;

/// <summary>Every no is on record: a stream for each operation that was refused, an event for each time.</summary>
internal static class RefusalJournal
{
    /// <summary>Looks before it is given up: only callers repeating one operation at one moment meet here.</summary>
    private const int Attempts = 50;

    public static async Task Write(
        IEventStore store, Vault vault, Asked asked, Refusal refusal, States states, CancellationToken ct)
    {
        var stream = vault.Ids.Derived("refusals", vault.Ids.First(asked.Source, asked.OperationId));
        var refused = new OperationRefused(
            refusal.Code, refusal.Article, Subject(asked, states), Recipient(asked, states), Categories(asked),
            asked.RefusedAs);
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            var found = await store.Read(new() { Streams = [new(stream, 0)] }, ct);
            var times = found.Streams.GetValueOrDefault(stream, []).Count;
            var written = Sealing.Event(
                refused, vault.Ids.Derived($"refusal/{times}", stream), null,
                _ => throw new InvalidOperationException());
            var append = new Append
            {
                Writes = [new(stream, Codec.EventTypes.Of(StreamKind.RefusalJournal), times, [written])],
            };
            if (await store.Append(append, ct) is Appended.Added)
                return;
        }

        throw new StoreUnavailableException("The refusal could not be put on record.");
    }

    /// <summary>A refused withholding names nobody: who reads of it is not to learn whom it was about.</summary>
    private static SubjectId? Subject(Asked asked, States states) =>
        !Withheld(asked) && Seen(states, StreamKind.Subject) is { } stream ? new(stream) : null;

    private static RecipientId? Recipient(Asked asked, States states) =>
        !Withheld(asked) && Seen(states, StreamKind.Recipient) is { } stream ? new(stream) : null;

    private static CategorySet Categories(Asked asked) => Withheld(asked) ? CategorySet.Empty : asked.Categories;

    private static bool Withheld(Asked asked) => asked.RefusedAs.Operation == Operation.Withhold;

    /// <summary>The first existing stream of a kind the decision looked at.</summary>
    private static Guid? Seen(States states, StreamKind kind) =>
        states.Seen.Where(seen => seen.Value.Kind == kind && seen.Value.Seen.Version > 0)
            .Select(seen => (Guid?)seen.Key)
            .FirstOrDefault();
}
