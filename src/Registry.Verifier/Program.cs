using System.Text;
using Registry.Audit;

namespace Registry.Verifier;

/// <summary>One command, one verdict.</summary>
internal static class Program
{
    private const int Proved = 0;
    private const int Faulty = 1;
    private const int WrongUse = 2;
    private const int MakerUnknown = 3;

    public static int Main(string[] words)
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return Run(words, Console.Out, Console.Error);
    }

    /// <returns>The exit code.</returns>
    internal static int Run(string[] words, TextWriter to, TextWriter errors)
    {
        if (words is ["--help"] or ["-h"])
        {
            to.Write(Usage());
            return Proved;
        }

        if (Arguments.Parse(words) is not { } asked)
        {
            errors.Write(Usage());
            return WrongUse;
        }

        try
        {
            return Run(asked, to);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or MalformedException)
        {
            errors.WriteLine($"registry-verify: {Report.Printable(fault.Message)}");
            return WrongUse;
        }
    }

    private static int Run(Arguments asked, TextWriter to)
    {
        var trust = asked.Trust is null ? null : TrustPolicy.Parse(File.ReadAllBytes(asked.Trust));
        to.WriteLine(Report.Printable(asked.File));
        to.WriteLine();
        return asked.IsReceipt ? Receipt(asked, trust, to) : Extract(asked, trust, to);
    }

    private static int Extract(Arguments asked, TrustPolicy? trust, TextWriter to)
    {
        var seen = asked.Seen is null ? null : File.ReadAllBytes(asked.Seen);
        var verdict = new Verification(trust, seen).Of(File.OpenHandle(asked.File));
        new Report(verdict, to).Write();
        return Code(verdict.Fault, trust);
    }

    private static int Receipt(Arguments asked, TrustPolicy? trust, TextWriter to)
    {
        var entry = asked.Entry is null ? null : File.ReadAllBytes(asked.Entry);
        var fault = new Receipt(File.ReadAllBytes(asked.File), entry, asked.Leaf).Check(trust, to);
        if (fault is not null)
            Report.WriteFault(fault, to);
        return Code(fault, trust);
    }

    private static int Code(Fault? fault, TrustPolicy? trust) =>
        fault is not null ? Faulty : trust is null ? MakerUnknown : Proved;

    private static string Usage()
    {
        using var text = new StreamReader(typeof(Program).Assembly.GetManifestResourceStream("Usage.txt")!);
        return text.ReadToEnd();
    }
}
