namespace Registry.Domain.Values;

/// <summary>
/// A value in its one spelling, or the code of the reason why the text is none. It never prints the text.
/// </summary>
/// <param name="Value">Null exactly if there is a reason.</param>
/// <param name="Reason">Public code, for instance <c>iin-control-digit</c>.</param>
/// <param name="Warning">Code of a doubt the value was taken in spite of.</param>
public readonly record struct Parsed<T>(T? Value, string? Reason, string? Warning = null)
    where T : class
{
    public static implicit operator Parsed<T>(T value) => new(value, null);

    public override string ToString() => Reason ?? Warning ?? "[value]";
}

internal static class Parsed
{
    public static Parsed<T> Not<T>(string reason) where T : class => new(null, reason);
}
