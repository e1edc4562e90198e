namespace Registry.Api.Console.Frame;

/// <summary>
/// How an id is said on a page: long enough to tell a person's appeals apart, short enough to be read out.
/// </summary>
public static class ShortId
{
    public static string Of(Guid id) => $"{id:N}"[^6..].ToUpperInvariant() is var it ? $"{it[..3]}-{it[3..]}" : "";
}
