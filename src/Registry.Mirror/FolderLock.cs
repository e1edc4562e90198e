namespace Registry.Mirror;

/// <summary>A folder has one mirror; the lock goes with the process, however that ends.</summary>
internal sealed class FolderLock : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly FileStream file;

    private FolderLock(FileStream file) => this.file = file;

    /// <exception cref="RefusedException">Another mirror has it, and still had after the wait.</exception>
    public static FolderLock Take(string path, TimeSpan wait)
    {
        for (var waited = TimeSpan.Zero; ; waited += Pause)
        {
            try
            {
                return new(new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            }
            catch (IOException) when (waited < wait)
            {
                Thread.Sleep(Pause);
            }
            catch (IOException)
            {
                throw new RefusedException("Another mirror is using the folder.");
            }
        }
    }

    public void Dispose() => file.Dispose();
}
