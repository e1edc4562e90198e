using System.Globalization;
using System.Security.Cryptography;

namespace Registry.Keys;

/// <summary>
/// The folder of keys that PostgreSQL never sees: <c>installation.key</c> and one <c>epoch-NNNN.key</c> an epoch.
/// </summary>
/// <remarks>
/// Folder 0700, files 0600, each as <see cref="KeyFile"/> says. Never inside what a database backup takes.
/// </remarks>
public sealed class KeyFiles : IDisposable
{
    private const string InstallationFile = "installation.key";
    private const string EpochPrefix = "epoch-";
    private const string Suffix = ".key";

    private readonly Dictionary<int, Epoch> epochs;

    private KeyFiles(InstallationKey installation, Dictionary<int, Epoch> epochs)
    {
        Installation = installation;
        this.epochs = epochs;
    }

    public InstallationKey Installation { get; }

    /// <summary>The epoch keys are minted under: the one with the highest number.</summary>
    public Epoch OpenEpoch => epochs[epochs.Keys.Max()];

    /// <summary>Opens the keys of a folder; mints the first ones if it has none.</summary>
    /// <exception cref="KeyFileException">
    /// Group or others have rights on the folder or a file, a file is malformed, or only a part of the keys is there.
    /// </exception>
    public static KeyFiles OpenOrCreate(string folder, Suites? suites = null)
    {
        KeyFile.CreateFolder(folder);
        KeyFile.RefuseIfOpenToOthers(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        if (IsEmpty(folder))
        {
            KeyFile.Mint(Path.Combine(folder, EpochFile(1)));
            KeyFile.Mint(Path.Combine(folder, InstallationFile));
        }
        return Open(folder, suites);
    }

    /// <exception cref="KeyFileException">No file of this epoch was here when the folder was opened.</exception>
    public Epoch Of(int number) => epochs.TryGetValue(number, out var epoch)
        ? epoch
        : throw new KeyFileException(EpochFile(number), KeyFileFault.Missing);

    public void Dispose()
    {
        Installation.Dispose();
        foreach (var epoch in epochs.Values)
            epoch.Dispose();
    }

    private static KeyFiles Open(string folder, Suites? suites)
    {
        var installation = Load(Path.Combine(folder, InstallationFile), bytes => InstallationKey.Of(bytes));
        var epochs = EpochFiles(folder).ToDictionary(
            Number, file => Load(file, bytes => Epoch.Of(Number(file), bytes, suites)));
        return epochs.Count > 0
            ? new(installation, epochs)
            : throw new KeyFileException(EpochFile(1), KeyFileFault.Missing);
    }

    private static T Load<T>(string path, Func<byte[], T> of)
    {
        var bytes = KeyFile.Read(path);
        var key = of(bytes);
        CryptographicOperations.ZeroMemory(bytes);
        return key;
    }

    private static bool IsEmpty(string folder) =>
        !File.Exists(Path.Combine(folder, InstallationFile)) && !EpochFiles(folder).Any();

    private static IEnumerable<string> EpochFiles(string folder) =>
        Directory.EnumerateFiles(folder, EpochPrefix + "*" + Suffix);

    private static string EpochFile(int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{EpochPrefix}{number:D4}{Suffix}");

    /// <exception cref="KeyFileException">The name has no number of an epoch in its one spelling.</exception>
    private static int Number(string path)
    {
        var name = Path.GetFileName(path);
        var digits = name[EpochPrefix.Length..^Suffix.Length];
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number > 0 && EpochFile(number) == name
                ? number
                : throw new KeyFileException(name, KeyFileFault.Malformed);
    }
}
