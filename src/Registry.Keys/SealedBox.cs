namespace Registry.Keys;

/// <summary>
/// A value about a person, closed under the key of its slice and bound to the event and field it stands in.
/// </summary>
/// <remarks>
/// The first byte is the version of the suite; the rest is that suite's layout, for version 1 <see cref="Suite1"/>.
/// </remarks>
public sealed class SealedBox(Suites suites)
{
    public SealedBox() : this(Suites.Standard) { }

    /// <param name="field">Field code: 1 to 64 printable ASCII characters.</param>
    /// <param name="value">Normalised text.</param>
    /// <exception cref="NotCanonicalException">The value has U+0000 or a lone surrogate.</exception>
    public byte[] Seal(SliceKey key, Guid slice, Guid eventId, string field, string value) =>
        suites.Current.Seal(key, new BoxPlace(slice, eventId, field), value);

    /// <exception cref="BoxNotOpenedException">
    /// Another key, slice, event or field; an altered byte; an unknown suite.
    /// </exception>
    public string Open(SliceKey key, Guid slice, Guid eventId, string field, ReadOnlySpan<byte> box) =>
        suites.Of(box).Open(key, new BoxPlace(slice, eventId, field), box);
}
