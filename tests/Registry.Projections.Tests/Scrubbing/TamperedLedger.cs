using System.Diagnostics.CodeAnalysis;
using Registry.Audit;
using Registry.Projections.AuditTree;
using Registry.Projections.Scrubbing;
using Registry.Projections.Tests.AuditTree;

namespace Registry.Projections.Tests.Scrubbing;

/// <summary>A published tree of two full tiles and a tail, and a superuser who may change anything below it.</summary>
[SuppressMessage("Usage", "CA1816", Justification = "Nothing of ours has a finaliser.")]
public sealed class TamperedLedger : IAsyncLifetime
{
    private static readonly string[] Tables =
        ["registry.mt_streams", "registry.mt_events", "ledger.tiles", "ledger.bundles", "ledger.checkpoints"];

    public LedgerInPostgres Ledger { get; private set; } = null!;

    /// <summary>What a reader kept of the time before anything was altered.</summary>
    public PublishedCheckpoint Kept { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Ledger = await LedgerInPostgres.Start();
        var leader = await Ledger.Begin();
        foreach (var (stream, count) in new[] { ("one", 101), ("two", 349), ("three", 101), ("four", 49) })
        {
            await Ledger.Write(stream, count);
            await Ledger.CatchUp(leader);
            await Execute("select nextval('registry.mt_events_sequence')"); // a number that a rollback burned
        }

        Kept = (await Ledger.Queries.Latest(default))!;
        await Execute("create schema kept");
        foreach (var table in Tables)
            await Execute($"create table kept.{Name(table)} as table {table}");
    }

    public async Task DisposeAsync() => await Ledger.DisposeAsync();

    /// <summary>As if nobody had been here.</summary>
    public Task Restore() => Execute("set session_replication_role = replica; truncate ledger.findings; "
        + string.Concat(Tables.Reverse().Select(table => $"delete from {table}; "))
        + string.Concat(Tables.Select(table => $"insert into {table} select * from kept.{Name(table)}; ")));

    public Task Execute(string sql) => Ledger.Registry.Database.Execute(sql);

    /// <summary>What one round of the scrubber tells the operator.</summary>
    public async Task<List<Finding>> Scrub()
    {
        var found = new List<Finding>();
        var registry = Ledger.Registry;
        var parts = new ScrubberParts(registry.Store, Ledger.Parts, new(registry.Views), new(registry.Views));
        await new Scrubber(parts, (_, _) => Task.CompletedTask, found.Add).Round(default);
        return found;
    }

    /// <summary>
    /// Whoever altered it also has the keys of log and mirror and signs the tree of what stands there: whether that
    /// holds beside what a reader kept.
    /// </summary>
    public async Task<bool> ForgedTreeHoldsBesideWhatWasKept()
    {
        List<Hash> leaves = [.. (await Ledger.Events()).Select(stored => LedgerInPostgres.Leaves.Of(stored).LeafHash)];
        while (leaves.Count < Kept.Size)
            leaves.Add(Hash.OfLeaf([(byte)leaves.Count])); // a forger fills up what is missing
        var root = Naive.Root(leaves);
        var proof = Proofs.Consistency(Kept.Size, leaves.Count, (level, index) =>
            Naive.Root(leaves.Skip((int)(index << level)).Take(1 << level)));
        return leaves.Count == Kept.Size
            ? root == Kept.Root
            : Proofs.VerifyConsistency(Kept.Size, leaves.Count, proof, Kept.Root, root);
    }

    private static string Name(string table) => table.Split('.')[1];
}
