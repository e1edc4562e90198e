using System.Security.Cryptography;
using Registry.Audit;
using Registry.Domain;
using Registry.Projections.AuditTree;
using Registry.Store;

namespace Registry.Projections.Tests.AuditTree;

/// <summary>A database with the log and the tree over it, a mirror, and as many nodes as a test wants.</summary>
public sealed class LedgerInPostgres : IAsyncDisposable
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(5);

    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    private LedgerInPostgres(RegistryInPostgres registry)
    {
        Registry = registry;
        Log = new(Vkey.OfP256("registry.109/test", key.ExportSubjectPublicKeyInfo()), text => key.SignData(
            text, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence));
        Mirror = new(Log.Key);
        Parts = Node();
        Queries = new(Parts, registry.Store);
    }

    public RegistryInPostgres Registry { get; }

    public LogIdentity Log { get; }

    public KeepingMirror Mirror { get; }

    /// <summary>Those of a node that never fails.</summary>
    public TreeParts Parts { get; }

    public AuditTreeQueries Queries { get; }

    public static Leaves Leaves { get; } = new(stream => Sample.Id($"tag of {stream}"));

    public static async Task<LedgerInPostgres> Start() => new(await RegistryInPostgres.Start());

    public TreeParts Node(LedgerNotices? notices = null, RememberedLeaves? remembered = null) => new(
        Registry.Store, Registry.Views, Mirror, Log, new(Leaves, remembered ?? new(), notices ?? LedgerNotices.None));

    public TreeLeader Leader(TreeParts? parts = null, TimeSpan? lease = null) =>
        new(parts ?? Parts, Registry.Store, Lease(lease));

    public Lease Lease(TimeSpan? length = null) => new(Registry.Views, Guid.NewGuid(), length ?? Long);

    /// <summary>All that is in the log is published.</summary>
    public async Task<PublishedCheckpoint> CatchUp(TreeLeader leader)
    {
        while (await leader.Round(default)) { }
        var head = await Registry.Store.Head(default);
        var latest = (await Queries.Latest(default)).ShouldNotBeNull();
        latest.Position.ShouldBe(head);
        return latest;
    }

    /// <summary>A leader that began at the empty log.</summary>
    public async Task<TreeLeader> Begin(TreeParts? parts = null, TimeSpan? lease = null)
    {
        var leader = Leader(parts, lease);
        await leader.Round(default);
        return leader;
    }

    /// <summary>Events of one stream, in appends of 500.</summary>
    public async Task Write(string stream, int events)
    {
        for (var done = 0; done < events; done += 500)
            await Registry.Append(StreamKind.Subject, Sample.Id(stream), done,
                Enumerable.Repeat(Sample.Disclosed, Math.Min(500, events - done)));
    }

    public async Task<List<StoredEvent>> Events() => await Registry.Store.ReadAll(0, default).ToListAsync();

    public async Task<Hash> NaiveRoot() => Naive.Root((await Events()).Select(it => Leaves.Of(it).LeafHash));

    public static Checkpoint Read(PublishedCheckpoint published) =>
        Checkpoint.Parse(SignedNote.Parse(published.Note.Span).Text);

    public async ValueTask DisposeAsync()
    {
        key.Dispose();
        await Registry.DisposeAsync();
    }
}
