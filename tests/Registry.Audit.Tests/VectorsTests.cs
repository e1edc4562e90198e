using System.Text;
using Registry.Verifier;

namespace Registry.Audit.Tests;

/// <summary>A file for each lie: what a forger could try, and a few truths, so that no check just says no.</summary>
public class VectorsTests
{
    public static TheoryData<string> Inclusions => Vector.Names("inclusion");

    public static TheoryData<string> Consistencies => Vector.Names("consistency");

    public static TheoryData<string> Ranges => Vector.Names("range");

    public static TheoryData<string> Notes => Vector.Names("note");

    public static TheoryData<string> Checkpoints => Vector.Names("checkpoint");

    public static TheoryData<string> Certain => Vector.Names("proof");

    public static TheoryData<string> Policies => Vector.Names("policy");

    [Theory]
    [MemberData(nameof(Inclusions))]
    public void A_path_is_judged_as_its_file_says(string name)
    {
        var it = new Vector("inclusion", name);
        Proofs.VerifyInclusion(
            it.Hash("leaf"), it.Number("index"), it.Number("size"), it.Hashes("proof"), it.Hash("root"))
            .ShouldBe(it.IsTrue);
    }

    [Theory]
    [MemberData(nameof(Consistencies))]
    public void A_proof_of_consistency_is_judged_as_its_file_says(string name)
    {
        var it = new Vector("consistency", name);
        Proofs.VerifyConsistency(
            it.Number("first"), it.Number("second"), it.Hashes("proof"), it.Hash("firstRoot"), it.Hash("secondRoot"))
            .ShouldBe(it.IsTrue);
    }

    [Theory]
    [MemberData(nameof(Ranges))]
    public void A_proof_of_a_range_is_judged_as_its_file_says(string name)
    {
        var it = new Vector("range", name);
        var proof = new RangeProof(it.Hashes("left"), it.Hashes("right"));
        Proofs.VerifyRange(it.Number("begin"), it.Hashes("leaves"), it.Number("size"), proof, it.Hash("root"))
            .ShouldBe(it.IsTrue);
    }

    [Theory]
    [MemberData(nameof(Notes))]
    public void A_note_is_judged_as_its_file_says(string name)
    {
        var it = new Vector("note", name);
        Judged(() => SignedNote.Parse(it.Bytes("note")).ClaimOf(Vkey.Parse(it.Text("key"))).ToString())
            .ShouldBe(it.Wanted, StringCompareShould.IgnoreCase);
    }

    [Theory]
    [MemberData(nameof(Checkpoints))]
    public void A_checkpoint_is_judged_as_its_file_says(string name)
    {
        var it = new Vector("checkpoint", name);
        Judged(() => Said(SignedNote.Parse(it.Bytes("note")), TrustPolicy.Parse(it.Bytes("policy"))))
            .ShouldBe(it.Wanted);
    }

    [Theory]
    [MemberData(nameof(Certain))]
    public void A_proof_that_stands_alone_is_judged_as_its_file_says(string name)
    {
        var it = new Vector("proof", name);
        var leaf = Hash.OfLeaf(Convert.FromBase64String(it.Text("entry"))).ToString();
        var receipt = new Receipt(it.Bytes("proof"), null, leaf);
        Said(receipt.Check(TrustPolicy.Parse(it.Bytes("policy")), TextWriter.Null)?.Code)
            .ShouldBe(it.Wanted is "NotACheckpoint" ? "Forged" : it.Wanted); // one code for both
    }

    [Theory]
    [MemberData(nameof(Policies))]
    public void A_policy_is_judged_as_its_file_says(string name)
    {
        var it = new Vector("policy", name);
        Judged(() => TrustPolicy.Parse(it.Bytes("policy")) is null ? "" : "policy").ShouldBe(it.Wanted);
    }

    [Theory]
    [MemberData(nameof(Notes))]
    public void A_note_that_is_read_is_written_as_the_same_bytes(string name)
    {
        var bytes = new Vector("note", name).Bytes("note");
        if (Judged(() => SignedNote.Parse(bytes).Text) != "malformed")
            SignedNote.Parse(bytes).ToBytes().ShouldBe(bytes);
    }

    [Theory]
    [MemberData(nameof(Certain))]
    public void A_proof_that_is_read_is_written_as_the_same_text(string name)
    {
        var bytes = new Vector("proof", name).Bytes("proof");
        if (Judged(() => TlogProof.Parse(bytes).ToString()) is not "malformed" and var text)
            text.ShouldBe(Encoding.UTF8.GetString(bytes));
    }

    private static string Said(SignedNote note, TrustPolicy policy)
    {
        try
        {
            return Said(policy.Check(note, Checkpoint.Parse(note.Text)));
        }
        catch (MalformedException)
        {
            return "NotACheckpoint";
        }
    }

    private static string Said(FaultCode? fault) => fault switch
    {
        null => "trusted",
        FaultCode.Container => "malformed",
        FaultCode.Checkpoint => "Forged",
        FaultCode.LogUnknown => "UnknownLog",
        FaultCode.WitnessMissing => "QuorumNotMet",
        FaultCode.Inclusion => "NotIncluded",
        _ => fault.ToString()!,
    };

    private static string Judged(Func<string> judge)
    {
        try
        {
            return judge();
        }
        catch (MalformedException)
        {
            return "malformed";
        }
    }
}
