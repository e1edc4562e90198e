using System.Data;
using System.Runtime.ExceptionServices;
using JasperFx.Events;
using Marten;
using Marten.Services;
using Npgsql;
using Registry.Store.Postgres;
using Registry.Store.Postgres.Writing;

namespace Registry.Store.Marten;

/// <summary>
/// A batch in a transaction of ours: lock and comparison first, then Marten's session writes the events, then the
/// commit, and only then do messages leave.
/// </summary>
/// <remarks>
/// The lock is held over three round trips, so a process that freezes between them holds the log until the server
/// ends its transaction: docs/engines.md.
/// </remarks>
internal sealed class MartenAppendCommand(
    NpgsqlConnection connection, AppendBatch judgement, IDocumentStore store, WolverineMessages messages)
    : IAppendCommand
{
    public static async Task<IAppendCommand> Prepare(
        NpgsqlConnection connection, IDocumentStore store, WolverineMessages messages)
    {
        var judgement = await AppendBatch.Prepare(connection, (streams, item, append) => streams.Ask(item, append));
        return new MartenAppendCommand(connection, judgement, store, messages);
    }

    public async Task Run(IReadOnlyList<Item> items, DateTimeOffset now)
    {
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted);
        var outcomes = await judgement.Ask(items, now);
        await using var session = store.LightweightSession(SessionOptions.ForTransaction(transaction));
        var events = Queue(items, outcomes, session);
        var leaving = await messages.Enrol(session, Added(items, outcomes));
        await Save(session);
        await transaction.CommitAsync();
        outcomes.Leave(items, [.. events.Select(e => e.Sequence)]);
        await leaving.Send();
    }

    public ValueTask DisposeAsync() => judgement.DisposeAsync();

    private static IEnumerable<Append> Added(IReadOnlyList<Item> items, Outcomes outcomes) =>
        items.Where((_, n) => outcomes.IsAdded(n)).Select(item => item.Append);

    /// <returns>The events in the order of items, writes and events; Marten leaves their numbers in them.</returns>
    private static List<IEvent> Queue(IReadOnlyList<Item> items, Outcomes outcomes, IDocumentSession session)
    {
        var events = new List<IEvent>();
        for (var n = 0; n < items.Count; n++)
            if (outcomes.IsAdded(n))
                foreach (var write in items[n].Append.Writes)
                    events.AddRange(Queue(write, outcomes.At(n), session));
        return events;
    }

    private static IReadOnlyList<IEvent> Queue(StreamWrite write, DateTimeOffset at, IDocumentSession session)
    {
        var bodies = write.Events.Select(e => new Event<SealedBody>(new(e.Data)) { Id = e.Id, Timestamp = at });
        // Marten's number is the version after the append.
        var action = session.Events.Append(write.Stream, write.Expected + write.Events.Count, [.. bodies]);
        action.AggregateType = StreamTypes.Of(write.StreamType);
        foreach (var (queued, given) in action.Events.Zip(write.Events))
            (queued.EventTypeName, queued.DotNetTypeName) = (given.Type, given.DotnetType);
        return action.Events;
    }

    /// <summary>What the database said is what counts, however Marten wraps it.</summary>
    private static async Task Save(IDocumentSession session)
    {
        try
        {
            await session.SaveChangesAsync();
        }
        catch (Exception wrapped) when (Cause(wrapped) is { } cause && cause != wrapped)
        {
            ExceptionDispatchInfo.Throw(cause);
        }
    }

    private static Exception? Cause(Exception error)
    {
        for (var inner = error; inner is not null; inner = inner.InnerException)
            if (inner is NpgsqlException)
                return inner;
        return null;
    }
}
