using System.Security.Cryptography;
using System.Text;
using Registry.Verifier;

namespace Registry.Audit.Tests;

/// <summary>What is signed here is verified here, and with one bit changed anywhere it no longer is.</summary>
public sealed class SigningTests : IDisposable
{
    private readonly ECDsa log = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly ECDsa mirror = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly Vkey logKey;
    private readonly Vkey mirrorKey;
    private readonly TrustPolicy policy;

    public SigningTests()
    {
        logKey = Vkey.OfP256("log.example", log.ExportSubjectPublicKeyInfo());
        mirrorKey = Vkey.OfP256("mirror.example", mirror.ExportSubjectPublicKeyInfo());
        policy = TrustPolicy.Parse(Encoding.UTF8.GetBytes(
            $"log {logKey}\nwitness mirror {mirrorKey}\nquorum mirror\n"));
    }

    [Fact]
    public void A_key_has_the_id_that_the_specification_gives_it()
    {
        var spki = log.ExportSubjectPublicKeyInfo();
        logKey.ToString().ShouldBe($"log.example+{Convert.ToHexStringLower(SHA256.HashData(spki).AsSpan(0, 4))}+"
            + Convert.ToBase64String([2, .. spki]));
        Vkey.Parse(logKey.ToString()).Id.ShouldBe(logKey.Id);
    }

    [Fact]
    public void A_checkpoint_that_log_and_mirror_signed_is_trusted()
    {
        var head = new Checkpoint("log.example", 42, Hash.Of([1]));
        var note = SignedNote.Of(head.ToString(), logKey, Signer(log));
        policy.Check(note, head).ShouldBe(FaultCode.WitnessMissing);
        policy.Check(note.With(mirrorKey, Signer(mirror)), head).ShouldBeNull();
    }

    [Fact]
    public void Any_bit_changed_in_a_proof_is_found()
    {
        var leaves = Sample.Leaves(Sample.Entries(20));
        var head = new Checkpoint("log.example", 20, Sample.Range(leaves).Root());
        var note = SignedNote.Of(head.ToString(), logKey, Signer(log)).With(mirrorKey, Signer(mirror));
        var proof = new TlogProof(7, Proofs.Inclusion(7, 20, Sample.Nodes(leaves)), note).ToString();
        var bytes = Encoding.UTF8.GetBytes(proof);
        Judged(bytes, leaves[7]).ShouldBeTrue();
        // A bit or two of every byte, in turn.
        for (var bit = 0; bit < 8 * bytes.Length; bit += 7)
        {
            var other = (byte[])[.. bytes];
            other[bit / 8] ^= (byte)(1 << (bit % 8));
            Judged(other, leaves[7]).ShouldBeFalse($"bit {bit} of {proof}");
        }

        for (var length = 0; length < bytes.Length; length++)
            Judged(bytes[..length], leaves[7]).ShouldBeFalse($"{length} bytes of {proof}");
    }

    public void Dispose()
    {
        log.Dispose();
        mirror.Dispose();
    }

    private static Func<byte[], byte[]> Signer(ECDsa key) =>
        text => key.SignData(text, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);

    private bool Judged(byte[] bytes, Hash leaf) =>
        new Receipt(bytes, null, leaf.ToString()).Check(policy, TextWriter.Null) is null;
}
