using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Registry.House.Tests;

/// <summary>What no file of the checkout says: places of one machine or network, and names not ours.</summary>
public static partial class Cleanliness
{
    /// <summary>Hosts a file may name: our own, standards', the centre's. A feed is a machine's own.</summary>
    private static readonly HashSet<string> Hosts =
        [
            "localhost", "127.0.0.1", "www.ikomek.city.kz", "www.ikomekastana.kz", "www.rfc-editor.org", "c2sp.org",
            "w3id.org", "uri.etsi.org", "www.w3.org",
        ];

    /// <summary>Words and pairs of words, as hashes, so that the list itself is clean.</summary>
    private static readonly HashSet<string> Unspoken = [.. HashList.Unspoken];

    public static IEnumerable<string> Links(Source file) => Link().Matches(file.Text)
        .Select(link => link.Groups[1].Value.ToLowerInvariant())
        .Where(host => !Hosts.Contains(host)
            && !host.EndsWith(".example", StringComparison.Ordinal)
            && !host.EndsWith(".test", StringComparison.Ordinal)
            && !host.EndsWith("example.org", StringComparison.Ordinal)
            && !host.EndsWith("example.com", StringComparison.Ordinal))
        .Select(host => $"{file.Path} names the host {host}");

    public static IEnumerable<string> Folders(Source file) => file.Lines
        .Select((line, n) => (Found: Folder().Match(line), Number: n + 1))
        .Where(line => line.Found.Success)
        .Select(line => $"{file.Path}:{line.Number} names {line.Found.Value.Trim()}");

    public static IEnumerable<string> Words(Source file) => Spoken(file.Text)
        .Where(said => Unspoken.Contains(Hash(said)))
        .Select(said => $"{file.Path} says {said}");

    /// <summary>Things to do that nobody can look up.</summary>
    public static IEnumerable<string> Promises(Source file) => file.Lines
        .Select((line, n) => (Found: Promise().IsMatch(line), Number: n + 1))
        .Where(line => line.Found)
        .Select(line => $"{file.Path}:{line.Number} puts something off without a number");

    public static string Hash(string said) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(said)).AsSpan(0, 8));

    /// <summary>Words in lower case, parts of joined words, and pairs of neighbours.</summary>
    public static IEnumerable<string> Spoken(string text)
    {
        var words = Word().Matches(text).Select(word => word.Value.ToLowerInvariant()).ToList();
        return words.Concat(words.Zip(words.Skip(1), (one, other) => $"{one} {other}")).Distinct();
    }

    [GeneratedRegex(@"https?://([A-Za-z0-9][A-Za-z0-9.-]*[A-Za-z0-9])")]
    private static partial Regex Link();

    [GeneratedRegex("""(?<![\w.$}~-])(/home/|/root\b|/Users/|/work/|/workspace|/mnt/|[A-Z]:\\)[\w./\\-]*""")]
    private static partial Regex Folder();

    // Cut at the seams of joined words too: camel case, underscores, hyphens.
    [GeneratedRegex(@"\p{Lu}?\p{Ll}+|\p{Lu}+(?!\p{Ll})|\d+")]
    private static partial Regex Word();

    [GeneratedRegex(@"\b(TO" + "DO|FIX" + @"ME)\b(?!\(?\s?#\d)")]
    private static partial Regex Promise();
}
