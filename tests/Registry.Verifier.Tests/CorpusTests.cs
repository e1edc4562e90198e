using System.Text;
using Registry.Audit;
using Registry.Verifier.Tests.Corpus;
using Registry.Verifier.Tests.Forging;

namespace Registry.Verifier.Tests;

/// <summary>Every file of the corpus, good or forged, has the verdict that stands beside its name.</summary>
public sealed class CorpusTests
{
    private static readonly IReadOnlyDictionary<string, ForgedCase> Cases = GoodCases.All
        .Concat(ContainerCases.All).Concat(ManifestCases.All).Concat(RangeCases.All).Concat(LeafCases.All)
        .Concat(PersonCases.All).Concat(LossCases.All).Concat(ArchiveCases.All).Concat(ShapeCases.All)
        .ToDictionary(one => one.Name);

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_file_has_the_verdict_beside_its_name(string name)
    {
        var one = Cases[name];

        var (code, report) = Verify(one.Lie.Make());

        code.ShouldBe(one.Code, report);
        report.ShouldContain(one.Words);
    }

    [Fact]
    public void There_are_more_than_a_hundred_files_and_each_code_has_one()
    {
        Cases.Count.ShouldBeGreaterThan(100);
        Enum.GetValues<FaultCode>()
            .Select(code => new Fault(code, "", ""))
            .Where(fault => !Cases.Values.Any(one => one.Code == fault.Name))
            .ShouldBeEmpty();
    }

    [Fact]
    public void The_list_of_codes_and_its_order_are_those_of_the_page()
    {
        var page = File.ReadAllText(Path.Combine(Checkout.Root, "docs/extract-format.md"));
        var codes = page[page.IndexOf("Codes:", StringComparison.Ordinal)..].Split('.')[0].Split('`').Where((_, n) => n % 2 == 1);
        codes.ShouldBe(Enum.GetValues<FaultCode>()
            .Select(code => new Fault(code, "", "").Name));
    }

    [Fact]
    public void Every_fault_says_what_follows_from_it() => Enum.GetValues<FaultCode>()
        .Select(code => new Fault(code, "", "").Follows).ShouldAllBe(words => words.Length > 20);

    internal static (string Code, string Report) Verify(Forged forged)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, forged.Extract);
            var verdict = new Verification(
                forged.Trust is null ? null : TrustPolicy.Parse(Canon.Bytes(forged.Trust)),
                forged.Seen is null ? null : Canon.Bytes(forged.Seen)).Of(File.OpenHandle(path));
            using var report = new StringWriter(new StringBuilder()) { NewLine = "\n" };
            new Report(verdict, report).Write();
            return (verdict.Fault?.Name ?? "", report.ToString());
        }
        finally
        {
            File.Delete(path);
        }
    }
}
