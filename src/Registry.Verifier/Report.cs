using System.Globalization;
using System.Security.Cryptography;
using Registry.Audit;
using Registry.Audit.Extracts;
using Registry.Verifier.Evidence;

namespace Registry.Verifier;

/// <summary>A verdict in plain words: what was proved, and what was not.</summary>
internal sealed class Report(Verdict verdict, TextWriter to)
{
    private Manifest Manifest => verdict.Manifest!;

    private DataCheck Data => verdict.Data!;

    public void Write()
    {
        if (verdict.Fault is { } fault)
        {
            WriteFault(fault, to);
            return;
        }

        Asked();
        foreach (var claim in Claims.Of(verdict))
            Say(claim);
        to.WriteLine();
        to.WriteLine(Line($"{Headline()}: {Data.Shown} of {Data.Heads} entries shown, tree of {Manifest.End}, ")
            + $"signed by {(verdict.IsTrusted ? Printable(Manifest.Origin) : "whoever made it")}");
    }

    /// <summary>The code, where it is, what it is, and what follows from it.</summary>
    public static void WriteFault(Fault fault, TextWriter to)
    {
        to.WriteLine($"Fault:       {fault.Name}");
        to.WriteLine($"Where:       {Printable(fault.Where)}");
        to.WriteLine($"What:        {fault.What}");
        to.WriteLine($"What then:   {fault.Follows}");
        to.WriteLine();
        to.WriteLine($"NOT verified: {fault.Name}");
    }

    /// <summary>Whatever a file says, a terminal shows letters.</summary>
    public static string Printable(string text) =>
        string.Concat(text.Select(letter => char.IsControl(letter) ? '?' : letter));

    private string Headline() => !verdict.IsTrusted ? "consistent in itself; who made it is not established"
        : Manifest.Narrowed is null ? "verified"
        : "authentic and unaltered; completeness not proved";

    /// <summary>A flawless answer to a smaller question looks the same: so the question comes first.</summary>
    private void Asked()
    {
        Say("Asked", Manifest.IsRange ? "Entries of the ledger" : "All entries about one person");
        if (Manifest is { Period: { } period, Filter: { } filter })
        {
            Go($"recorded from {period.From} until before {period.To}");
            foreach (var (name, texts) in Members(filter))
                Go($"{name}: {Printable(string.Join(", ", texts))}");
            if (Manifest.Narrowed is { } narrowed)
                Go(narrowed.Appeal is { } it ? $"of the appeal {it}" : $"of the employee or system {narrowed.Actor}");
        }

        Go(Manifest.Fields.Count == 0 ? "no values opened"
            : $"values opened: {Printable(string.Join(", ", Manifest.Fields))}");
        Go(Manifest.Receiver is { } receiver ? $"for the recipient {receiver}," : "for the person herself,");
        Go($"purpose {Printable(Manifest.Purpose)}, ground {Printable(Manifest.Ground)},");
        Go($"issued at {Manifest.IssuedAt} as {Manifest.ExtractId}");
    }

    private void Say(ClaimCode claim)
    {
        Action says = claim switch
        {
            ClaimCode.Authentic or ClaimCode.Maker => () => Maker(claim == ClaimCode.Authentic),
            ClaimCode.Unaltered => Unaltered,
            ClaimCode.Complete or ClaimCode.NothingLeftOut => Complete,
            ClaimCode.NothingSince => () =>
                Say("NOT proved", "That there was no further entry since: nobody can prove that."),
            ClaimCode.Consistent or ClaimCode.SeenUnchecked or ClaimCode.NotRewritten => () => Consistent(claim),
            ClaimCode.SignedOnly => () =>
                Say("Not proved", "Signed only: names of recipients, the pages to print, coverage, why it was made."),
            _ => Coverage,
        };
        says();
    }

