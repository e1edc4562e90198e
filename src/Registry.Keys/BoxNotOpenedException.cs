namespace Registry.Keys;

/// <summary>Something sealed did not open: another key, another place, an altered byte, or an unknown suite.</summary>
/// <remarks>Which of them cannot be told, and nothing of the content is said.</remarks>
public sealed class BoxNotOpenedException(string why) : Exception(why)
{
    public BoxNotOpenedException() : this("The box does not open with this key at this place.") { }
}
