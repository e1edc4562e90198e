using Registry.Api.LedgerPages;
using Registry.Api.Problems;
using Registry.Audit;
using Registry.Keys;
using Registry.Projections.AuditTree;
using Registry.Verifier;

namespace Registry.Api.Extracts.Verdicts;

/// <summary>The verifier's own checks, with the trust file that the registry gives to everybody.</summary>
/// <remarks>docs/decisions/0047-the-verdict-is-the-verifiers.md.</remarks>
public sealed class VerdictDesk(LogIdentity log, SigningKeys keys, Witness witness) : IDisposable
{
    /// <summary>Ours: protects memory. What is larger is checked by registry-verify, which has no bound.</summary>
    public const long MostBytes = 256 << 20;

    /// <summary>Ours: files in memory at a time, and how long another waits.</summary>
    private readonly SemaphoreSlim rooms = new(2, 2);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <param name="file">The container; read to its end.</param>
    public async Task<(VerdictAnswer? Verdict, Problem? Problem)> Of(Stream file, CancellationToken ct)
    {
        if (await Trust(ct) is not { } trust)
            return (null, Problem.Of(ProblemKinds.NoWitness));
        if (!await rooms.WaitAsync(Patience, ct))
            return (null, Problem.Of(ProblemKinds.Busy));
        try
        {
            using var held = await MemoryFile.Filled(file, MostBytes, ct);
            return held is null
                ? (null, Problem.Of(ProblemKinds.TooLargeToCheck))
                : (await Task.Run(() => VerdictAnswer.Of(new Verification(trust, null).Of(held)), ct), null);
        }
        finally
        {
            rooms.Release();
        }
    }

    /// <param name="proof">A tlog-proof that carries its entry, as those of the registry do.</param>
    public async Task<(ReceiptVerdict? Verdict, Problem? Problem)> OfReceipt(byte[] proof, CancellationToken ct)
    {
        if (await Trust(ct) is not { } trust)
            return (null, Problem.Of(ProblemKinds.NoWitness));
        try
        {
            var (fault, index, head) = new Receipt(proof, null, null).Of(trust);
            return (new(fault is null ? null : VerdictFault.Of(fault), index, head?.Size, head?.Origin), null);
        }
        catch (MalformedException)
        {
            return (new(new("no-entry", "", "", ""), 0, null, null), null);
        }
    }

    public void Dispose() => rooms.Dispose();

    private async Task<TrustPolicy?> Trust(CancellationToken ct) => await witness.Key(ct) is { } mirror
        ? TrustPolicy.Parse(System.Text.Encoding.Latin1.GetBytes(
            TrustPage.Of(log.Key, mirror, keys.ExtractSigner.ExportCertificatePem())))
        : null;
}

/// <summary>What the check of a receipt said.</summary>
/// <param name="Index">The entry's number, from 0.</param>
/// <param name="Size">Of the signed state that holds it.</param>
public sealed record ReceiptVerdict(VerdictFault? Fault, long Index, long? Size, string? Origin);
