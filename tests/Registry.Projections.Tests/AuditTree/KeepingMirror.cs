using System.Security.Cryptography;
using System.Text;
using Registry.Audit;
using Registry.Projections.AuditTree;

namespace Registry.Projections.Tests.AuditTree;

/// <summary>A mirror in this process: as strict as the real one, and forgetful when told to be.</summary>
public sealed class KeepingMirror(Vkey log) : IMirror
{
    private readonly ECDsa own = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly List<Guid> destroyed = [];
    private readonly Lock turn = new();

    public List<ReadOnlyMemory<byte>> Held { get; private set; } = [];

    /// <summary>Every checkpoint it ever took, in order.</summary>
    public List<Checkpoint> Taken { get; } = [];

    public Vkey Key => Vkey.OfP256($"{log.Name}/mirror", own.ExportSubjectPublicKeyInfo());

    private byte[]? Note { get; set; }

    private long Size => Taken.Count == 0 ? 0 : Taken[^1].Size;

    public void Forget()
    {
        Held = [];
        Taken.Clear();
        Note = null;
    }

    public void GoBack(Checkpoint to, ReadOnlyMemory<byte> note)
    {
        Taken.RemoveAll(head => head.Size > to.Size);
        Note = note.ToArray();
    }

    public Task<MirrorState> State(CancellationToken ct) => Task.FromResult(new MirrorState(
        Size, Held.Count, Note is null ? (ReadOnlyMemory<byte>?)null : Note, Key.ToString(), log.ToString()));

    public Task<long> Add(long start, IReadOnlyList<ReadOnlyMemory<byte>> entries, CancellationToken ct)
    {
        lock (turn)
        {
            Refuse(start > Held.Count);
            for (var n = 0; n < entries.Count; n++)
                if (start + n < Held.Count)
                    Refuse(!Held[(int)start + n].Span.SequenceEqual(entries[n].Span));
                else
                    Held.Add(entries[n]);
            return Task.FromResult((long)Held.Count);
        }
    }

    public Task<Witnessed> AddCheckpoint(
        long oldSize, IReadOnlyList<Hash> proof, ReadOnlyMemory<byte> note, CancellationToken ct)
    {
        lock (turn)
        {
            var signed = SignedNote.Parse(note.Span);
            Refuse(signed.ClaimOf(log) != NoteClaim.Holds);
            var head = Checkpoint.Parse(signed.Text);
            if (oldSize != Size)
                return Task.FromResult<Witnessed>(new Witnessed.Conflict(Size));
            var old = Taken.Count == 0 ? Hash.EmptyTree : Taken[^1].Root;
            Refuse(!Proofs.VerifyConsistency(oldSize, head.Size, [.. proof], old, head.Root));
            Refuse(head.Size > Held.Count || Naive.Root(Held.Take((int)head.Size).Select(Entry)) != head.Root);
            var line = signed.With(Key, Sign).Signatures[^1].ToString();
            Taken.Add(head);
            Note = [.. note.Span, .. Encoding.UTF8.GetBytes(line)];
            return Task.FromResult<Witnessed>(new Witnessed.Cosigned(line));
        }
    }

    public Task<IReadOnlyList<ReadOnlyMemory<byte>>> Entries(long start, int count, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<ReadOnlyMemory<byte>>>([.. Held.Skip((int)start).Take(count)]);

    public Task<IReadOnlyList<Guid>> Destructions(CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<Guid>>(destroyed);

    public Task Destroyed(IReadOnlyList<Guid> keys, CancellationToken ct)
    {
        destroyed.AddRange(keys);
        return Task.CompletedTask;
    }

    private static Hash Entry(ReadOnlyMemory<byte> entry) => Hash.OfLeaf(entry.Span);

    private byte[] Sign(byte[] text) =>
        own.SignData(text, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);

    private static void Refuse(bool wrong)
    {
        if (wrong)
            throw new MirrorRefusedException("It does not agree.");
    }
}
