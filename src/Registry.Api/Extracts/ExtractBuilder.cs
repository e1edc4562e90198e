using System.Collections.Concurrent;
using Registry.Api.Extracts.Evidence;
using Registry.Api.Hosting;
using Registry.Api.Operations;
using Registry.Api.Reads;
using Registry.Domain;
using Registry.Domain.Extracts;
using Registry.Projections.AuditTree;
using Registry.Store;
using Registry.Store.Codec;

namespace Registry.Api.Extracts;

/// <summary>Builds what was approved, one extract after the other, however often it is told to.</summary>
/// <remarks>
/// Nothing is on record before the sealed file is whole and on disk. If we stop before that, the reminder comes again
/// and the next attempt begins anew; if we stop after that, it finds the extract issued.
/// </remarks>
public sealed class ExtractBuilder(
    ExtractDesk extracts, ApprovedExtracts approved, ExtractPress press, ExtractSeal seal, TimeProvider clock,
    ILogger<ExtractBuilder> log) : IExtractBuilder, IDisposable
{
    /// <summary>Ours: who waits for the outbox waits for most extracts, and for none of the large ones.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Ours: a ledger that stands for longer is a matter for people, who ask again.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    private readonly ConcurrentDictionary<ExtractId, Task> running = new();
    private readonly SemaphoreSlim one = new(1, 1);

    /// <exception cref="NotYetException">It is being built, or waits for a signed tree.</exception>
    public async Task Build(ExtractId id, CancellationToken ct)
    {
        var building = running.GetOrAdd(id, it => Task.Run(() => InTurn(it, ct), ct));
        var first = await Task.WhenAny(building, Task.Delay(Patience, ct));
        if (first != building)
            throw new NotYetException("The extract is being built.");
        running.TryRemove(id, out _); // it may have ended before it was put there
        await building;
    }

    public void Dispose() => one.Dispose();

    private async Task InTurn(ExtractId id, CancellationToken ct)
    {
        await one.WaitAsync(ct);
        try
        {
            await Make(id, ct);
        }
        finally
        {
            one.Release();
            running.TryRemove(id, out _);
        }
    }

    private async Task Make(ExtractId id, CancellationToken ct)
    {
        var (extract, recorded) = await approved.Find(id, ct);
        if (extract is null || recorded is null)
            return;
        if (await approved.Case(id, extract, recorded, ct) is not { } it)
        {
            if (clock.GetUtcNow() - recorded.RecordedAt < LongestWait)
                throw new NotYetException("No signed tree holds the approval yet.");
            await Fail(id, ExtractFailure.LedgerStands, ct);
            return;
        }

        log.ExtractBuilding(id.Value, it.End.Size);
        await Press(id, extract, it, ct);
    }

    private async Task Press(ExtractId id, Extract.Approved extract, ExtractCase it, CancellationToken ct)
    {
        using var key = await seal.Key(extract.File, ct);
        if (key is null)
            return;
        try
        {
            var made = await press.Make(it, key, ct);
            if (await extracts.Issued(id, made, ct) is { } refusal)
                await Fail(id, Because(refusal), ct);
            else
                log.ExtractBuilt(id.Value, made.Shown);
        }
        catch (Exception fault) when (fault is LedgerGapException or AlteredValueException or UnknownEventException)
        {
            seal.Of(id).Remove();
            await Fail(
                id, fault is UnknownEventException ? ExtractFailure.UnknownEvent : ExtractFailure.Contradiction, ct);
        }
    }

    private async Task Fail(ExtractId id, ExtractFailure because, CancellationToken ct)
    {
        await extracts.Failed(id, because, ct);
        log.ExtractFailed(id.Value, Code.Of(because));
    }

    private static ExtractFailure Because(Refusal refusal) =>
        refusal is Refusal.ExtractExpired ? ExtractFailure.TooLate : ExtractFailure.PersonDestroyed;
}

/// <summary>What was approved, and the signed tree it can be made of.</summary>
public sealed class ApprovedExtracts(
    ExtractDesk extracts, IEventStore store, AuditTreeQueries tree, ReadDesk views, TimeProvider clock)
{
    /// <summary>Below the lease of a message: who waits longer is told again.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>None of it if it is not to be built any more.</summary>
    public async Task<(Extract.Approved? Extract, StoredEvent? Recorded)> Find(ExtractId id, CancellationToken ct)
    {
        if (await extracts.Latest(id, ct) is not Extract.Approved extract)
            return default;
        var found = await store.Read(new() { Streams = [new(id.Value, 0)] }, ct);
        return (extract, found.Streams.GetValueOrDefault(id.Value, []).MaxBy(stored => stored.Version));
    }

    /// <summary>None if no signed tree holds the approval yet.</summary>
    /// <exception cref="NotYetException">The views are behind.</exception>
    public async Task<ExtractCase?> Case(
        ExtractId id, Extract.Approved extract, StoredEvent recorded, CancellationToken ct)
    {
        if (await tree.Reached(recorded.Position, Patience, ct) is not { } end)
            return null;
        if (await views.CatchUp(ct) is not null)
            throw new NotYetException("The views are behind.");
        return new(id, extract.Order, extract.Approval.Actor, end, clock.GetUtcNow());
    }
}

/// <summary>What a message asks for takes longer than it is held, or cannot begin yet: it comes again.</summary>
public sealed class NotYetException : Exception
{
    public NotYetException() { }
    public NotYetException(string message) : base(message) { }
    public NotYetException(string message, Exception inner) : base(message, inner) { }
}
