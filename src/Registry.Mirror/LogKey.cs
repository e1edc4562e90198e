using System.Text;
using Registry.Audit;

namespace Registry.Mirror;

/// <summary>
/// The one log whose checkpoints are taken, by name and key, in <c>log.vkey</c>: that of the first one, for ever.
/// </summary>
internal sealed class LogKey
{
    private readonly string path;

    private LogKey(string path, Vkey? key) => (this.path, Key) = (path, key);

    public Vkey? Key { get; private set; }

    /// <exception cref="RefusedException">The file is there and holds no key.</exception>
    public static LogKey In(string path)
    {
        try
        {
            return new(path, File.Exists(path) ? Vkey.Parse(File.ReadAllText(path).TrimEnd('\n')) : null);
        }
        catch (MalformedException)
        {
            throw new RefusedException("log.vkey is not the key of a log.");
        }
    }

    public void Fix(Vkey key)
    {
        if (Key is not null)
            return;
        Files.Write(path, Encoding.UTF8.GetBytes($"{key}\n"));
        Key = key;
    }
}
