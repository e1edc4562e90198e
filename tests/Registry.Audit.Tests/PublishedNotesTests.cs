using System.Text;
using Registry.Verifier;

namespace Registry.Audit.Tests;

/// <summary>Notes, checkpoints and policies that others published.</summary>
public class PublishedNotesTests
{
    /// <summary>Two logs that sign with ECDSA; transparency-dev/formats, note/note_verifier_test.go.</summary>
    private const string Rekor = "rekor.sigstore.dev+c0d23d6a+AjBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABNhtmPtrWm3U1eQXBogSMdGv"
        + "XwBcK5AW5i0hrZLOC96l+smGNM7nwZ4QvFK/4sueRoVj//QP22Ni4Qt9DPfkWLc=";

    private const string RekorNote = "Rekor\n798034\nf+7CoKgXKE/tNys9TTXcr/ad6U/K3xvznmzew9y6SP0=\n\n— rekor.sigstore.dev "
        + "wNI9ajBEAiARInWIWyCdyG27CO6LPnPekyw20qO0YJfoaPaowGp/XgIgc+qEHS3+GKVClgqq20uDLet7MCoTURUCRdxwWBHHufk=\n";

    private const string Pixel = "pixel6_transparency_log+91c16e30+AjBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABN+4x0Jk1yTwvLFI9A4N"
        + "DdGZcX0aiWVdWM5XJVy0M4VWD3AvyW5Q6Hs9A0mcDkpUoYgn+KKPNzFC0H3nN3q6JQ8=";

    private const string PixelNote = "DEFAULT\n10\nbsWRucJU5xJPHb5eBdOm6+DM+VelCZBuvtI3sHERJ9Y=\n\n— pixel6_transparency_log "
        + "kcFuMDBFAiEAhqMAP8P6qf6QxtUJhzMhbN+MbZ9dwfUHzGQJmffJHtoCIGD0cNe47dHWBoPwYdgBCepB06/+g5O1FmYjXl06owL4\n";

    /// <summary>C2SP signed-note, "Example".</summary>
    private const string Example = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";

    private const string ExampleNote = "This is an example message.\n\n— example.com/foo "
        + "Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n";

    /// <summary>C2SP tlog-checkpoint, its example.</summary>
    private const string Sofa = "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n"
        + "— example.com/behind-the-sofa "
        + "Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n";

    [Theory]
    [InlineData(Rekor, RekorNote, NoteClaim.Holds)]
    [InlineData(Pixel, PixelNote, NoteClaim.Holds)]
    [InlineData(Pixel, RekorNote, NoteClaim.None)]
    [InlineData(Example, ExampleNote, NoteClaim.None)]
    public void A_published_note_is_read_and_its_signature_checked(string key, string note, NoteClaim claim)
    {
        Vkey.Parse(key).ToString().ShouldBe(key);
        var read = Note(note);
        read.ToString().ShouldBe(note);
        read.ClaimOf(Vkey.Parse(key)).ShouldBe(claim);
    }

    [Fact]
    public void A_key_of_a_type_that_is_not_checked_here_verifies_nothing()
    {
        var note = Note(ExampleNote);
        Vkey.Parse(Example).CanVerify.ShouldBeFalse();
        Vkey.Parse(Example).Verify(Bytes(note.Text), note.Signatures[0].Signature.Span).ShouldBeFalse();
    }

    [Fact]
    public void Any_other_bit_in_a_published_signature_is_a_forgery_or_no_note()
    {
        var key = Vkey.Parse(Rekor);
        var signature = Note(RekorNote).Signatures[0].Signature.ToArray();
        var text = Encoding.UTF8.GetBytes(Note(RekorNote).Text);
        key.Verify(text, signature).ShouldBeTrue();
        for (var bit = 0; bit < 8 * signature.Length; bit++)
        {
            var other = (byte[])[.. signature];
            other[bit / 8] ^= (byte)(1 << (bit % 8));
            key.Verify(text, other).ShouldBeFalse($"bit {bit}");
        }
    }

    [Fact]
    public void An_example_of_a_checkpoint_is_read()
    {
        var head = Checkpoint.Parse(Note(Sofa).Text);
        (head.Origin, head.Size, head.Extensions).ShouldBe(("example.com/behind-the-sofa", 20852163, ""));
        head.Root.ToString().ShouldBe("CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=");
        head.ToString().ShouldBe(Note(Sofa).Text);
    }

    [Fact]
    public void A_published_checkpoint_is_trusted_by_who_trusts_its_log_under_its_origin()
    {
        // The real log's origin is not the name of its key, which is what a policy asks for.
        var note = Note(RekorNote);
        TrustPolicy.Parse(Bytes($"log {Rekor}\nquorum none\n")).Check(note, Checkpoint.Parse(note.Text))
            .ShouldBe(FaultCode.LogUnknown);
    }

    /// <summary>C2SP tlog-proof, its example; its elided signatures are those of another example here.</summary>
    [Fact]
    public void An_example_of_a_proof_is_read()
    {
        const string example = """
            c2sp.org/tlog-proof@v1
            extra YWdlLXYxLjIuMS1kYXJ3aW4tYXJtNjQudGFyLmd6kYXJ3aW4tYXJ
            index 73894
            gSKyXoYZUgZ6jduWYrkDOARinOMGJveXjgMkBTcdPlQ=
            B95lDa8R83lS8n0eG+o0buTxRKQTYFi//1U8anccXmA=
            EKNzoDWG8LGC0Yp9o+sv3qllpMP9uHQ9B20KNL+Q1zs=
            RoopEkOdqkYqMB4MJXrbt/hMjOxsVn0IrWjpz1ZMMes=
            AHCioX9nLjsrse6YhjRRmk1WUEirVOLLRoOQ6vfO5vk=

            example.com/fancylog
            109482
            sFodV/vSp5O8n9a8QpW6PRY97tfOSW5bsc2Xl/EQi08=


            """;
        var proof = TlogProof.Parse(Bytes(example + Sofa[Sofa.IndexOf('—', StringComparison.Ordinal)..]));
        (proof.Index, proof.Path.Count, proof.Extra!.Value.Length).ShouldBe((73894, 5, 39));
        Checkpoint.Parse(proof.Note.Text).Size.ShouldBe(109482);
        proof.ToString().ShouldStartWith(example);
    }

    /// <summary>C2SP tlog-policy, its example, with keys of this page and of the vectors.</summary>
    [Fact]
    public void The_example_of_a_policy_is_read()
    {
        var policy = TrustPolicy.Parse(Bytes($"""
            log {Rekor}

            witness X1 x1.example+00000001+BAE=
            witness X2 x2.example+00000002+BAI=
            witness X3 x3.example+00000003+BAM=
            group X-witnesses 2 X1 X2 X3

            witness Y1 y1.example+00000004+BAQ=
            witness Y2 y2.example+00000005+BAU=
            witness Y3 y3.example+00000006+BAY=
            group Y-witnesses any Y1 Y2 Y3

            group X-and-Y all X-witnesses Y-witnesses
            quorum X-and-Y

            """));
        (policy.Logs.Count, policy.Witnesses.Count, policy.Certificates.Count).ShouldBe((1, 6, 0));
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static SignedNote Note(string text) => SignedNote.Parse(Bytes(text));
}
