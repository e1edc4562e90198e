namespace Registry.Mirror;

/// <summary>Small files that are there whole or not at all.</summary>
internal static class Files
{
    /// <summary>On disk under its name when it returns; mode 0600.</summary>
    public static void Write(string path, byte[] text)
    {
        var fresh = $"{path}.new";
        using (var file = new FileStream(fresh, new FileStreamOptions
        {
            Mode = FileMode.Create,
            Access = FileAccess.Write,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        }))
        {
            file.Write(text);
            file.Flush(flushToDisk: true);
        }

        File.Move(fresh, path, overwrite: true);
    }
}
