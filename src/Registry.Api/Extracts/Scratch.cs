using Registry.Keys;

namespace Registry.Api.Extracts;

/// <summary>Room on disk for a file that is needed once more before it goes into the container.</summary>
/// <remarks>
/// Sealed under a key that is nowhere but in this object's memory, and without a name from its first moment: whatever
/// stops the process, nothing readable is left.
/// </remarks>
public sealed class Scratch : IDisposable
{
    private readonly Guid context = Guid.NewGuid();
    private readonly SliceKey key = SliceKey.Mint();
    private readonly FileStream file;
    private readonly SealingStream sealing;

    /// <param name="folder">For the owner alone.</param>
    public Scratch(string folder)
    {
        var path = Path.Combine(folder, $"{context:N}.scratch");
        file = new(path, OwnerOnly.Options(FileMode.CreateNew, FileAccess.ReadWrite));
        File.Delete(path); // the file lives as long as it is open
        sealing = new(file, key, context);
    }

    /// <summary>To be written to, once.</summary>
    public Stream To => sealing;

    /// <summary>What was written, from its beginning.</summary>
    public Stream Read()
    {
        sealing.Finish();
        file.Position = 0;
        return new OpeningStream(file, key, context, leaveOpen: true);
    }

    public void Dispose()
    {
        sealing.Dispose();
        file.Dispose();
        key.Dispose();
    }
}

/// <summary>Files nobody but the user of the service can read.</summary>
public static class OwnerOnly
{
    public static FileStreamOptions Options(FileMode mode, FileAccess access)
    {
        var options = new FileStreamOptions { Mode = mode, Access = access, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }
}
