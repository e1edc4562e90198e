using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Registry.Api.Extracts.Verdicts;

/// <summary>
/// A file that lies in memory and has no name anywhere (memfd_create): the verifier wants a file, and what an extract
/// shows must not lie on a disk in clear. It is gone when it is closed, and with the process.
/// </summary>
internal static class MemoryFile
{
    private const int Chunk = 1 << 18;
    private const uint CloseOnExec = 1;

    private static readonly byte[] Label = [.. "verdict\0"u8];

    /// <returns>None if there are more bytes than that.</returns>
    public static async Task<SafeFileHandle?> Filled(Stream from, long most, CancellationToken ct)
    {
        var file = New();
        try
        {
            var buffer = new byte[Chunk];
            var at = 0L;
            for (int read; (read = await from.ReadAsync(buffer, ct)) > 0; at += read)
            {
                if (at + read > most)
                {
                    file.Dispose();
                    return null;
                }

                RandomAccess.Write(file, buffer.AsSpan(0, read), at);
            }

            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    private static SafeFileHandle New() => Create(Label, CloseOnExec) is var file && file >= 0
        ? new(file, ownsHandle: true)
        : throw new IOException($"No file in memory: {Marshal.GetLastPInvokeErrorMessage()}");

    [DllImport("libc", EntryPoint = "memfd_create", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Create(byte[] name, uint flags);
}
