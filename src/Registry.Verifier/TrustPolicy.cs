using System.Security.Cryptography;
using System.Text;
using Registry.Audit;

namespace Registry.Verifier;

/// <summary>The logs a reader trusts, and the witnesses that must have seen what they say; C2SP tlog-policy.</summary>
/// <remarks>
/// Three things are ours. A witness may have a key of type 0x02, which signs the checkpoint's note as a log does,
/// without a timestamp: our mirror is one. No two keys may share name and id, or be the same as log and as witness: one
/// signature never counts twice. After its lines the file may carry PEM certificates: those of signers of extracts.
/// </remarks>
internal sealed class TrustPolicy
{
    private const string None = "none";
    private readonly List<Vkey> logs = [];
    private readonly List<Vkey> witnesses = [];
    private readonly List<ReadOnlyMemory<byte>> certificates = [];
    private readonly Dictionary<string, Rule> rules = new(StringComparer.Ordinal);
    private readonly HashSet<string> members = new(StringComparer.Ordinal);
    private Rule? quorum;

    private TrustPolicy() { }

    /// <summary>Whether those who signed are enough.</summary>
    private delegate bool Rule(Func<Vkey, bool> signed);

    public IReadOnlyList<Vkey> Logs => logs;

    public IReadOnlyList<Vkey> Witnesses => witnesses;

    /// <summary>In DER, in the order of the file.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> Certificates => certificates;

    /// <exception cref="MalformedException">Not a policy; nothing of it holds.</exception>
    public static TrustPolicy Parse(ReadOnlySpan<byte> file)
    {
        // Octets, not letters: names are compared as they are, whatever language they are in.
        var text = Encoding.Latin1.GetString(file);
        if (text.Any(octet => octet is < ' ' and not ('\t' or '\n') or '\x7f') || !text.EndsWith('\n'))
            throw Malformed("is cut off, or has a control character");
        var lines = text.Split('\n');
        var own = lines.TakeWhile(line => !line.StartsWith("-----BEGIN ", StringComparison.Ordinal)).ToList();
        var policy = new TrustPolicy();
        foreach (var line in own)
            policy.Read(line.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries));
        policy.ReadCertificates(string.Join('\n', lines[own.Count..]));
        return policy.quorum is null ? throw Malformed("has no quorum") : policy;
    }

    /// <summary>Why a checkpoint is not to be believed; null if it is.</summary>
    /// <remarks>Log before witnesses, so that two verifiers name the same fault.</remarks>
    /// <param name="note">With the checkpoint as its text.</param>
    public FaultCode? Check(SignedNote note, Checkpoint head) =>
        logs.Any(log => note.ClaimOf(log) == NoteClaim.Forged) ? FaultCode.Checkpoint
        : !logs.Any(log => log.Name == head.Origin && note.ClaimOf(log) == NoteClaim.Holds) ? FaultCode.LogUnknown
        : witnesses.Any(witness => note.ClaimOf(witness) == NoteClaim.Forged)
            || !quorum!(witness => note.ClaimOf(witness) == NoteClaim.Holds) ? FaultCode.WitnessMissing
        : null;

    private static MalformedException Malformed(string fault) => new("policy", fault);

    private void Read(string[] words)
    {
        switch (words)
        {
            case []:
            case [['#', ..], ..]:
                return;
            case ["log", var key, ..] when words.Length <= 3:
                logs.Add(NewKey(key));
                return;
            case ["witness", var name, var key, ..] when words.Length <= 4:
                var witness = NewKey(key);
                witnesses.Add(witness);
                Define(name, signed => signed(witness));
                return;
            case ["group", var name, var threshold, .. var of] when of.Length > 0:
                Define(name, Group(threshold, of));
                return;
            case ["quorum", var name] when quorum is null:
                quorum = name == None ? _ => true : Defined(name);
                return;
            default:
                throw Malformed("has a line that is none of a policy, or a second quorum");
        }
    }

    private Vkey NewKey(string octets)
    {
        var key = Vkey.Parse(Strict.Text(Encoding.Latin1.GetBytes(octets), "key"));
        return logs.Concat(witnesses).Any(other =>
            (other.Name, other.Id) == (key.Name, key.Id) || other.Typed.Span[1..].SequenceEqual(key.Typed.Span[1..]))
            ? throw Malformed("has a key twice")
            : key;
    }

    private void Define(string name, Rule rule)
    {
        if (name == None || !rules.TryAdd(name, rule))
            throw Malformed("gives a name twice");
    }

    private Rule Defined(string name) =>
        rules.GetValueOrDefault(name) ?? throw Malformed("uses a name before it is given");

    private Rule Group(string threshold, string[] names)
    {
        var of = names.Select(Defined).ToList();
        var needed = threshold switch { "any" => 1, "all" => of.Count, _ => Strict.Number(threshold) ?? 0 };
        if (needed < 1 || needed > of.Count || !names.All(members.Add))
            throw Malformed("has a group that cannot be met, or a member of two");
        return signed => of.Count(member => member(signed)) >= needed;
    }

    private void ReadCertificates(string pem)
    {
        for (var rest = pem; rest.AsSpan().ContainsAnyExcept(" \t\n");)
        {
            if (!PemEncoding.TryFind(rest, out var found) || rest[found.Label] != "CERTIFICATE"
                || rest.AsSpan(0, found.Location.Start.Value).ContainsAnyExcept(" \t\n"))
                throw Malformed("has something other than certificates after its lines");
            certificates.Add(Convert.FromBase64String(rest[found.Base64Data]));
            rest = rest[found.Location.End..];
        }
    }
}
