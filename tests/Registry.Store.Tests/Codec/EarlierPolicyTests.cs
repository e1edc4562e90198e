using System.Text;
using Registry.Domain.Policies;
using Registry.Store.Codec;

namespace Registry.Store.Tests.Codec;

/// <summary>A policy that was published before it could have translations reads as one that has none.</summary>
public class EarlierPolicyTests
{
    [Fact]
    public void A_publication_without_translations_reads_and_is_written_as_before()
    {
        var frozen = Golden.Text("Earlier/policy_published.json");

        var fact = EventCodec.Read(SampleFacts.Stored("policy_published", Encoding.UTF8.GetBytes(frozen)));

        fact.ShouldBe(((PolicyPublished)SampleFacts.All["policy_published"]) with { Translations = null });
        Encoding.UTF8.GetString(EventCodec.Write(fact, SampleFacts.Salt, SampleFacts.Fingerprint)).ShouldBe(frozen);
    }
}
