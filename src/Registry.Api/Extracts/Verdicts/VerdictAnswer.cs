using System.Security.Cryptography;
using Registry.Audit.Extracts;
using Registry.Domain;
using Registry.Verifier;

namespace Registry.Api.Extracts.Verdicts;

/// <summary>What registry-verify says of the file, with the registry's own trust file.</summary>
/// <param name="Outcome">
/// verified; incomplete: authentic and unaltered, and nobody can prove that nothing is left out; or faulty.
/// </param>
/// <param name="Fault">The first thing found wrong; then nothing else is said.</param>
/// <param name="Claims">The lines of the verdict, in their order.</param>
/// <param name="Extract">What the file says that it is, proved with it.</param>
public sealed record VerdictAnswer(
    string Outcome, VerdictFault? Fault, IReadOnlyList<VerdictClaim> Claims, VerdictExtract? Extract)
{
    public const string Verified = "verified";
    public const string Incomplete = "incomplete";
    public const string Faulty = "faulty";

    internal static VerdictAnswer Of(Verdict verdict) => verdict.Fault is { } fault
        ? new(Faulty, VerdictFault.Of(fault), [], null)
        : new(
            verdict.Manifest!.Narrowed is null ? Verified : Incomplete, null,
            [.. Verifier.Claims.Of(verdict).Select(it => new VerdictClaim(Code.Of(it), Verifier.Claims.IsProved(it)))],
            VerdictExtract.Of(verdict));
}

/// <summary>The first thing found wrong.</summary>
/// <param name="Code">Of docs/extract-format.md section 7.</param>
/// <param name="Where">A file of the extract, or a line of one.</param>
/// <param name="What">In words, without a value.</param>
/// <param name="Follows">What follows from it for a reader.</param>
public sealed record VerdictFault(string Code, string Where, string What, string Follows)
{
    internal static VerdictFault Of(Fault fault) =>
        new(fault.Name, Report.Printable(fault.Where), fault.What, fault.Follows);
}

/// <param name="Code">
/// authentic, unaltered, complete, nothing-left-out, nothing-since, not-rewritten, signed-only or told.
/// </param>
public sealed record VerdictClaim(string Code, bool Proved);

/// <summary>Figures of an extract without a fault.</summary>
/// <param name="Kind">range or person.</param>
/// <param name="Origin">The name of the ledger.</param>
/// <param name="IssuedAt">RFC 3339.</param>
/// <param name="From">Of a range: recorded from then on.</param>
/// <param name="To">Of a range: recorded before then.</param>
/// <param name="Begin">The first entry that was read.</param>
/// <param name="End">The size of the signed tree.</param>
/// <param name="Heads">Entries that were read.</param>
/// <param name="Shown">Entries that are shown whole.</param>
/// <param name="Values">Values that are opened.</param>
/// <param name="Destroyed">Values whose keys were destroyed.</param>
/// <param name="Lost">Entries asked for of which nothing but the head is left.</param>
/// <param name="Nonconforming">Entries of no known form, which nobody can judge.</param>
/// <param name="Versions">Of a person: entries of all their streams.</param>
/// <param name="Certificate">SHA-256 of the signer's certificate, lower-case hex.</param>
/// <param name="Coverage">What the registry says it was told, in each language.</param>
public sealed record VerdictExtract(
    string ExtractId, string Kind, string Origin, string IssuedAt, string? From, string? To, long Begin, long End,
    long Heads, long Shown, long Values, long Destroyed, long Lost, long Nonconforming, long? Versions,
    string Certificate, IReadOnlyList<Coverage> Coverage)
{
    internal static VerdictExtract Of(Verdict verdict)
    {
        var (it, data) = (verdict.Manifest!, verdict.Data!);
        return new(
            it.ExtractId, it.Kind, it.Origin, it.IssuedAt, it.Period?.From, it.Period?.To, it.Begin, it.End,
            data.Heads, data.Shown, data.Values, data.Destroyed, data.Lost, data.Nonconforming,
            it.Streams?.Sum(stream => stream.Versions),
            Convert.ToHexStringLower(SHA256.HashData(verdict.Certificate!)), it.Coverage);
    }
}
