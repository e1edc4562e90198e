using System.Security.Cryptography;
using System.Text;

namespace Registry.Keys;

/// <summary>One 32-byte secret in a file only its owner can read.</summary>
/// <remarks>
/// ASCII text, two lines that end in a line feed: <c>registry-key-1 NAME</c>, where NAME is the file's own name, so
/// that no file stands in for another; then the secret as 64 hexadecimal digits.
/// </remarks>
internal static class KeyFile
{
    private const string Header = "registry-key-1 ";
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <exception cref="KeyFileException">Missing, open to others, or malformed.</exception>
    public static byte[] Read(string path)
    {
        var name = Path.GetFileName(path);
        if (!File.Exists(path))
            throw new KeyFileException(name, KeyFileFault.Missing);
        RefuseIfOpenToOthers(path);
        var lines = File.ReadAllText(path, Encoding.ASCII).Split('\n');
        var isKey = lines is [_, { Length: 2 * Secret.Length } hex, ""] && lines[0] == Header + name
            && hex.All(char.IsAsciiHexDigit);
        return isKey ? Convert.FromHexString(lines[1]) : throw new KeyFileException(name, KeyFileFault.Malformed);
    }

    /// <summary>
    /// Mints a secret into a file that did not exist: written aside, on disk, and only then under its name.
    /// </summary>
    /// <remarks>If we stop before the rename, the file aside is left and means nothing.</remarks>
    /// <exception cref="IOException">The file exists.</exception>
    public static void Mint(string path)
    {
        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Secret.Length));
        Write(path, $"{Header}{Path.GetFileName(path)}\n{secret}\n");
    }

    /// <summary>The same for another text of ASCII.</summary>
    /// <exception cref="IOException">The file exists.</exception>
    public static void Write(string path, string text)
    {
        var aside = $"{path}.{Guid.NewGuid():N}.new";
        using (var file = new FileStream(aside, Options()))
        {
            file.Write(Encoding.ASCII.GetBytes(text));
            file.Flush(flushToDisk: true);
        }
        File.Move(aside, path, overwrite: false);
    }

    /// <exception cref="KeyFileException">Group or others have any right on the file or folder.</exception>
    public static void RefuseIfOpenToOthers(string path)
    {
        RefuseWindows();
        const UnixFileMode owner = OwnerOnly | UnixFileMode.UserExecute;
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & ~owner) != 0)
            throw new KeyFileException(Path.GetFileName(path), KeyFileFault.OpenToOthers);
    }

    public static void CreateFolder(string path)
    {
        RefuseWindows();
        if (!OperatingSystem.IsWindows())
            Directory.CreateDirectory(path, OwnerOnly | UnixFileMode.UserExecute);
    }

    private static FileStreamOptions Options()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerOnly;
        return options;
    }

    private static void RefuseWindows()
    {
        if (OperatingSystem.IsWindows())
            throw new PlatformNotSupportedException("Key files lean on Unix file modes.");
    }
}
