using Registry.Keys;

namespace Registry.Api.Extracts;

/// <summary>The file of an extract where it lies, sealed under its own key.</summary>
/// <param name="path">Where it lies once it is whole.</param>
public sealed class SealedExtract(string path)
{
    private const int Buffer = 1 << 18;

    /// <summary>Written aside, on disk, and only then under its name: what stands there is whole.</summary>
    /// <remarks>If we stop before the rename, the file aside is left and the next attempt writes over it.</remarks>
    public async Task<TMade> Write<TMade>(SliceKey key, Guid extract, Func<Stream, Task<TMade>> write)
    {
        var aside = $"{path}.new";
        File.Delete(aside); // its mode is set only where it is made
        TMade made;
        var options = OwnerOnly.Options(FileMode.CreateNew, FileAccess.Write);
        options.BufferSize = Buffer;
        await using (var file = new FileStream(aside, options))
        {
            using var sealing = new SealingStream(file, key, extract);
            made = await write(sealing);
            sealing.Finish();
            file.Flush(flushToDisk: true);
        }

        File.Move(aside, path, overwrite: true);
        return made;
    }

    /// <summary>Of the container, by the length of the sealed file; none if no such file lies there.</summary>
    public long? Length => File.Exists(path) ? SealedFile.PlainLength(new FileInfo(path).Length) : null;

    public void Remove()
    {
        File.Delete($"{path}.new");
        File.Delete(path);
    }

    /// <summary>The container; none if no file lies there.</summary>
    /// <exception cref="BoxNotOpenedException">It is no file that was sealed under this key.</exception>
    public Stream? Open(SliceKey key, Guid extract)
    {
        if (!File.Exists(path))
            return null;
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, Buffer);
        try
        {
            return new OpeningStream(file, key, extract);
        }
        catch (BoxNotOpenedException)
        {
            file.Dispose();
            throw;
        }
    }
}