    private void Maker(bool isTrusted)
    {
        var print = Convert.ToHexStringLower(SHA256.HashData(verdict.Certificate!));
        if (isTrusted)
        {
            Say("Authentic", "Signed by a certificate that you trust, SHA-256");
            Go(print + ".");
            Go($"The ledger is {Printable(Manifest.Origin)}; log and witnesses that you trust signed its state.");
        }
        else
        {
            Say("NOT proved", "Who made this. You gave no trust file, so anybody can have made it.");
            Go("It is signed by a certificate whose SHA-256 is");
            Go(print + ".");
        }
    }

    private void Unaltered()
    {
        Say("Unaltered", "Each file is the one that was signed.");
        Go(Line($"{Data.Shown} entries shown are in the ledger of {Manifest.End} entries as shown, in this order;"));
        Go(Line($"{Data.Values} values opened are those that were recorded."));
        if (Data.Destroyed > 0)
            Go(Line($"{Data.Destroyed} values are not opened: the registry says that their keys were destroyed."));
        if (Data.Lost > 0)
            Go(Line($"{Data.Lost} entries asked for are NOT shown: lost but for their heads, the registry says."));
        Go("The rows for spreadsheets say the same as the evidence.");
    }

    private void Complete()
    {
        if (!Manifest.IsRange)
        {
            Say("Complete", "Of each stream about the person, every entry from the first to version n is shown:");
            foreach (var stream in Manifest.Streams!)
                Go(Line($"{Printable(stream.Kind)}: {stream.Versions}"));
        }
        else if (Manifest.Narrowed is { } narrowed)
        {
            Say("NOT proved", "That nothing is left out: the question is of one "
                + (narrowed.Appeal is null ? "employee or system" : "appeal") + ", and heads do not tell.");
            Range();
        }
        else
        {
            Say("Complete", "Every entry of the ledger that was asked for is shown"
                + (Data.Lost > 0 ? " or counted as lost" : "") + "; nothing is left out.");
            Range();
        }
    }

    private void Range()
    {
        Go(Line($"Entries {Manifest.Begin} to {Manifest.End - 1} were read, {Data.Heads} in number."));
        if (Data.Nonconforming > 0)
        {
            var which = string.Join(", ", Data.NonconformingAt);
            Go(Line($"NOT judged: {Data.Nonconforming} entries of no known form: {which}"));
        }
    }

    private void Consistent(ClaimCode claim)
    {
        switch (claim)
        {
            case ClaimCode.Consistent:
                Say("Consistent", Line($"The ledger begins with the {verdict.SeenTree!.Size} entries that you saw."));
                break;
            case ClaimCode.SeenUnchecked:
                Say("NOT proved", "seen-unchecked: nothing in this extract reaches the tree that you saw,");
                Go(Line($"of {verdict.SeenTree!.Size} entries, so they could not be compared."));
                break;
            default:
                Say("NOT proved", "You gave no earlier checkpoint (--seen): a history rewritten before your");
                Go("first contact would go unnoticed. Keep end.checkpoint for the next time.");
                break;
        }
    }

    private void Coverage()
    {
        Say("Coverage", "That nothing told to it was dropped is proved; what it was told, the registry says:");
        foreach (var words in Manifest.Coverage)
            foreach (var text in new[] { words.Kk, words.Ru, words.En })
                Go($"  {Printable(text)}");
    }

    private static IEnumerable<(string, IEnumerable<string>)> Members(Filter filter)
    {
        var all = new (string Name, IReadOnlyList<string>? Texts)[]
        {
            ("types", filter.Types), ("recipients", filter.Recipients), ("purposes", filter.Purposes),
            ("grounds", filter.Grounds), ("categories", filter.Categories),
            ("occurred from", filter.OccurredFrom is { } from ? [from] : null),
            ("occurred to", filter.OccurredTo is { } to ? [to] : null),
        };
        return all.Where(member => member.Texts is not null)
            .Select(member => (member.Name, member.Texts!.AsEnumerable()));
    }

    public static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private void Say(string what, string text) => to.WriteLine($"{what + ":",-13}{text}");

    private void Go(string text) => to.WriteLine($"{"",-13}{text}");
}
