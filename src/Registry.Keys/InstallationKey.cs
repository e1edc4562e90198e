namespace Registry.Keys;

/// <summary>
/// The secret one installation keeps outside PostgreSQL for all its life: of it come ids and the look-up pepper.
/// </summary>
/// <remarks>
/// HKDF-SHA-256 of the 32-byte secret: "event-ids" for ids of operations, "derived-ids" for other stable ids, "pepper"
/// for the inner value of the look-up index. It opens no box.
/// </remarks>
public sealed class InstallationKey : IDisposable
{
    private InstallationKey(Secret secret)
    {
        EventIds = secret.Derive("event-ids"u8);
        DerivedIds = secret.Derive("derived-ids"u8);
        Pepper = secret.Derive("pepper"u8);
    }

    internal Secret EventIds { get; }

    internal Secret DerivedIds { get; }

    internal Secret Pepper { get; }

    /// <exception cref="ArgumentException">Not 32 bytes.</exception>
    public static InstallationKey Of(ReadOnlySpan<byte> bytes)
    {
        using var secret = Secret.Of(bytes);
        return new(secret);
    }

    public void Dispose()
    {
        EventIds.Dispose();
        DerivedIds.Dispose();
        Pepper.Dispose();
    }

    public override string ToString() => "[key]";
}
