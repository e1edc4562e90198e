namespace Registry.Keys;

/// <summary>
/// The key of one destroyable slice of a person's data. Without it everything sealed under it is noise.
/// </summary>
/// <remarks>Wiped on dispose. It never prints itself.</remarks>
public sealed class SliceKey : IDisposable
{
    private SliceKey(Secret secret) => Secret = secret;

    internal Secret Secret { get; }

    internal ReadOnlySpan<byte> Bytes => Secret.Bytes;

    public static SliceKey Mint() => new(Secret.Mint());

    /// <summary>A key of bytes that were unwrapped; they are copied.</summary>
    /// <exception cref="ArgumentException">Not 32 bytes.</exception>
    public static SliceKey Of(ReadOnlySpan<byte> bytes) => new(Secret.Of(bytes));

    public void Dispose() => Secret.Dispose();

    public override string ToString() => "[key]";
}
