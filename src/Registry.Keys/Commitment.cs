using System.Security.Cryptography;

namespace Registry.Keys;

/// <summary>What binds us to a sealed value without telling it, and dies with the key of its slice.</summary>
/// <param name="suite">The suite of the box it stands beside: <see cref="Suites.Of(ReadOnlySpan{byte})"/>.</param>
public sealed class Commitment(ISuite suite)
{
    /// <summary>In the suite that new boxes are sealed with.</summary>
    public Commitment() : this(Suites.Standard.Current) { }

    /// <exception cref="NotCanonicalException">The value has U+0000 or a lone surrogate.</exception>
    public byte[] Of(SliceKey key, Guid eventId, string field, string value)
    {
        var salt = Salt(key, eventId, field);
        var commitment = suite.Commit(salt, field, value);
        CryptographicOperations.ZeroMemory(salt);
        return commitment;
    }

    /// <summary>With field and value the opening of one commitment; it opens no other. Never stored.</summary>
    public byte[] Salt(SliceKey key, Guid eventId, string field) => suite.Salt(key, eventId, field);

    public bool Holds(ReadOnlySpan<byte> salt, string field, string value, ReadOnlySpan<byte> commitment) =>
        CryptographicOperations.FixedTimeEquals(suite.Commit(salt, field, value), commitment);
}
