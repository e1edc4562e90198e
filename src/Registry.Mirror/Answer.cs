using System.Globalization;

namespace Registry.Mirror;

/// <summary>What the mirror says to whoever would add something; C2SP tlog-witness gives the numbers.</summary>
/// <param name="Status">Of HTTP.</param>
/// <param name="Text">A line of signature, a size, or why not.</param>
public sealed record Answer(int Status, string Text, string ContentType = "text/plain")
{
    /// <summary>The caller stands elsewhere; this is where the mirror stands.</summary>
    public static Answer Elsewhere(long size) =>
        new(409, string.Create(CultureInfo.InvariantCulture, $"{size}\n"), "text/x.tlog.size");

    public static Answer Malformed(string why) => new(400, why + "\n");

    public static Answer Inconsistent(string why) => new(422, why + "\n");
}
