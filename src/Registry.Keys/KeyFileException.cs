namespace Registry.Keys;

/// <summary>
/// A key file or its folder is not as it must be; the process does not start. Names the file, never the key.
/// </summary>
/// <param name="fileName">Without the way to it.</param>
public sealed class KeyFileException(string fileName, KeyFileFault fault) : Exception($"{fileName}: {Words(fault)}")
{
    public string FileName { get; } = fileName;

    public KeyFileFault Fault { get; } = fault;

    private static string Words(KeyFileFault fault) => fault switch
    {
        KeyFileFault.OpenToOthers => "group or others have rights on it; only its owner may (chmod go= …).",
        KeyFileFault.Malformed => "is not a key file: a line with its own name, a line of 64 hexadecimal digits.",
        KeyFileFault.NotPem => "is not what its name says, in PEM; or the certificate is not that of the key.",
        KeyFileFault.Missing => "is missing while other keys are here; bring it back from the recovery copy.",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}

public enum KeyFileFault
{
    OpenToOthers = 1,
    Malformed = 2,

    /// <summary>
    /// Making another in its place would look like a start and be a loss of everything sealed before.
    /// </summary>
    Missing = 3,

    /// <summary>A key or certificate of those that sign.</summary>
    NotPem = 4,
}
