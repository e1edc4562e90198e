using System.Diagnostics.CodeAnalysis;
using Marten;
using Wolverine;
using Wolverine.Marten;
using Wolverine.Runtime;

namespace Registry.Store.Marten;

/// <summary>A message of ours as Wolverine carries it: its body stays in its row.</summary>
public sealed record Carried(Guid Id);

/// <summary>Puts an envelope of Wolverine's beside each message that an append leaves in views.outbox.</summary>
internal sealed class WolverineMessages(IWolverineRuntime runtime)
{
    /// <summary>
    /// The envelopes go into the session's transaction. They leave by <see cref="Leaving.Send"/>, after its commit.
    /// </summary>
    public Task<Leaving> Enrol(IDocumentSession session, IEnumerable<Append> appends) =>
        Enrol(session, [.. appends.SelectMany(a => a.Messages).Select(m => (m.Id, m.DueAt))]);

    public async Task<Leaving> Enrol(IDocumentSession session, IReadOnlyList<(Guid Id, DateTimeOffset DueAt)> messages)
    {
        if (messages.Count == 0) return new(null);
        session.QueueSqlCommand(
            "update views.outbox set carrier = 'wolverine' where id = any (?)", messages.Select(m => m.Id).ToArray());
        var outbox = new MartenOutbox(runtime, session);
        session.Listeners.RemoveAt(session.Listeners.Count - 1); // it sends at SaveChanges, which is not our commit
        foreach (var (id, dueAt) in messages)
            await (dueAt <= DateTimeOffset.UtcNow
                ? outbox.PublishAsync(new Carried(id))
                : outbox.ScheduleAsync(new Carried(id), dueAt));
        return new(outbox);
    }

    internal sealed class Leaving(MartenOutbox? outbox)
    {
        /// <summary>Those that are due go at once; the others are rows that Wolverine comes back to.</summary>
        /// <remarks>Never fails: what is committed is committed, and Wolverine comes back to these, too.</remarks>
        [SuppressMessage("Design", "CA1031", Justification = "An append that is stored is never told to have failed.")]
        public async Task Send()
        {
            try
            {
                if (outbox is not null) await outbox.FlushOutgoingMessagesAsync();
            }
            catch (Exception)
            {
                // The envelope is a row by now: CritterHost has stale ones given again.
            }
        }
    }
}
