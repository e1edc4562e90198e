namespace Registry.Keys;

/// <summary>
/// Ids that look random and are the same every time, so that a repeated operation meets its own events.
/// </summary>
/// <remarks>UUIDv8, RFC 9562 section 5.8: the first 16 bytes of an HMAC-SHA-256 with version and variant set.</remarks>
public sealed class EventIds(InstallationKey installation)
{
    /// <summary>The first event of an operation: HMAC(id key, UTF-8 source ‖ 0 ‖ operation id).</summary>
    /// <exception cref="NotCanonicalException">The source has U+0000, which would let two sources meet.</exception>
    public Guid First(string source, Guid operationId) =>
        Uuid(installation.EventIds, [.. StrictText.Bytes(source), 0, .. Bytes.Of(operationId)]);

    /// <summary>A further event of the same operation: HMAC(id key, "further" ‖ 0 ‖ first ‖ n as 4 bytes).</summary>
    /// <param name="n">1 for the second event, and so on.</param>
    public Guid Further(Guid first, int n)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(n, 1);
        return Uuid(installation.EventIds, [.. "further"u8, 0, .. Bytes.Of(first), .. Bytes.Of(n)]);
    }

    /// <summary>Another stable id made of one of ours: HMAC(derived key, use ‖ 0 ‖ "id" ‖ 0 ‖ id).</summary>
    /// <param name="use">What it is for, so that two uses of one id cannot be linked: <c>access-journal</c>.</param>
    public Guid Derived(string use, Guid of) =>
        Uuid(installation.DerivedIds, [.. StrictText.Code(use), 0, .. "id"u8, 0, .. Bytes.Of(of)]);

    /// <summary>
    /// A stable id of a text, for instance an employee's login: HMAC(derived key, use ‖ 0 ‖ "text" ‖ 0 ‖ UTF-8).
    /// </summary>
    public Guid Derived(string use, string of) =>
        Uuid(installation.DerivedIds, [.. StrictText.Code(use), 0, .. "text"u8, 0, .. StrictText.Bytes(of)]);

    private static Guid Uuid(Secret key, ReadOnlySpan<byte> message)
    {
        var hash = key.Hmac(message);
        hash[6] = (byte)(hash[6] & 0x0f | 0x80);
        hash[8] = (byte)(hash[8] & 0x3f | 0x80);
        return Bytes.Id(hash.AsSpan(0, Bytes.IdLength));
    }
}
