using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Registry.Audit;
using Registry.Domain;
using Registry.Domain.Subjects;
using Registry.Keys;
using Registry.Projections.AuditTree;
using Registry.Store;
using Registry.Store.Codec;

namespace Registry.Api.Tests.Extracts;

/// <summary>
/// A log in memory with real keys: disclosures to two recipients in turn, one a minute, each with a reason.
/// </summary>
public sealed class SampleLog : IDisposable
{
    public static readonly DateTimeOffset First = new(2026, 3, 2, 4, 0, 0, TimeSpan.Zero);
    public static readonly Guid Lift = new("00000005-0109-4000-8000-000000000001");
    public static readonly Guid Utility = new("00000005-0109-4000-8000-000000000002");

    private readonly string folder = Directory.CreateTempSubdirectory("registry-sample-").FullName;
    private readonly KeyFiles files;
    private readonly List<StoredEvent> events = [];
    private readonly HashSet<int> lost = [];
    private readonly Dictionary<Guid, StoredKey> keys = [];

    public SampleLog(int count)
    {
        files = KeyFiles.OpenOrCreate(Path.Combine(folder, "keys"));
        Vault = new(files);
        for (var n = 0; n < count; n++)
            Add(n);
    }

    public Vault Vault { get; }

    public string Folder => folder;

    public IReadOnlyList<StoredEvent> Events => events;

    public Opener Opener => new(new Keys(keys), Vault);

    /// <summary>Keys that were asked for before anything was opened.</summary>
    public List<Guid> Announced { get; } = [];

    public static string Reason(int n) => n % 10 == 3 ? $"=cmd|' /C calc'!A{n}, \"x\"" : $"Лифт {n} <b>тоқтады</b>\n";

    public LeafParts Leaf(int n) => Audit.Leaf.Of(
        events[n].Type, events[n].RecordedAt, events[n].Id, Tag(events[n].Stream), events[n].Version,
        events[n].Data.Span);

    public static Guid Tag(Guid stream) => new(SHA256.HashData(stream.ToByteArray()).AsSpan(0, 16));

    public async IAsyncEnumerable<LedgerLeaf> Leaves(
        int begin, int end, [EnumeratorCancellation] CancellationToken ct = default)
    {
        await Task.Yield();
        for (var n = begin; n < end; n++)
            yield return lost.Contains(n) ? new(n, null, Leaf(n).Head) : new(n, events[n], default);
    }

    /// <summary>A restored database has of it what the mirror kept.</summary>
    public void Lose(int n) => lost.Add(n);

    public void Destroy(int n)
    {
        var slice = Slice(n).SliceId.Value;
        keys[slice] = keys[slice] with { State = KeyState.Destroyed, Wrapped = null };
    }

    /// <summary>The key of one event stands in the place of another's, wrapped anew by who holds the key files.</summary>
    public void Swap(int one, int other)
    {
        var (at, source) = (Slice(one).SliceId, keys[Slice(other).SliceId.Value]);
        using var key = Vault.Unwrap(source);
        keys[at.Value] = source with { Id = at.Value, Wrapped = Vault.Wrap(at, key).Wrapped };
    }

    /// <summary>The wrapped bytes of one key were copied over another's by who holds the database alone.</summary>
    public void Copy(int one, int other)
    {
        var at = Slice(one).SliceId.Value;
        keys[at] = keys[at] with { Wrapped = keys[Slice(other).SliceId.Value].Wrapped };
    }

    public void Dispose()
    {
        files.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    public static Slice Slice(int n) => new(new(Id("slice", n)), "accounting", null, 1);

    private void Add(int n)
    {
        using var key = SliceKey.Mint();
        var slice = Slice(n);
        var wrapped = Vault.Wrap(slice.SliceId, key);
        keys[slice.SliceId.Value] = new(slice.SliceId.Value, wrapped.Epoch, KeyState.Active, wrapped.Wrapped, null);
        var at = First.AddMinutes(n);
        var fact = Disclosure(n, slice, at);
        var id = Id("event", n);
        var data = EventCodec.Write(EventCodec.Close(fact, id, _ => key), new byte[16], null);
        events.Add(new(n + 1, Id("stream", n / 3), (n % 3) + 1, id, EventTypes.Of(fact), data, at));
    }

    private static DisclosureRecorded Disclosure(int n, Slice slice, DateTimeOffset at) => new(
        new(n % 2 == 0 ? Lift : Utility), null, null, CategorySet.Of("contact", "address"),
        new Personal.Open(slice, FieldMap.Of((Field.Reason, Reason(n)))), ValueList.Of<Finding>(),
        new Circumstances(
            Operation.Transfer, "appeals", LegalGround.Consent, null, Channel.System, Medium.Electronic, true, 1,
            Language.Kk, new(Id("actor", n % 5)), new(Id("source", 0)), null, at, Door.Asked));

    private static Guid Id(string use, int n)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{use}/{n}");
        return new(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));
    }

    private sealed class Keys(Dictionary<Guid, StoredKey> keys) : IEventStore
    {
        public Task<Found> Read(Wanted wanted, CancellationToken ct) => Task.FromResult(new Found(
            [], new Dictionary<Guid, IReadOnlyList<StoredEvent>>(),
            wanted.Keys.Where(keys.ContainsKey).ToDictionary(id => id, id => keys[id]), [], []));

        public Task<Appended> Append(Append append, CancellationToken ct) => throw new NotSupportedException();

        public IAsyncEnumerable<StoredEvent> ReadAll(long after, CancellationToken ct) =>
            throw new NotSupportedException();

        public Task<long> Head(CancellationToken ct) => throw new NotSupportedException();
    }
}
