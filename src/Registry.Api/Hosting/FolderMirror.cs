using System.Security.Cryptography;
using System.Text;
using Registry.Audit;
using Registry.Projections.AuditTree;

namespace Registry.Api.Hosting;

/// <summary>
/// The mirror of a service that has none of its own: files in the data folder, kept by the same process.
/// </summary>
/// <remarks>
/// A copy outside the database, which a database that was rolled back does not get past; no second party. Entries are
/// in memory, too: for a start, not for years.
/// </remarks>
public sealed class FolderMirror : IMirror, IDisposable
{
    private readonly string folder;
    private readonly Vkey log;
    private readonly Vkey own;
    private readonly ECDsa key = ECDsa.Create();
    private readonly List<ReadOnlyMemory<byte>> held;
    private readonly CompactRange range = new();
    private readonly SemaphoreSlim turn = new(1);

    public FolderMirror(string folder, Vkey log)
    {
        (this.folder, this.log) = (Directory.CreateDirectory(folder).FullName, log);
        if (!File.Exists(In("mirror.key")))
            File.WriteAllText(In("mirror.key"), ECDsa.Create(ECCurve.NamedCurves.nistP256).ExportPkcs8PrivateKeyPem());
        key.ImportFromPem(File.ReadAllText(In("mirror.key")));
        own = Vkey.OfP256($"{log.Name}/mirror", key.ExportSubjectPublicKeyInfo());
        held = Lines();
        foreach (var entry in held.Take((int)Size))
            range.Append(Hash.OfLeaf(entry.Span));
    }

    private string Note => In("checkpoint");

    private long Size => File.Exists(Note) ? Head().Size : 0;

    public Task<MirrorState> State(CancellationToken ct) => Task.FromResult(new MirrorState(
        Size, held.Count, File.Exists(Note) ? File.ReadAllBytes(Note) : (ReadOnlyMemory<byte>?)null,
        own.ToString(), log.ToString()));

    public Task<long> Add(long start, IReadOnlyList<ReadOnlyMemory<byte>> entries, CancellationToken ct) => Alone(() =>
    {
        Refuse(start > held.Count);
        var (known, fresh) = (held.Skip((int)start).ToList(), entries.Skip(held.Count - (int)start).ToList());
        Refuse(known.Zip(entries).Any(pair => !pair.First.Span.SequenceEqual(pair.Second.Span)));
        using var file = new FileStream(In("entries"), FileMode.Append);
        file.Write(EntryBundle.Write(fresh));
        file.Flush(flushToDisk: true);
        held.AddRange(fresh);
        return (long)held.Count;
    }, ct);

    public Task<Witnessed> AddCheckpoint(
        long oldSize, IReadOnlyList<Hash> proof, ReadOnlyMemory<byte> note, CancellationToken ct) => Alone(() =>
    {
        var signed = SignedNote.Parse(note.Span);
        var head = Checkpoint.Parse(signed.Text);
        Refuse(signed.ClaimOf(log) != NoteClaim.Holds || head.Origin != log.Name);
        if (oldSize != Size)
            return new Witnessed.Conflict(Size);
        Refuse(head.Size > held.Count
            || !Proofs.VerifyConsistency(oldSize, head.Size, [.. proof], range.Root(), head.Root));
        while (range.Size < head.Size)
            range.Append(Hash.OfLeaf(held[(int)range.Size].Span));
        Refuse(range.Root() != head.Root);
        var line = signed.With(own, text => key.SignData(
            text, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence)).Signatures[^1].ToString();
        File.WriteAllBytes(Note + ".new", [.. note.Span, .. Encoding.UTF8.GetBytes(line)]);
        File.Move(Note + ".new", Note, overwrite: true);
        return (Witnessed)new Witnessed.Cosigned(line);
    }, ct);

    public Task<IReadOnlyList<ReadOnlyMemory<byte>>> Entries(long start, int count, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<ReadOnlyMemory<byte>>>([.. held.Skip((int)start).Take(count)]);

    /// <remarks>The service has a journal of them already, beside the database.</remarks>
    public Task<IReadOnlyList<Guid>> Destructions(CancellationToken ct) => Task.FromResult<IReadOnlyList<Guid>>([]);

    public Task Destroyed(IReadOnlyList<Guid> keys, CancellationToken ct) => Task.CompletedTask;

    public void Dispose()
    {
        key.Dispose();
        turn.Dispose();
    }

    private string In(string name) => Path.Combine(folder, name);

    private Checkpoint Head() => Checkpoint.Parse(SignedNote.Parse(File.ReadAllBytes(Note)).Text);

    private List<ReadOnlyMemory<byte>> Lines()
    {
        var found = new List<ReadOnlyMemory<byte>>();
        var bytes = File.Exists(In("entries")) ? File.ReadAllBytes(In("entries")) : [];
        for (var at = 0; at < bytes.Length;)
        {
            var end = at + sizeof(ushort) + (bytes[at] << 8 | bytes[at + 1]);
            found.Add(bytes.AsMemory(at + sizeof(ushort), end - at - sizeof(ushort)));
            at = end;
        }

        return found;
    }

    private async Task<T> Alone<T>(Func<T> work, CancellationToken ct)
    {
        await turn.WaitAsync(ct);
        try
        {
            return work();
        }
        finally
        {
            turn.Release();
        }
    }

    private static void Refuse(bool wrong)
    {
        if (wrong)
            throw new MirrorRefusedException("The mirror does not agree.");
    }
}
