namespace Registry.Keys;

/// <summary>One generation of cryptography: how values are sealed, committed to, and how keys are wrapped.</summary>
/// <remarks>
/// Selected by the first byte of every box. A suite that was ever used is never changed, only followed.
/// </remarks>
public interface ISuite
{
    /// <summary>First byte of all this suite seals or wraps.</summary>
    byte Version { get; }

    byte[] Seal(SliceKey key, BoxPlace place, string value);

    /// <exception cref="BoxNotOpenedException">Another key or place, or an altered byte.</exception>
    string Open(SliceKey key, BoxPlace place, ReadOnlySpan<byte> box);

    /// <summary>What hides the value in a commitment; known only by who holds the key, or was given it.</summary>
    byte[] Salt(SliceKey key, Guid eventId, string field);

    byte[] Commit(ReadOnlySpan<byte> salt, string field, string value);

    /// <param name="context">What the secret is and where it belongs; the same bytes are needed to unwrap it.</param>
    byte[] Wrap(ReadOnlySpan<byte> wrappingKey, ReadOnlySpan<byte> context, ReadOnlySpan<byte> secret);

    /// <exception cref="BoxNotOpenedException">Another key or context, or an altered byte.</exception>
    byte[] Unwrap(ReadOnlySpan<byte> wrappingKey, ReadOnlySpan<byte> context, ReadOnlySpan<byte> wrapped);
}

/// <summary>Where a box belongs; it opens nowhere else.</summary>
/// <param name="Field">Field code: printable ASCII, closed list, never renamed.</param>
public readonly record struct BoxPlace(Guid Slice, Guid EventId, string Field);
