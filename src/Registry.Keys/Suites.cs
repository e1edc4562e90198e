namespace Registry.Keys;

/// <summary>The suites this installation can open, and the one it seals with.</summary>
public sealed class Suites
{
    private readonly Dictionary<byte, ISuite> byVersion;

    /// <param name="current">Everything is sealed with this one from here on.</param>
    /// <param name="earlier">Still opened.</param>
    /// <exception cref="ArgumentException">Two suites have one version.</exception>
    public Suites(ISuite current, params IEnumerable<ISuite> earlier)
    {
        Current = current;
        byVersion = earlier.Prepend(current).ToDictionary(suite => suite.Version);
    }

    public static Suites Standard { get; } = new(new Suite1());

    public ISuite Current { get; }

    /// <exception cref="BoxNotOpenedException">No suite has this version.</exception>
    public ISuite Of(byte version) => byVersion.TryGetValue(version, out var suite)
        ? suite
        : throw new BoxNotOpenedException($"No suite has version {version}.");

    /// <summary>The suite that made this box, by its first byte.</summary>
    /// <exception cref="BoxNotOpenedException">The box is empty, or no suite has its version.</exception>
    public ISuite Of(ReadOnlySpan<byte> box) => box.IsEmpty ? throw new BoxNotOpenedException() : Of(box[0]);
}
