using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Registry.Ops.Day;

/// <summary>One run of a day: its name, and the operation ids that belong to it.</summary>
/// <param name="Began">The same seed at another time is another day, with ids of its own.</param>
public sealed record DayId(string Seed, DateTimeOffset Began)
{
    public string Name => string.Create(CultureInfo.InvariantCulture, $"{Seed}-{Began:yyyyMMddHHmmssfff}");

    /// <summary>What every day knows the recipients by, so that a later one finds them registered.</summary>
    public static Guid OfRecipients(string label) => Id($"recipients of the city\n{label}");

    public Guid Operation(string label) => Id($"{Name}\n{label}");

    /// <summary>An RFC 9562 UUID of version 8 from a SHA-256.</summary>
    private static Guid Id(string label)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(label)).AsSpan(0, 16).ToArray();
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
